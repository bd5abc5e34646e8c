/** Who answered: rates over the frame and its classes, and how completely. AAPOR rates with the limits 80 % and 50 %. */
import { type ClassRate, ratesBy } from '@/results/estimation/response'
import type { Unit } from '@/results/round-data'

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
  bySizeClass: ClassRate[]
  byRegion: ClassRate[]
  byLanguage: ClassRate[]
  byGroup: ClassRate[]
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
  const responded = Uint8Array.from(frame, ({ municipality }) => (answered.has(municipality) ? 1 : 0))
  const by = (valueIn: (unit: Unit) => string) => ratesBy(responded, (unit) => valueIn(frame[unit] as Unit))
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
    bySizeClass: by((unit) => String(unit.sizeClass)),
    byRegion: by((unit) => unit.region),
    byLanguage: by((unit) => unit.language),
    byGroup: by((unit) => unit.group),
  }
}
