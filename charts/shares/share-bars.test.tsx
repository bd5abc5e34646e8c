import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { type ShareBar, ShareBars } from './share-bars'

const draw = (bars: ShareBar[], earlierLabel?: string) =>
  renderToStaticMarkup(<ShareBars locale="fi" id="b" title="Koulutus" only="wide" bars={bars} earlierLabel={earlierLabel} />)
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
  it('draws the earlier round thin below, where it meets neither the bar’s end nor its interval, and names it', () => {
    const html = draw([{ label: 'Johdolle', share: 0.3, earlier: 0.31, interval: [0.28, 0.33] }], '2017')
    expect(html).toContain('>2017<')
    const bar = /y="([\d.]+)" width="[\d.]+" height="22"/.exec(html)?.[1]
    const below = [...html.matchAll(/y="([\d.]+)" width="[\d.]+" height="6"/g)].at(-1)?.[1]
    expect(Number(below)).toBeGreaterThan(Number(bar) + 22)
  })
  it('writes a long name whole', () => {
    const label = 'Kunnan johto, viestintä ja tietohallinto yhdessä tai jokin muu yhdistelmä niistä'
    const html = draw([{ label, share: 0.3 }])
    expect([...html.matchAll(/<text[^>]*x="0"[^>]*>([^<]+)</g)].map(([, line]) => line).join(' ')).toBe(label)
  })
  it('stands no bars and zero shares', () => {
    expect(draw([])).toContain('<title')
    expect(draw([{ label: 'Muu', share: 0 }])).toContain('>0\u00a0%<')
  })
})
