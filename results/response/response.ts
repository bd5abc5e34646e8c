/** Who answered: rates over the frame and its classes, and how completely. */
import type { Unit } from '@/results/round-data'
import { type ClassRate, type Completeness, completeness, populationCovered, ratesBy } from './rates'

/** Its items are the series that anybody answered or was routed past. */
export type Response = Completeness & {
  N: number
  respondents: number
  /** respondents / N; null for an empty frame. */
  rate: number | null
  population: number
  /** Share of residents that live in the municipalities that answered. */
  populationCovered: number | null
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
  const population = Float64Array.from(frame, (unit) => unit.population)
  return {
    N: frame.length,
    respondents: respondents.length,
    rate: frame.length ? respondents.length / frame.length : null,
    population: population.reduce((sum, own) => sum + own, 0),
    populationCovered: populationCovered(population, responded),
    ...completeness(respondents, series),
    bySizeClass: by((unit) => String(unit.sizeClass)),
    byRegion: by((unit) => unit.region),
    byLanguage: by((unit) => unit.language),
    byGroup: by((unit) => unit.group),
  }
}
