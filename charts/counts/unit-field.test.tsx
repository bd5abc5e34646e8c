import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { UnitField } from './unit-field'

const states = [
  { label: 'vastannut', look: 'yes' },
  { label: 'kesken', look: 'partly' },
  { label: 'ei vastannut', look: 'none' },
] as const

describe('the field of municipalities', () => {
  it('has one square for every municipality, in the order of the states', () => {
    const html = renderToStaticMarkup(
      <UnitField id="f" title="Vastanneet" only="wide" states={[...states]} groups={[{ counts: [203, 38, 67] }]} />,
    )
    expect(html.match(/fill="#12514a"/g)).toHaveLength(203)
    expect(html.match(/fill="url\(#f-wide-hatch\)"/g)).toHaveLength(38)
    expect(html.match(/stroke="#a9b5b0"/g)).toHaveLength(67)
    expect(html).toContain('Vastanneet</title>')
  })
  it('names its groups and its states', () => {
    const html = renderToStaticMarkup(
      <UnitField
        id="f"
        title="Ohjeet"
        withKey
        states={[...states]}
        groups={[{ label: 'Yli 50 000 asukasta', short: 'yli 50 000', counts: [15, 0, 6] }]}
      />,
    )
    expect(html).toContain('Yli 50 000 asukasta')
    expect(html).toContain('yli 50 000')
    expect(html).toContain('ei vastannut')
  })
  it('stands an empty frame', () => {
    expect(renderToStaticMarkup(<UnitField id="f" title="Tyhjä" states={[...states]} groups={[]} />)).not.toContain('NaN')
  })
})
