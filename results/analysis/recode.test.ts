import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { resultTexts } from '@/messages/result-texts'
import type { Answers } from '@/questionnaire/answer'
import type { Comparability } from '@/questionnaire/document'
import { publicView, withRecodedSeries } from '@/results/public-view'
import type { RoundData } from '@/results/round-data'
import { seriesOverRounds } from '@/results/story/series-over-rounds'
import { type RoundSummary, summariseRound } from '@/results/summary'
import { sayBreaks } from '@/results/words/say-break'
import { type AskedSo, recodeRound, same } from '@/testing/recode-rounds'

const recode = (from: Record<string, string>, row?: string): Comparability => ({
  is: 'recode',
  from,
  reason: same('Merged.'),
  ...(row ? { row } : {}),
})
const each = (key: string, all: string) => all.split(' ').map((said): Answers => ({ [key]: said }))
const of = (summary: RoundSummary, key: string) => {
  const found = summary.series.find((series) => series.key === key)
  if (!found) throw new Error(`no series ${key}`)
  return found
}
const recodedOf = ({ recoded = [] }: RoundSummary, round: string, key: string) =>
  recoded.find((one) => one.round === round)?.series.find((series) => series.key === key)
const shares = (series: ReturnType<typeof recodedOf>) =>
  Object.fromEntries((series?.counts.options ?? []).map(({ option, count }) => [option, count]))

describe('figures of a recoded round, worked out by hand', () => {
  // Ten municipalities of one class, all of which answer: an estimate is the share itself, without uncertainty.
  // 2024: all 3, some 4, no 3. 2026: yes 8, no 2, the first seven of 2024 among the eight.
  const before = recodeRound('2024', { single: 'all some no' }, each('single', 'all all all some some some some no no no'))
  const asked: AskedSo = { single: 'yes no', comparability: { single: [recode({ all: 'yes', some: 'yes' })] } }
  const now = recodeRound('2026', asked, each('single', 'yes yes yes yes yes yes no yes yes no'))
  const summary = summariseRound(now, [before])

  it('a single choice: all and some together are yes, 7 of 10, and the change is told from there', () => {
    expect(shares(recodedOf(summary, '2024', 'single'))).toEqual({ yes: 7, no: 3 })
    const { change } = of(summary, 'single')
    expect(change?.from).toBe('2024')
    // 8/10 − 7/10. Of the same ten: yes both times 001–006 = 6; only in 2024 007; only in 2026 008 and 009; neither 010.
    expect(change?.headline?.crossSection).toMatchObject({ est1: 0.7, est2: 0.8, diff: expect.closeTo(0.1, 12) })
    expect(change?.headline?.panel).toMatchObject({ n: 10, n11: 6, n10: 1, n01: 2, n00: 1 })
    expect(change?.headline?.decomposition).toMatchObject({ plain1: 0.7, plain2: 0.8, same: expect.closeTo(0.1, 12), setEffect: 0 })
  })

  it('the round before keeps its own options on its own page', () => {
    expect(shares(of(summariseRound(before), 'single'))).toEqual({ all: 3, some: 4, no: 3 })
  })

  it('beside each other the rounds go on without a break, and the reader is told what was read as what, and why', () => {
    const beside = withRecodedSeries([summariseRound(before)], summary.recoded)
    const points = seriesOverRounds([...beside, summary], 'single')
    expect(points.map((point) => point.break)).toEqual([null, null])
    expect(sayBreaks(points, resultTexts('fi'), ['yes'])).toEqual([
      'Muunnos sarjassa (2024): ”ALL” ja ”SOME” luetaan vastaukseksi ”YES”. Merged.',
    ])
    // Without the figures that were read so, the same rounds break: nothing is compared that was not recoded.
    expect(seriesOverRounds([summariseRound(before), summary], 'single').map((point) => point.break)).toEqual([null, 'options'])
  })

  it('to the public, of a question that is protected in either round, without estimates', () => {
    const isPublic = (isProtected: boolean) => {
      const form = structuredClone(now.questionnaire)
      for (const question of form.sections.flatMap(({ questions }) => questions)) if ('protect' in question) question.protect = isProtected
      return form
    }
    const seen = (isThen: boolean, isNow: boolean) => {
      const then = publicView(summariseRound(before), isThen ? isPublic(true) : before.questionnaire)
      return withRecodedSeries([then], summary.recoded, isPublic(isNow))[0]?.series.find(({ key }) => key === 'single')
    }
    expect(seen(false, false)?.estimates?.headline?.est).toBe(0.7)
    for (const series of [seen(true, false), seen(false, true)]) {
      expect(shares(series)).toEqual({ yes: 7, no: 3 })
      expect(series?.estimates?.headline?.est ?? null).toBeNull()
      expect(series?.residents).toEqual([])
    }
    expect(publicView(summary, isPublic(false))).not.toHaveProperty('recoded')
  })

  it('several choices: the new one is chosen if any that is read as it was, once', () => {
    const chose = (all: string): Answers[] => all.split(' ').map((said) => ({ multiple: said.split('+') }))
    // Twitter or X: 001 (both), 002, 003, 005 = 4 of 6; Facebook 001 and 004 = 2; none 006.
    const first = recodeRound('2024', { multiple: 'fb tw x' }, chose('fb+tw+x tw x fb tw _none'))
    const declared: AskedSo = { multiple: 'x fb', comparability: { multiple: [recode({ tw: 'x' })] } }
    const second = recodeRound('2026', declared, chose('x x _none fb x x'))
    const found = summariseRound(second, [first])
    expect(shares(recodedOf(found, '2024', 'multiple'))).toEqual({ x: 4, fb: 2, _none: 1 })
    // X in 2026: 001, 002, 005, 006; so 003 left it and 006 took it up.
    const x = of(found, 'multiple').change?.options.find(({ option }) => option === 'x')
    expect(x?.panel).toMatchObject({ n11: 3, n10: 1, n01: 1, n00: 1 })
  })

  it('a matrix: each row by its own mapping, one of another row is left as it was', () => {
    const rows = (all: string): Answers[] =>
      all.split(' ').map((said) => ({ 'matrix.first': said.split('/')[0] ?? '', 'matrix.second': said.split('/')[1] ?? '' }))
    const first = recodeRound('2024', { matrix: 'daily weekly never' }, rows('daily/daily weekly/never never/weekly daily/never'))
    const comparability = [recode({ daily: 'often', weekly: 'often' }), recode({ daily: 'often', weekly: 'never' }, 'second')]
    const second = recodeRound(
      '2026',
      { matrix: 'often never', comparability: { matrix: comparability } },
      rows('often/often often/never never/never never/often'),
    )
    const found = summariseRound(second, [first])
    // First row: daily 2 + weekly 1 often, 1 never. Second row: daily 1 often; weekly 1 and never 2 are never.
    expect(shares(recodedOf(found, '2024', 'matrix.first'))).toEqual({ often: 3, never: 1 })
    expect(shares(recodedOf(found, '2024', 'matrix.second'))).toEqual({ often: 1, never: 3 })
    expect(of(found, 'matrix.first').change?.headline?.crossSection.diff).toBeCloseTo(0.5 - 0.75, 12)
    expect(of(found, 'matrix.second').change?.headline?.crossSection.diff).toBeCloseTo(0.5 - 0.25, 12)
  })

  it('one question goes on, one is recoded, one breaks: only the last has no change', () => {
    const said = (all: string): Answers[] =>
      all.split(' ').map((one) => {
        const [single = '', multiple = '', matrix = ''] = one.split('/')
        return { single, multiple: [multiple], 'matrix.first': matrix, 'matrix.second': matrix }
      })
    const first = recodeRound(
      '2024',
      { single: 'yes no', multiple: 'fb tw x', matrix: 'often never' },
      said('yes/tw/often no/x/often yes/fb/never'),
    )
    const comparability = {
      single: [{ is: 'comparable' as const, reason: same('Only a comma.') }],
      multiple: [recode({ tw: 'x' })],
      matrix: [{ is: 'break' as const, reason: same('Another meaning.') }],
    }
    const second = recodeRound(
      '2026',
      { single: 'yes no', multiple: 'x fb', matrix: 'often never', comparability },
      said('yes/x/often yes/x/often no/x/never'),
    )
    const found = summariseRound(second, [first])
    // Yes 2 of 3 both times; X 2 of 3, then 3 of 3.
    expect(of(found, 'single').change?.headline?.crossSection.diff).toBeCloseTo(0, 12)
    expect(of(found, 'multiple').change?.headline?.crossSection.diff).toBeCloseTo(1 / 3, 12)
    expect(of(found, 'matrix.first').change).toBeNull()
    expect(found.recoded?.flatMap(({ series }) => series.map(({ key }) => key))).toEqual(['multiple'])
  })
})

describe('over several rounds', () => {
  // 2018: a 1, b 1, c 2. In 2024 a and b are ab; in 2026 ab and d are abd. So a and b of 2018 are abd in 2026.
  const rounds = [
    recodeRound('2018', { single: 'a b c' }, each('single', 'a b c c')),
    recodeRound('2024', { single: 'ab c d', comparability: { single: [recode({ a: 'ab', b: 'ab' })] } }, each('single', 'ab c d c')),
    recodeRound('2026', { single: 'abd c', comparability: { single: [recode({ ab: 'abd', d: 'abd' })] } }, each('single', 'abd abd abd c')),
  ] as const
  const summary = summariseRound(rounds[2], rounds.slice(0, 2))

  it('recodes are read one after the other', () => {
    expect(shares(recodedOf(summary, '2018', 'single'))).toEqual({ abd: 2, c: 2 })
    expect(shares(recodedOf(summary, '2024', 'single'))).toEqual({ abd: 2, c: 2 })
    // 2/4, 2/4, 3/4 at 2018, 2024 and 2026: mean time 2022.67, slope Σ(t−t̄)y / Σ(t−t̄)² = (3.3333 × ¼) / 34.6667 a year.
    const { trend } = of(summary, 'single')
    expect(trend?.rounds).toEqual(['2018', '2024', '2026'])
    expect(trend?.headline?.slope).toBeCloseTo(10 / 3 / 4 / (104 / 3), 12)
  })

  it('each is told with its reason, those read alike together', () => {
    const beside = withRecodedSeries(
      rounds.slice(0, 2).map((round, at) => summariseRound(round, rounds.slice(0, at))),
      summary.recoded,
    )
    expect(sayBreaks(seriesOverRounds([...beside, summary], 'single'), resultTexts('en'))).toEqual([
      'Recoded series (2018): “A” and “B” counted as the answer “ABD”. Merged. Merged.',
      'Recoded series (2024): “AB” and “D” counted as the answer “ABD”. Merged.',
    ])
  })

  it('a break in between stays: what lies before it is in the answers of its own last round', () => {
    const broken = recodeRound(
      '2024',
      { single: 'ab c d', comparability: { single: [{ is: 'break', reason: same('Other.') }] } },
      each('single', 'ab c d c'),
    )
    const found = summariseRound(rounds[2], [rounds[0], broken])
    expect(recodedOf(found, '2018', 'single')).toBeUndefined()
    expect(shares(recodedOf(found, '2024', 'single'))).toEqual({ abd: 2, c: 2 })
    const after = recodeRound(
      '2026',
      { single: 'ab c d', comparability: { single: [{ is: 'break', reason: same('Other.') }] } },
      each('single', 'ab c d c'),
    )
    const older = summariseRound(after, rounds.slice(0, 2))
    expect(shares(recodedOf(older, '2018', 'single'))).toEqual({ ab: 2, c: 2 })
    expect(of(older, 'single').change).toBeNull()
  })

  it('a declaration copied into the next questionnaire recodes nothing again', () => {
    const declared = [recode({ ab: 'abd', d: 'abd' })]
    const next = recodeRound('2028', { single: 'abd c', comparability: { single: declared } }, each('single', 'abd c c c'))
    const found = summariseRound(next, [...rounds])
    expect(recodedOf(found, '2026', 'single')).toBeUndefined()
    expect(shares(recodedOf(found, '2018', 'single'))).toEqual({ abd: 2, c: 2 })
    expect(of(found, 'single').trend?.rounds).toEqual(['2018', '2024', '2026', '2028'])
  })
})

describe('whatever was answered', () => {
  const said = fc.array(fc.option(fc.constantFrom('a', 'b', 'c'), { nil: null }), { minLength: 30, maxLength: 30 })
  const answered = (all: readonly (string | null)[]) => all.map((one) => (one === null ? null : { single: one }))
  const inClasses = (at: number) => 1 + (at % 3)
  const round = (code: string, so: AskedSo, all: readonly (string | null)[]) => recodeRound(code, so, answered(all), inClasses)
  const figures = (data: RoundData, before: readonly RoundData[]) => {
    const { change, trend, estimates } = of(summariseRound(data, before), 'single')
    return { change, trend, estimates }
  }
  const merge = (one: string | null) => (one === 'b' ? 'a' : one)

  it('a recode that reads every answer as itself changes nothing', () => {
    fc.assert(
      fc.property(said, said, said, (first, second, third) => {
        const before = [round('2020', { single: 'a b c' }, first), round('2022', { single: 'a b c' }, second)]
        const plain = round('2024', { single: 'a b c' }, third)
        const identity = round('2024', { single: 'a b c', comparability: { single: [recode({ a: 'a', b: 'b', c: 'c' })] } }, third)
        expect(figures(identity, before)).toEqual(figures(plain, before))
      }),
      { seed: 39, numRuns: 25 },
    )
  })

  it('a recode that merges two answers gives the figures of rounds whose answers had been merged before', () => {
    fc.assert(
      fc.property(said, said, said, (first, second, third) => {
        const now = third.map(merge)
        const raw = [round('2020', { single: 'a b c' }, first), round('2022', { single: 'a b c' }, second)]
        const merged = [round('2020', { single: 'a c' }, first.map(merge)), round('2022', { single: 'a c' }, second.map(merge))]
        const recoded = summariseRound(round('2024', { single: 'a c', comparability: { single: [recode({ b: 'a' })] } }, now), raw)
        const plain = summariseRound(round('2024', { single: 'a c' }, now), merged)
        const [one, other] = [of(recoded, 'single'), of(plain, 'single')]
        expect({ change: one.change, trend: one.trend }).toEqual({ change: other.change, trend: other.trend })
        for (const data of merged) {
          const { counts, estimates, residents } = of(summariseRound(data), 'single')
          expect(recodedOf(recoded, data.round.code, 'single')).toMatchObject({ counts, estimates, residents })
        }
      }),
      { seed: 40, numRuns: 25 },
    )
  })

  it('a round that recodes nothing has nothing of it in what is frozen', () => {
    const before = round('2022', { single: 'a b c' }, ['a', 'b', 'c'])
    expect(summariseRound(round('2024', { single: 'a b c' }, ['a', 'b', 'c']), [before])).not.toHaveProperty('recoded')
  })
})
