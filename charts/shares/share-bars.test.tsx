import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { type ShareBar, ShareBars } from './share-bars'

const draw = (bars: ShareBar[], earlierLabel?: string) =>
  renderToStaticMarkup(<ShareBars id="b" title="Koulutus" only="wide" bars={bars} earlierLabel={earlierLabel} />)
const lengths = (html: string) => [...html.matchAll(/width="([\d.]+)" height="22" fill="#12514a"/g)].map((match) => Number(match[1]))

describe('bars of shares', () => {
  it('draws lengths proportional to the shares and writes each value', () => {
    const html = draw([
      { label: 'Henkilöstölle', share: 0.5 },
      { label: 'Luottamushenkilöille', share: 0.1 },
    ])
    const [long = 0, short = 0] = lengths(html)
    expect(long / short).toBeCloseTo(5, 2)
    expect(html).toContain('50\u00a0%')
    expect(html).toContain('>Koulutus</title>')
  })
  it('draws no length for a hidden figure and says why', () => {
    const html = draw([{ label: 'Johdolle', share: null, hidden: 'alle 3 kuntaa' }])
    expect(lengths(html)).toEqual([])
    expect(html).toContain('alle 3 kuntaa')
  })
  it('marks the earlier round and names it', () => {
    expect(draw([{ label: 'Johdolle', share: 0.3, earlier: 0.2 }], '2017')).toContain('2017')
  })
  it('stands no bars and zero shares', () => {
    expect(draw([])).toContain('<title')
    expect(draw([{ label: 'Muu', share: 0 }])).toContain('>0\u00a0%<')
  })
})
