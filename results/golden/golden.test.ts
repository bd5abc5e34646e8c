import { expect, it } from 'vitest'
import { response } from '../series/response'
import { summariseSeries } from '../series/summarise-series'
import { readCase, type Unit } from './read'

const names = [
  'o01-census',
  'o02-response60',
  'o03-collapse',
  'o04-zero-hundred',
  'o05-multi-routing',
  'o06-two-rounds',
  'o07-breakdown',
  'o09-popshare',
  'o10-selvitys-2018',
]
const near = (found: unknown, expected: unknown) =>
  typeof found === 'number' && typeof expected === 'number'
    ? expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)))
    : expect(found).toEqual(expected)

type Expected = Record<string, unknown> & {
  options: Record<string, unknown>[]
  mean?: Record<string, unknown>
  median?: Record<string, unknown>
}
type Wanted = { name: string; id: string; round: string; question: string; domain?: { var: keyof Unit; value: string }; expected: Expected }

const cases = names.map((name) => ({ name, golden: readCase(name) }))

/** Summaries, and the rows of breakdowns, which are summaries of a domain. */
const summaries = cases.flatMap(({ name, golden }) =>
  golden.requests.flatMap(({ id, kind, round, question, by, domain, filter }): Wanted[] => {
    const common = { name, id, round, question }
    if (kind === 'summary' && !filter) return [{ ...common, ...(domain ? { domain } : {}), expected: golden.expected(id) as Expected }]
    const rows = kind === 'breakdown' ? (golden.expected(id).rows as (Expected & { value: string })[]) : []
    return rows.map((row) => ({ ...common, id: `${id} ${row.value}`, domain: { var: by as keyof Unit, value: row.value }, expected: row }))
  }),
)

it.each(summaries)('$name: plain figures of $id', ({ name, round, question, domain, expected }) => {
  const golden = readCase(name)
  const frame = golden.frame(round).filter((unit) => !domain || unit[domain.var] === domain.value)
  const codes = new Set(frame.map((unit) => unit.code))
  const series = golden.series(round).find((each) => each.key === question)
  if (!series) throw new Error(`no question ${question}`)
  const respondents = golden.respondents(round).filter((code) => codes.has(code))
  const found = summariseSeries(series, frame.length, respondents)
  near(found.N, expected.N)
  near(found.respondents, expected.respondents)
  near(found.base, expected.base)
  near(found.itemMissing, expected.item_missing)
  near(found.skipped, expected.skipped)
  for (const [at, option] of (expected.options ?? []).entries())
    for (const field of ['option', 'count', 'share'] as const) near(found.options[at]?.[field], option[field])
  if (expected.mean) near(found.mean?.unweighted, expected.mean.unweighted)
  if (expected.median) near(found.median?.unweighted, expected.median.unweighted)
  if (series.type === 'number') for (const field of ['min', 'max'] as const) near(found.median?.[field], expected.median?.[field])
})

const responses = cases.flatMap(({ name, golden }) =>
  golden.requests.filter((each) => each.kind === 'response').map((request) => ({ name, ...request })),
)

it.each(responses)('$name: $id', ({ name, id, round, by }) => {
  const golden = readCase(name)
  const expected = golden.expected(id)
  const asUnit = (unit: Unit) => ({
    ...unit,
    municipality: unit.code,
    sizeClass: Number(unit.size_class),
    population: Number(unit.population),
  })
  const found = response(
    golden.frame(round).map(asUnit),
    golden.respondents(round),
    golden.series(round).map((each) => each.observations),
  )
  near(found.N, expected.N)
  near(found.respondents, expected.respondents)
  near(found.rate, expected.response_rate)
  near(found.populationCovered, expected.population_covered)
  near(found.itemsAsked, expected.items_asked)
  near(found.complete, expected.complete)
  near(found.partial, expected.partial)
  near(found.breakoff, expected.breakoff)
  expect(by === 'region' ? found.byRegion : found.bySizeClass).toEqual(expected.by)
})
