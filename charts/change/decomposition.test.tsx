import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { DecompositionBars, type DecompositionBarsProps } from './decomposition'

const rows: DecompositionBarsProps['rows'] = [
  { label: 'Samat 120 kuntaa', points: 7.5, kind: 'same' },
  { label: 'Vastaajat vaihtuivat', points: -9.6, kind: 'turnover' },
  { label: 'Muutos vastanneilla', points: -2.1, kind: 'total' },
]
const draw = (data: DecompositionBarsProps['rows']) =>
  renderToStaticMarkup(<DecompositionBars id="d" title="Muutos" only="wide" rows={data} locale="fi" unit="%-yks." />)
const widths = (html: string) => [...html.matchAll(/width="([\d.]+)" height="28"/g)].map((match) => Number(match[1]))

describe('a change in parts', () => {
  it('draws lengths proportional to the points, from zero', () => {
    const [same = 0, turnover = 0, total = 0] = widths(draw(rows))
    expect(turnover / same).toBeCloseTo(9.6 / 7.5, 2)
    expect(same - turnover).toBeCloseTo(-total, 1)
  })
  it('writes signs with a true minus and a comma', () => {
    const html = draw(rows)
    for (const text of ['+7,5', '−9,6', '−2,1']) expect(html).toContain(`>${text}<`)
    expect(html).toContain('Muutos</title>')
  })
  it('stands no change at all', () => {
    expect(draw([{ label: 'Muutos', points: 0, kind: 'total' }])).not.toContain('NaN')
    expect(draw([])).not.toContain('NaN')
  })
})
