import { beforeAll, describe, expect, it } from 'vitest'
import { getBenchmark } from '@/data/benchmark/benchmark'
import { closedRoundView } from '@/data/results/results'
import { readRoundData } from '@/data/results/round-data'
import { findRound } from '@/data/round-acts/find-round'
import { type Viewer, visitor } from '@/data/viewer'
import { setDatabase } from '@/db/client'
import { percentSign, wholePercent } from '@/messages/numbers/format'
import { isAnswered } from '@/questionnaire/answer'
import { type Locale, locales, say } from '@/questionnaire/text'
import type { Benchmark } from '@/results/benchmark/benchmark'
import { compareAnswers } from '@/results/benchmark/compare'
import { type ComparedGroup, type SharePart, tellsCounts } from '@/results/benchmark/group-figures'
import type { RoundData } from '@/results/round-data'
import { benchmarkClaims, type StandOutClaim } from '@/results/story/claims/benchmark-claims'
import { type SentenceSubject, sayStandOut, sayUsual } from '@/results/words/benchmark/say-claims'
import { sayGroup } from '@/results/words/benchmark/say-groups'
import { builtDemonstration } from '@/testing/built-demonstration'
import { estimateOf, saidIn } from '@/testing/claims/recount'
import { now } from '@/testing/database'

const round = '2024'
let data: RoundData
let benchmarks: Benchmark[]
beforeAll(async () => {
  const db = await builtDemonstration()
  setDatabase(db)
  const found = findRound(round, db)
  data = readRoundData(db, found.id)
  const view = await closedRoundView(found, now)
  if (!view) throw new Error('the round is not frozen')
  const { summary, questionnaire, frame, revision } = view
  // Every respondent as `getBenchmark` compares it, without reading the round anew for each.
  benchmarks = data.respondents.flatMap(({ municipality, answers }): Benchmark[] => {
    const unit = frame.find((each) => each.municipality === municipality)
    if (!unit) return []
    const comparisons = compareAnswers({ questionnaire, summary, unit, answers, peers: null })
    const { sizeLimits } = data.round
    return [
      {
        round: { code: round, survey: { fi: '', sv: '' }, sample: true, sizeLimits },
        municipality: { code: municipality, name: { fi: 'Mallila', sv: 'Mallila' } },
        sizeClass: unit.sizeClass,
        region: unit.region,
        revision,
        rounds: [],
        compared: { comparisons, claims: benchmarkClaims(comparisons) },
      },
    ]
  })
})

const comparisonsOf = ({ compared }: Benchmark) => compared?.comparisons ?? []

/** What the answers say of the group, by the second implementation. */
function recounted(benchmark: Benchmark, group: ComparedGroup['group'], series: string, options: readonly string[]) {
  const { said, skipped, units, isShare } = saidIn(data, { round, series, options })
  const inGroup = new Set(
    units
      .filter(
        (unit) => group === 'all' || (group === 'sizeClass' ? unit.sizeClass === benchmark.sizeClass : unit.region === benchmark.region),
      )
      .map(({ municipality }) => municipality),
  )
  const own = new Map([...said].filter(([code]) => inGroup.has(code)))
  const count = [...own.values()].reduce((sum, each) => sum + each, 0)
  const estimated = estimateOf({
    said: own,
    skipped: new Set([...skipped].filter((code) => inGroup.has(code))),
    units: units.filter(({ municipality }) => inGroup.has(municipality)),
    isShare,
  })
  return { base: own.size, count, est: estimated?.est ?? null }
}

it('is what a member is given', async () => {
  const [first] = benchmarks
  if (!first) throw new Error('nobody answered')
  const code = first.municipality.code
  const member = { ...visitor, personId: 'kunta', municipalities: [code] } as Viewer
  const given = await getBenchmark(member, { round }, now)
  expect(given.compared).toEqual(first.compared)
  expect(given.rounds.at(-1)?.round).toBe(round)
})

describe('every figure of every group is what the answers say', () => {
  it('of unprotected questions, joined or not', () => {
    let parts = 0
    for (const benchmark of benchmarks.slice(0, 40))
      for (const { series, groups } of comparisonsOf(benchmark).filter(({ series }) => !series.withheld))
        for (const figures of groups)
          for (const part of figures.parts ?? []) {
            const again = recounted(benchmark, figures.group, series.key, part.options)
            expect([again.base, again.count]).toEqual([figures.base, part.count])
            if (figures.isEstimate) expect(part.share).toBeCloseTo(again.est ?? Number.NaN, 9)
            parts++
          }
    expect(parts).toBeGreaterThan(2000)
  })

  it('and no part of an exclusive choice is of one or two municipalities', () => {
    for (const benchmark of benchmarks)
      for (const { groups } of comparisonsOf(benchmark))
        for (const { parts } of groups) for (const { count } of parts ?? []) expect(count === 0 || count >= 3).toBe(true)
  })
})

describe('of protected questions a group tells no more than public tables, also without the own answer', () => {
  it('in every group of every municipality', () => {
    let told = 0
    for (const benchmark of benchmarks) {
      const answers = data.respondents.find(({ municipality }) => municipality === benchmark.municipality.code)?.answers ?? {}
      for (const { series, groups } of comparisonsOf(benchmark).filter(({ series }) => series.withheld))
        for (const { group, base, parts, headline, average } of groups.filter((each) => each.group !== 'all')) {
          const row = series.breakdowns[group as 'region' | 'sizeClass'].find(({ value, joined }) =>
            [value, ...(joined ?? [])].includes(group === 'region' ? benchmark.region : String(benchmark.sizeClass)),
          )
          const value = answers[series.key]
          const mine = isAnswered(value) ? 1 : 0
          if (base !== null) expect([base, base - mine >= 5]).toEqual([row?.base, true])
          for (const part of parts ?? []) {
            told++
            const isMine = part.options.some((option) => [value].flat().map(String).includes(option)) ? 1 : 0
            expect(part.count - isMine).toBeGreaterThanOrEqual(3)
          }
          expect((parts ?? []).length).toBeLessThanOrEqual(2)
          if (headline) expect(row?.headline?.hidden).toBeUndefined()
          if (average) expect((base ?? 0) - mine).toBeGreaterThanOrEqual(10)
        }
    }
    expect(told).toBeGreaterThan(0)
  })
})

/** The whole per cent of a sentence, its only ones. */
const percentsIn = (sentence: string) => [...sentence.matchAll(/(\d+)\u00a0?%/g)].map(([, whole]) => Number(whole))

describe.each(locales)('the sentences for the council, in %s', (locale: Locale) => {
  const told: SentenceSubject = { municipality: 'Mallila', round, sizeLimits: [], locale }

  it('say what was answered, of whom the share is, and the share', () => {
    let sentences = 0
    for (const benchmark of benchmarks) {
      const { claims } = benchmark.compared ?? {}
      const toldHere = { ...told, sizeLimits: benchmark.round.sizeLimits }
      const keyOf = (claim: StandOutClaim) => (claim.row === undefined ? claim.question.key : `${claim.question.key}.${claim.row}`)
      const own = data.respondents.find(({ municipality }) => municipality === benchmark.municipality.code)?.answers ?? {}
      const gave = (claim: StandOutClaim) => [own[keyOf(claim)] ?? []].flat().map(String)
      const check = (claim: StandOutClaim, sentence: string, isOwn: boolean) => {
        const { est } = recounted(benchmark, claim.figures.group, keyOf(claim), claim.options)
        expect(claim.options.some((option) => gave(claim).includes(option))).toBe(isOwn)
        expect(percentsIn(sentence)[0]).toBe(wholePercent(est ?? Number.NaN))
        expect((est ?? 0) < (isOwn ? 0.25 : 0.5)).toBe(isOwn)
        expect(sentence).toContain(say(claim.question.label, locale))
        expect(claim.question.protect).toBe(false)
        const limits = benchmark.round.sizeLimits[benchmark.sizeClass - 1]
        const named = sentence.replace(/[^\d]/g, '')
        if (claim.figures.group === 'sizeClass' && limits !== undefined) expect(named).toContain(String(limits))
        sentences++
      }
      for (const claim of claims?.standOut ?? []) check(claim, sayStandOut(claim, toldHere), true)
      if (claims?.usual) check(claims.usual, sayUsual(claims.usual, toldHere), false)
      expect((claims?.standOut ?? []).length).toBeLessThanOrEqual(3)
    }
    expect(sentences).toBeGreaterThan(300)
  })

  it('tell a rise only of all municipalities, with both levels', () => {
    const rises = benchmarks.flatMap(({ compared }) => (compared?.claims.usual?.rise ? [compared.claims.usual] : []))
    expect(rises.length).toBeGreaterThan(0)
    for (const claim of rises) {
      const { est1 = 0, est2 = 0 } = claim.rise ?? {}
      expect(percentsIn(sayUsual(claim, told)).slice(1)).toEqual([wholePercent(est1), wholePercent(est2)])
      expect(est2).toBeGreaterThan(est1)
    }
  })

  it('and alt texts have the figures of the bars', () => {
    const [benchmark] = benchmarks
    if (!benchmark) throw new Error('nobody answered')
    for (const { question, groups } of comparisonsOf(benchmark))
      for (const figures of groups) {
        const said = sayGroup(question, figures, benchmark.round.sizeLimits, locale)
        const figure = ({ count, share }: SharePart) =>
          tellsCounts(figures) ? `${count}/${figures.base}` : `${wholePercent(share) || (share > 0 ? '<1' : 0)}${percentSign(locale)}`
        for (const part of figures.parts ?? []) if (wholePercent(part.share) < 100) expect(said).toContain(figure(part))
      }
  })
})
