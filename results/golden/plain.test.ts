import { expect, it } from 'vitest'
import { caseNames, differences, expectedOf, goldenCase } from '@/testing/golden-case'
import { itemOfRound, roundOf } from '../cases/case'
import { domainIn } from '../cases/kinds/summary'
import { countSeries } from '../series/count-series'

type Row = Record<string, unknown> & {
  options?: Record<string, unknown>[]
  mean?: { unweighted: unknown }
  median?: { unweighted: unknown }
}

/** What the summary of those who answered has of an expected summary. */
const plainPart = ({ N, respondents, base, item_missing, skipped, options, mean, median }: Row) => ({
  counts: { N, respondents, base, item_missing, skipped },
  options: (options ?? []).map(({ option, count, share }) => ({ option, count, share })),
  mean: mean?.unweighted ?? null,
  median: median?.unweighted ?? null,
})

const summaries = caseNames.flatMap((name) =>
  goldenCase(name).requests.flatMap((request) => (request.kind === 'summary' && !request.filter ? [{ name, request, ...request }] : [])),
)

it.each(summaries)('$name: the summary of those who answered $id', ({ name, id, request: { round: code, question, domain } }) => {
  const round = roundOf(goldenCase(name), code)
  const { codes } = domainIn(round, domain).frame
  const inDomain = new Set(codes)
  const { type, options } = itemOfRound(round, question)
  const observations = round.observations.get(question) ?? new Map()
  const respondents = round.frame.codes.filter((each, unit) => round.responded[unit] && inDomain.has(each))
  const found = countSeries({ key: question, question, type, options: [...options], observations }, codes.length, respondents)
  const named = { ...found, item_missing: found.itemMissing, mean: found.mean ?? undefined, median: found.median ?? undefined }
  expect(differences(plainPart(named), plainPart(expectedOf(name).results[id] as Row))).toEqual([])
})

it('a difference is found where there is one', () => {
  expect(differences({ a: 1, b: [{ ci_low: 0.5 }] }, { a: 1, b: [{ ci_low: 0.5 + 5e-9 }] })).toEqual([])
  expect(differences({ a: 1, b: [{ est: 0.5 }] }, { a: 1, b: [{ est: 0.5 + 5e-9 }] })).toHaveLength(1)
  expect(differences({ a: null, b: 'x', c: [1] }, { a: 0, b: 'y', c: [1, 2], d: null })).toHaveLength(4)
})
