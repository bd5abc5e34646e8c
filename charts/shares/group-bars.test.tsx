import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { palette } from '../palette'
import { GroupBars } from './group-bars'

const legend = [
  { label: 'Kyllä', look: 'yes' as const },
  { label: 'Suunnitteilla', look: 'partly' as const },
  { label: 'Ei', look: 'no' as const },
]
const bars = [
  {
    label: 'Kaikki kunnat',
    sub: '10 001–20 000 as., 29 vastasi kyselyyn kierroksella',
    base: '29 vastasi',
    hidden: '',
    own: 0,
    parts: legend.map((each, at) => ({ ...each, share: [0.58, 0.26, 0.16][at] ?? 0, text: String(at) })),
  },
  {
    label: 'Etelä-Savo',
    sub: '9 vastasi',
    base: '9 vastasi',
    hidden: '',
    own: 1,
    parts: [
      { label: 'Kyllä', look: 'yes' as const, share: 5 / 9, text: '5/9' },
      { label: 'muut', look: 'merged' as const, share: 4 / 9, text: 'muut 4/9' },
    ],
  },
  { label: 'Kainuu', sub: 'ei näytetä', base: 'ei näytetä', hidden: 'ei näytetä', parts: null },
]
const draw = (only: 'wide' | 'narrow') => renderToStaticMarkup(<GroupBars id="g" title="Ohjeet" only={only} legend={legend} bars={bars} />)

describe('bars of groups', () => {
  it.each(['wide', 'narrow'] as const)('have parts of their own, each bar the whole width, %s', (only) => {
    const html = draw(only)
    for (const text of ['5/9', 'muut 4/9', 'ei näytetä', 'Suunnitteilla']) expect(html).toContain(text)
    const widths = [...html.matchAll(/width="([\d.]+)" height="34" fill="(?!none)/g)].map((match) => Number(match[1]))
    expect(widths).toHaveLength(5)
    const whole = widths.slice(0, 3).reduce((sum, width) => sum + width, 0)
    expect((widths[3] ?? 0) + (widths[4] ?? 0)).toBeCloseTo(whole, 0)
  })

  it('tell in a narrow drawing how many answered where the class does not fit beside it', () => {
    expect(draw('wide')).toContain('10 001–20 000 as., 29 vastasi')
    expect(draw('narrow')).not.toContain('10 001')
    expect(draw('narrow')).toContain('29 vastasi')
  })

  it('mark the own answer once a bar, dash what was joined', () => {
    const html = draw('wide')
    expect(html.split(`fill="${palette.lakka}"`)).toHaveLength(3)
    expect(html).toContain('stroke-dasharray="3 3"')
  })
})
