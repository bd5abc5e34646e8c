import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '@/questionnaire/answer'
import { publicView } from '@/results/public-view'
import type { RoundData, Unit } from '@/results/round-data'
import { summariseRound } from '@/results/summary'
import { disclosedBy } from '@/testing/public-reader'
import { sampleQuestionnaire } from '@/testing/sample-questionnaire'
import { withoutTellingCorrections } from './beside-published'
import { type CatalogueState, withProtection } from './protect'

type Made = Pick<Unit, 'sizeClass' | 'region' | 'language' | 'group'> & { answers: Answers | null }

const roundOf = (made: readonly Made[]): RoundData => {
  const codeOf = (at: number) => String(at + 1).padStart(3, '0')
  return {
    round: { code: '2026', referenceDate: '2026-11-01', sizeLimits: [2000, 5000, 10_000], sample: true },
    questionnaire: sampleQuestionnaire,
    frame: made.map(({ answers, ...unit }, at) => ({ ...unit, municipality: codeOf(at), population: 1000 * 3 ** unit.sizeClass })),
    respondents: made.flatMap(({ answers }, at) => (answers ? [{ municipality: codeOf(at), answers }] : [])),
  }
}
const entry = (by: string, question = 'tyytyvaisyys') => ({ question, by })
const byGuidelines = [entry('ohjeet')]
const frozen = (data: RoundData, entries: CatalogueState['entries'], published: CatalogueState['published'] = []) =>
  withProtection(summariseRound(data), data, { entries, published })

const answers = fc
  .record({
    ohjeet: fc.constantFrom('on', 'on', 'suunnitteilla', 'ei'),
    tyytyvaisyys: fc.constantFrom('1', '2', '3', '3', '4', '4', '4', '4', '5', '_eos'),
    johtaja_some: fc.constantFrom('kylla', 'ei'),
    'tiheys.facebook': fc.constantFrom('paivittain', 'paivittain', 'paivittain', 'harvemmin', null),
  })
  .map((given): Answers => given)
const unit: fc.Arbitrary<Made> = fc.record({
  sizeClass: fc.constantFrom(1, 1, 2, 2, 2, 3, 3, 4),
  region: fc.constantFrom('01', '01', '02', '02', '04', '05'),
  language: fc.constantFrom('fi', 'fi', 'fi', 'fi', 'sv', 'fi-sv'),
  group: fc.constantFrom('urban', 'rural', 'rural'),
  answers: fc.option(answers, { freq: 4, nil: null }),
})
const rounds = fc.array(unit, { minLength: 40, maxLength: 140, size: 'max' })
const catalogue = [entry('ohjeet'), entry('johtaja_some'), entry('tiheys.facebook')]

describe('the cross tables of a protected question', () => {
  it('tell no hidden count, together with everything else that is public', { timeout: 240_000 }, () => {
    let [shown, hidden] = [0, 0]
    fc.assert(
      fc.property(rounds, (made) => {
        const data = roundOf(made)
        const view = publicView(frozen(data, catalogue), data.questionnaire)
        shown += view.crossTables.length
        hidden += catalogue.length - view.crossTables.length
        expect(disclosedBy(view, data)).toEqual([])
      }),
      { seed: 20181122, numRuns: 16 },
    )
    // The property would also hold of a view that shows no tables at all.
    expect(shown).toBeGreaterThan(8)
    expect(hidden).toBeGreaterThan(0)
  })

  it('tell none together with a table that was public once and is chosen no more', { timeout: 240_000 }, () => {
    fc.assert(
      fc.property(rounds, (made) => {
        const data = roundOf(made)
        const before = publicView(frozen(data, [entry('ohjeet')]), data.questionnaire)
        const after = publicView(frozen(data, [entry('johtaja_some')], before.crossTables), data.questionnaire)
        expect(disclosedBy({ ...after, crossTables: [...after.crossTables, ...before.crossTables] }, data)).toEqual([])
      }),
      { seed: 7, numRuns: 8 },
    )
  })

  it('leave what was public before them as it was', () => {
    const [made = []] = fc.sample(rounds, { seed: 7, numRuns: 1 })
    const data = roundOf(made)
    expect(frozen(data, catalogue).series).toEqual(frozen(data, []).series)
  })
})

/** So many of each grade among those with guidelines and those without; in two regions of both kinds. */
function counted(counts: Record<'on' | 'ei', Record<string, number>>): Made[] {
  const all = Object.entries(counts).flatMap(([ohjeet, grades]) =>
    Object.entries(grades).flatMap(([tyytyvaisyys, count]) => Array.from({ length: count }, () => ({ ohjeet, tyytyvaisyys }))),
  )
  return all.map((given, at) => ({ sizeClass: 1 + (at % 2), region: at % 2 ? '01' : '02', language: 'fi', group: 'rural', answers: given }))
}
const many = counted({ on: { '4': 24, '3': 16, '2': 8 }, ei: { '4': 12, '3': 20, '2': 12 } })

describe('a cross table of a protected question', () => {
  it('shows of each group its base and its headline, in plain shares, and no test', () => {
    const [table] = frozen(roundOf(many), byGuidelines).crossTables
    expect(table).toMatchObject({ isProtected: true, told: ['4', '5'], test: null, wholeTest: null })
    expect(table?.withheld).toBeUndefined()
    expect(
      table?.groups.map(({ value, base, headline, options, mean, N }) => [
        value,
        base,
        headline?.count,
        headline?.est,
        options,
        mean?.est ?? null,
        N,
      ]),
    ).toEqual([
      ['on', 48, 24, 0.5, [], null, null],
      ['ei', 44, 12, 12 / 44, [], null, null],
    ])
    expect(table?.total.headline?.count).toBe(36)
  })

  it('of an unprotected question is whole, with its test', () => {
    const [table] = frozen(roundOf(many), [entry('region', 'ohjeet')]).crossTables
    expect(table).toMatchObject({ isProtected: false, told: ['on'] })
    expect(table?.groups.map(({ options }) => options.length)).toEqual([3, 3])
    expect(table?.test?.p).not.toBeNull()
  })

  it('stays out where a group would tell how few answered so, and keeps its place in the catalogue', () => {
    const few = counted({ on: { '4': 40, '3': 1 }, ei: { '4': 20, '3': 20 } })
    const [table] = frozen(roundOf(few), byGuidelines).crossTables
    expect(table).toMatchObject({ question: 'tyytyvaisyys', by: 'ohjeet', withheld: 'protected', groups: [] })
  })

  it('stays out beside a published one that a corrected answer tells apart', () => {
    const corrected = counted({ on: { '4': 25, '3': 15, '2': 8 }, ei: { '4': 12, '3': 20, '2': 12 } })
    const [before, now] = [frozen(roundOf(many), byGuidelines), frozen(roundOf(corrected), byGuidelines)]
    expect(now.crossTables[0]?.withheld).toBeUndefined()
    expect(withoutTellingCorrections(now, [before]).crossTables[0]?.withheld).toBe('corrected')
    expect(withoutTellingCorrections(now, []).crossTables[0]?.withheld).toBeUndefined()
  })
})
