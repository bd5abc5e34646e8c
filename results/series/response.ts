/** Who answered: rates over the frame and its classes, and how completely. AAPOR rates with the limits 80 % and 50 %. */
import type { Unit } from '@/results/round-data'

export type Rate = { value: string; N: number; respondents: number; rate: number }

export type Response = {
  N: number
  respondents: number
  /** respondents / N; null for an empty frame. */
  rate: number | null
  population: number
  /** Share of residents that live in the municipalities that answered. */
  populationCovered: number | null
  /** Series that anybody answered or was routed past. */
  itemsAsked: number
  /** Respondents with at least 80 %, 50–80 % and under 50 % of them answered (routed past counts as answered). */
  complete: number
  partial: number
  breakoff: number
  bySizeClass: Rate[]
  byRegion: Rate[]
  byLanguage: Rate[]
  byGroup: Rate[]
}

function ratesBy(frame: readonly Unit[], answered: ReadonlySet<string>, valueIn: (unit: Unit) => string): Rate[] {
  const values = [...new Set(frame.map(valueIn))].sort()
  return values.map((value) => {
    const units = frame.filter((unit) => valueIn(unit) === value)
    const respondents = units.filter((unit) => answered.has(unit.municipality)).length
    return { value, N: units.length, respondents, rate: respondents / units.length }
  })
}

/**
 * Response of a round (golden kind "response").
 * @param series for each series the municipalities with an answer or a known skip
 */
export function response(
  frame: readonly Unit[],
  respondents: readonly string[],
  series: readonly { has: (municipality: string) => boolean }[],
): Response {
  const answered = new Set(respondents)
  const population = frame.reduce((sum, unit) => sum + unit.population, 0)
  const covered = frame.filter((unit) => answered.has(unit.municipality)).reduce((sum, unit) => sum + unit.population, 0)
  const items = series.filter((each) => respondents.some((code) => each.has(code)))
  const done = respondents.map((code) => (items.length ? items.filter((each) => each.has(code)).length / items.length : 0))
  const complete = done.filter((share) => share >= 0.8 - 1e-9).length
  const half = done.filter((share) => share >= 0.5 - 1e-9).length
  return {
    N: frame.length,
    respondents: respondents.length,
    rate: frame.length ? respondents.length / frame.length : null,
    population,
    populationCovered: population ? covered / population : null,
    itemsAsked: items.length,
    complete,
    partial: half - complete,
    breakoff: respondents.length - half,
    bySizeClass: ratesBy(frame, answered, (unit) => String(unit.sizeClass)),
    byRegion: ratesBy(frame, answered, (unit) => unit.region),
    byLanguage: ratesBy(frame, answered, (unit) => unit.language),
    byGroup: ratesBy(frame, answered, (unit) => unit.group),
  }
}
