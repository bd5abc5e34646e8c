import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { orderedLooks } from '../palette'
import { MatrixRows } from './matrix-rows'

const labels = ['Päivittäin', 'Viikoittain', 'Harvemmin', 'Ei julkaisuja', 'Ei käytössä']
const parts = orderedLooks(5).map((look, index) => ({ label: labels[index] ?? '', look }))
const draw = (shares: number[] | null) =>
  renderToStaticMarkup(
    <MatrixRows id="m" title="Kanavat" only="wide" parts={parts} rows={[{ label: 'Facebook', shares, hidden: 'suojattu' }]} />,
  )

describe('rows of a matrix', () => {
  it('draws parts proportional to the shares, all of them together the whole width', () => {
    const html = draw([0.4, 0.2, 0.2, 0.1, 0.1])
    const widths = [...html.matchAll(/width="([\d.]+)" height="34" fill="#/g)].map((match) => Number(match[1]))
    expect(widths).toHaveLength(5)
    expect((widths[0] ?? 0) / (widths[1] ?? 1)).toBeCloseTo(2, 2)
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(620, 0)
  })
  it('has the key above, in the order of the answers', () => {
    const html = draw([0.4, 0.2, 0.2, 0.1, 0.1])
    const places = labels.map((label) => html.indexOf(`>${label}<`))
    expect([...places].sort((a, b) => a - b)).toEqual(places)
    expect(places[0]).toBeGreaterThan(0)
  })
  it('writes a long name of a row whole', () => {
    const label = 'Kuntalaisten osallistuminen päätösten valmisteluun verkossa ja kokouksissa'
    for (const only of ['wide', 'narrow'] as const) {
      const html = renderToStaticMarkup(
        <MatrixRows
          id="m"
          title="Kanavat"
          only={only}
          parts={parts}
          rows={[{ label, sub: 'n = 190', shares: [0.4, 0.2, 0.2, 0.1, 0.1] }]}
        />,
      )
      const lines = [...html.matchAll(/<tspan x="0" dy="[\d.]+">([^<]+)</g)].map(([, line]) => line)
      expect(lines.join(' ')).toBe(label)
    }
  })
  it('stands hidden and empty rows', () => {
    expect(draw(null)).toContain('suojattu')
    expect(draw([0, 0, 0, 0, 0])).not.toContain('NaN')
  })
  it('gives ordered answers the looks whose order survives greyscale', () => {
    expect(orderedLooks(3)).toEqual(['yes', 'partly', 'no'])
    expect(orderedLooks(5)).toEqual(['amount-5', 'amount-4', 'amount-3', 'amount-2', 'amount-1'])
  })
})
