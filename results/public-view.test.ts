import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '@/questionnaire/answer'
import { questionsOf } from '@/questionnaire/asked'
import type { Questionnaire } from '@/questionnaire/document'
import { goldenCase } from '@/testing/golden-case'
import { disclosedBy } from '@/testing/public-reader'
import { sampleQuestionnaire } from '@/testing/sample-questionnaire'
import { roundOf as caseRound, itemOfRound } from './cases/case'
import { isCauseTold } from './change/cause'
import { withProtection } from './disclosure/publish/protect'
import { publicView } from './public-view'
import type { RoundData, Unit } from './round-data'
import { type RoundSummary, summariseRound } from './summary'

/** The sample with these questions protected, and no others. */
function protecting(...keys: string[]): Questionnaire {
  const questionnaire = structuredClone(sampleQuestionnaire)
  for (const question of questionnaire.sections.flatMap((section) => section.questions))
    if ('protect' in question) question.protect = keys.includes(question.key)
  return questionnaire
}
const allButGuidelines = protecting('tyytyvaisyys', 'koulutus', 'tiheys', 'tyoaika')

type Made = Pick<Unit, 'sizeClass' | 'region' | 'language' | 'group'> & { answers: Answers | null }

const roundOf = (made: readonly Made[], questionnaire = allButGuidelines, code = '2026'): RoundData => {
  const codeOf = (at: number) => String(at + 1).padStart(3, '0')
  return {
    round: { code, referenceDate: `${code}-11-01`, sizeLimits: [2000, 5000, 10_000], sample: true },
    questionnaire,
    frame: made.map(({ answers, ...unit }, at) => ({ ...unit, municipality: codeOf(at), population: 1000 * 3 ** unit.sizeClass })),
    respondents: made.flatMap(({ answers }, at) => (answers ? [{ municipality: codeOf(at), answers }] : [])),
  }
}
const frozen = (data: RoundData, ...earlier: RoundData[]): RoundSummary => withProtection(summariseRound(data, earlier), data)
const seen = (data: RoundData) => publicView(frozen(data), data.questionnaire)
const seriesOf = (summary: RoundSummary, key: string) => {
  const found = summary.series.find((each) => each.key === key)
  if (!found?.estimates) throw new Error(key)
  return { ...found, estimates: found.estimates }
}

const answers = fc
  .record({
    ohjeet: fc.constantFrom('on', 'on', 'suunnitteilla', 'ei'),
    tyytyvaisyys: fc.constantFrom('1', '2', '3', '3', '4', '4', '4', '4', '5', '_eos'),
    koulutus: fc.constantFrom(['henkilosto'], ['henkilosto', 'johto'], ['johto'], ['_none'], ['henkilosto', 'muu']),
    'tiheys.facebook': fc.constantFrom('paivittain', 'paivittain', 'paivittain', 'harvemmin'),
    'tiheys.instagram': fc.constantFrom('paivittain', 'harvemmin'),
    tyoaika: fc.integer({ min: 0, max: 12 }).map((value) => value / 2),
  })
  .map((given): Answers => given)
const unit: fc.Arbitrary<Made> = fc.record({
  sizeClass: fc.constantFrom(1, 1, 2, 2, 2, 3, 3, 4),
  region: fc.constantFrom('01', '01', '02', '02', '04', '05'),
  language: fc.constantFrom('fi', 'fi', 'fi', 'fi', 'sv', 'fi-sv'),
  group: fc.constantFrom('urban', 'rural', 'rural'),
  answers: fc.option(answers, { freq: 4, nil: null }),
})
const rounds = fc.array(unit, { minLength: 30, maxLength: 110, size: 'max' })

describe('everything the public view of a round carries', () => {
  it('tells no hidden count, in whatever questions protection is on', { timeout: 240_000 }, () => {
    const shown = new Map<string, number>()
    fc.assert(
      fc.property(rounds, (made) => {
        const data = roundOf(made)
        const view = seen(data)
        for (const { estimates, withheld } of view.series)
          if (withheld && estimates) {
            const level = estimates.options.some(({ est }) => est !== null)
              ? 'options'
              : estimates.headline?.est != null
                ? 'headline'
                : 'none'
            shown.set(level, (shown.get(level) ?? 0) + 1)
          }
        expect(disclosedBy(view, data)).toEqual([])
      }),
      { seed: 20181122, numRuns: 20 },
    )
    // The property would also hold of a view that shows no estimates at all.
    expect(shown.get('options')).toBeGreaterThan(10)
  })

  it('is the same in whatever order the municipalities come', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(rounds, (made) => {
        const data = roundOf(made)
        const turned = { ...data, frame: data.frame.toReversed(), respondents: data.respondents.toReversed() }
        expect(seen(turned)).toEqual(seen(data))
      }),
      { seed: 20181122, numRuns: 6 },
    )
  })
})

const some = fc.sample(rounds, { seed: 7, numRuns: 1 })[0] ?? []

describe('protection is switched on by question', () => {
  it('and where it is off nothing is joined, rounded or left out', () => {
    const data = roundOf(some)
    const plain = seriesOf(frozen(data), 'ohjeet')
    expect(seriesOf(seen(data), 'ohjeet')).toEqual(plain)
    expect(plain).not.toHaveProperty('protection')
    const open = roundOf(some, protecting())
    const internal = questionsOf(open.questionnaire).flatMap((question) => (question.public ? [] : [question.key]))
    expect(seen(open).series).toEqual(frozen(open).series.filter(({ question }) => !internal.includes(question)))
  })

  it('and where it is on the summary that was not audited shows the national distribution alone', () => {
    const data = roundOf(some)
    const { estimates, breakdowns, residents, withheld } = seriesOf(publicView(summariseRound(data), data.questionnaire), 'tyytyvaisyys')
    expect(estimates.options.flatMap(({ est, se, ciLow }) => [est, se, ciLow])).toEqual(Array(18).fill(null))
    expect(estimates.options.map(({ count }) => count).reduce((sum, count) => sum + count)).toBe(estimates.base)
    expect([Object.values(breakdowns).flat(), residents]).toEqual([[], []])
    expect(withheld).toEqual(['sizeClass', 'region', 'language', 'group'])
    const next = summariseRound({ ...data, round: { ...data.round, code: '2028', referenceDate: '2028-11-01' } }, [data])
    expect(seriesOf(next, 'tyytyvaisyys').change?.headline?.decomposition.verdict).toBe('nothing')
    expect(seriesOf(publicView(next, data.questionnaire), 'tyytyvaisyys').change).toBeNull()
  })
})

describe('of protected questions', () => {
  const numbersIn = (value: unknown): number[] =>
    typeof value === 'number' ? [value] : value !== null && typeof value === 'object' ? Object.values(value).flatMap(numbersIn) : []

  it('national estimates have no more decimals than the pages write', () => {
    const { estimates } = seriesOf(seen(roundOf(some)), 'tyytyvaisyys')
    const told = [...estimates.options, estimates.headline, estimates.mean, estimates.median].flatMap((each) =>
      each ? numbersIn({ ...each, count: 0 }) : [],
    )
    for (const number of told) expect(Math.abs(number * 1000 - Math.round(number * 1000))).toBeLessThan(1e-9)
  })

  it('a group shows of a choice its base and headline, of a number nothing that adds up', () => {
    const rowsOf = (key: string) => Object.values(seriesOf(seen(roundOf(some)), key).breakdowns).flat()
    for (const row of rowsOf('tyytyvaisyys')) expect(row.options).toEqual([])
    expect(rowsOf('tyytyvaisyys').some(({ headline }) => headline?.est != null)).toBe(true)
    expect(rowsOf('tyoaika').some(({ quartiles }) => quartiles?.median != null)).toBe(true)
    for (const row of rowsOf('tyoaika')) {
      expect([row.mean, row.headline, row.options]).toEqual([null, null, []])
      expect(Object.keys(row.quartiles ?? {}).filter((each) => each !== 'hidden')).toEqual(['q1', 'median', 'q3'])
      if ((row.base ?? 0) < 10) expect(row.quartiles?.hidden).toBeDefined()
    }
  })

  it('a city with half of its region’s working time cannot be told from the region’s figures', () => {
    const answers = (tyoaika: number): Answers => ({ tyytyvaisyys: '3', tyoaika })
    // Twelve municipalities with a mean of 3.11, of which one has half of it all; beside them others.
    const region = (own: number): Made[] =>
      [own, ...Array.from({ length: 11 }, (_, at) => 1 + at / 8)].map((tyoaika, at) => ({
        sizeClass: at === 0 ? 4 : 2,
        region: '17',
        language: 'fi',
        group: 'rural',
        answers: answers(tyoaika),
      }))
    const others = (some: Made[]) => some.map((each) => ({ ...each, sizeClass: 2, region: '01', group: 'urban' }))
    const rowOf = (own: number) => {
      const rows = seriesOf(seen(roundOf([...region(own), ...others(region(2)), ...others(region(3))])), 'tyoaika').breakdowns
      return Object.values(rows).flat()
    }
    expect(rowOf(18.66)).toEqual(rowOf(40))
  })

  it('residents’ shares are left out, as a large city would stand out in them', () => {
    const view = seen(roundOf(some))
    expect(seriesOf(view, 'tyytyvaisyys').residents).toEqual([])
    expect(seriesOf(view, 'ohjeet').residents).not.toEqual([])
  })

  it('a change has its direction and verdict and no count, p or interval', () => {
    const [before, after] = [roundOf(some, allButGuidelines, '2024'), roundOf(some.toReversed())]
    const whole = seriesOf(frozen(after, before), 'tyytyvaisyys').change
    const earlier = publicView(frozen(before), before.questionnaire)
    const shown = seriesOf(publicView(frozen(after, before), after.questionnaire, [earlier]), 'tyytyvaisyys').change
    expect(whole?.headline?.panel.n).toBeGreaterThan(0)
    expect(shown).toMatchObject({ from: '2024', withheld: true })
    expect(shown?.headline?.decomposition.verdict).toBe(whole?.headline?.decomposition.verdict)
    expect(shown?.headline?.decomposition.ways?.isCause).toBe(whole?.headline && isCauseTold(whole.headline))
    for (const each of [shown?.headline, shown?.mean, ...(shown?.options ?? [])]) {
      const { n, ...panel } = each?.panel ?? {}
      expect(numbersIn({ n, panel }).filter((number) => number !== 0)).toEqual([])
      const { est1, est2, diff, label, ...cross } = each?.crossSection ?? {}
      expect(numbersIn(cross)).toEqual([])
      const { plain1, plain2, delta, verdict, ways, ...parts } = each?.decomposition ?? {}
      expect(numbersIn(parts).filter((number) => number !== 0)).toEqual([])
    }
  })
})

describe('a question that an earlier round protected', () => {
  const code = (at: number) => String(2020 + 2 * at)
  const data = [0, 1, 2].map((at) => roundOf(at === 1 ? some.toReversed() : some, at === 2 ? protecting() : allButGuidelines, code(at)))
  const whole = data.map((each, at) => frozen(each, ...data.slice(0, at)))
  const views: RoundSummary[] = []
  for (const [at, summary] of whole.entries()) views.push(publicView(summary, data[at]?.questionnaire ?? sampleQuestionnaire, views))
  const own = (summary: RoundSummary | undefined) => seriesOf(summary ?? frozen(roundOf(some)), 'tyytyvaisyys')

  it('tells its change and trend as protected ones though it is no longer protected itself', () => {
    const { withheld, estimates, change, trend } = own(views[2])
    expect([withheld, estimates]).toEqual([undefined, own(whole[2]).estimates])
    expect(own(whole[2]).change?.headline?.panel.n).toBeGreaterThan(0)
    expect(change).toMatchObject({ withheld: true, headline: { panel: { n: 0 }, decomposition: { same: null, bothN: 0 } } })
    expect(change?.headline?.crossSection.est1).toBe(own(views[1]).estimates.headline?.est)
    expect(own(whole[2]).trend?.headline?.ciLow).not.toBeNull()
    expect(trend?.headline?.ciLow ?? null).toBeNull()
  })

  it('or kept internal: neither is told', () => {
    const internal = views.slice(0, 2).map((view) => ({ ...view, series: [] }))
    const { change, trend } = own(publicView(whole[2] ?? frozen(roundOf(some)), protecting(), internal))
    expect([change, trend]).toEqual([null, null])
  })

  it('or is not known any more: neither is told', () => {
    const { change, trend } = own(publicView(whole[2] ?? frozen(roundOf(some)), protecting()))
    expect([change, trend]).toEqual([null, null])
  })
})

describe('o10-selvitys-2018, where two hidden rows of the size-class table held 15 answers of a base of 15', () => {
  const golden = goldenCase('o10-selvitys-2018')
  const { register, frame } = caseRound(golden, '2018')
  const item = itemOfRound(caseRound(golden, '2018'), 'ohjeet')
  const given = Array.from(item.chooser, (at, place) => [frame.codes[at] ?? '', item.options[item.choice[place] ?? 0] ?? ''] as const)
  const data = (questionnaire: Questionnaire): RoundData => ({
    round: { code: '2018', referenceDate: '2018-05-01', sizeLimits: [2000, 5000, 10_000, 20_000, 50_000, 100_000], sample: true },
    questionnaire,
    frame: register.map((each, at) => ({
      municipality: frame.codes[at] ?? '',
      sizeClass: Number(each.size_class),
      region: each.region ?? '',
      language: each.language ?? '',
      group: each.group ?? '',
      population: frame.population[at] ?? 0,
    })),
    respondents: given.map(([municipality, ohjeet]) => ({ municipality, answers: { ohjeet } })),
  })

  it('they are one row, and nothing shown tells a hidden count', () => {
    const round = data(protecting('ohjeet'))
    const view = seen(round)
    const rows = seriesOf(view, 'ohjeet').breakdowns.sizeClass
    expect(rows.map(({ value }) => value).at(-1)).toBe('6+7')
    expect(rows.at(-1)).toMatchObject({ joined: ['6', '7'], N: 21, base: 15 })
    expect(disclosedBy(view, round)).toEqual([])
  })

  it('shown by the rules for one table alone, a reader finds them out', () => {
    const round = data(protecting('ohjeet'))
    const view = seen(round)
    const own = seriesOf(view, 'ohjeet')
    const whole = seriesOf(frozen(round), 'ohjeet').breakdowns.sizeClass
    const hidden = { count: null, est: null, ciLow: null, ciHigh: null, display: null, hidden: 'protected' as const }
    const asOneTable = whole.map((row) =>
      row.value === '6' || row.value === '7'
        ? {
            ...row,
            base: null,
            hidden: 'protected' as const,
            options: row.options.map(({ option }) => ({ option, ...hidden })),
            headline: null,
          }
        : row,
    )
    const series = { ...own, breakdowns: { ...own.breakdowns, sizeClass: asOneTable, region: [], language: [], group: [] } }
    expect(disclosedBy({ ...view, series: [series] }, round)).not.toEqual([])
  })
})
