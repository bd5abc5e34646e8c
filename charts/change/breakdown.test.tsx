import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Breakdown, type BreakdownProps } from './breakdown'

const draw = (rows: BreakdownProps['rows']) =>
  renderToStaticMarkup(
    <Breakdown
      locale="fi"
      id="k"
      title="Kokoluokittain"
      only="wide"
      rows={rows}
      reference={{ share: 0.5, label: 'koko maa 50 %' }}
      baseLabel="vastasi"
    />,
  )
const dots = (html: string) => [...html.matchAll(/<circle cx="([\d.]+)"/g)].map((match) => Number(match[1]))

describe('a breakdown by size', () => {
  it('places dots in proportion, on the same scale as the whole country', () => {
    const html = draw([
      { label: 'enintään 2 000', share: 0.25, interval: [0.2, 0.3], base: '26/42' },
      { label: 'yli 50 000', share: 0.75, base: '15/21' },
    ])
    const [low = 0, high = 0] = dots(html)
    const country = Number(html.match(/<line x1="([\d.]+)"[^>]*stroke-dasharray="5 3"/)?.[1])
    expect((low + high) / 2).toBeCloseTo(country, 1)
    expect(html).toContain('26/42')
    expect(html).toContain('Kokoluokittain</title>')
  })
  it('gives a hidden figure no place, only the reason', () => {
    const html = draw([{ label: 'Kainuu', share: null, hidden: 'alle 3 kuntaa' }])
    expect(dots(html)).toEqual([])
    expect(html).toContain('alle 3 kuntaa')
  })
  it('draws an open dot for a share of those who answered', () => {
    expect(draw([{ label: 'Kainuu', share: 0.5, figure: '3/6', plain: true }])).toMatch(/<circle [^>]*fill="#ffffff"/)
    expect(draw([{ label: 'Kainuu', share: 0.5 }])).not.toMatch(/<circle [^>]*fill="#ffffff"/)
  })
  it('keeps the order it was given and stands no groups', () => {
    const html = draw([
      { label: 'pieni', share: 0.9 },
      { label: 'suuri', share: 0.1 },
    ])
    expect(html.indexOf('pieni')).toBeLessThan(html.indexOf('suuri'))
    expect(draw([])).not.toContain('NaN')
  })
})
