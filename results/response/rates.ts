/** Who answered a round, and how completely: AAPOR rates (Standard Definitions) with every unit eligible and known. */
import { slack } from '@/results/frame/parameters'

export type Completeness = { itemsAsked: number; complete: number; partial: number; breakoff: number }
export type ClassRate = { value: string; N: number; respondents: number; rate: number }

/** Units, respondents and rate by value of a register variable, values sorted as text. @param valueIn of a unit */
export function ratesBy(responded: Uint8Array, valueIn: (unit: number) => string): ClassRate[] {
  const counts = new Map<string, { N: number; respondents: number }>()
  responded.forEach((each, unit) => {
    const { N, respondents } = counts.get(valueIn(unit)) ?? { N: 0, respondents: 0 }
    counts.set(valueIn(unit), { N: N + 1, respondents: respondents + each })
  })
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([value, { N, respondents }]) => ({ value, N, respondents, rate: respondents / N }))
}

/**
 * Respondents with at least 80 %, 50–80 % and less of the items that anybody answered or was routed past. With no such item all broke off.
 * @param items whether a respondent answered the item or was routed past it
 */
export function completeness<Unit>(respondents: readonly Unit[], items: readonly { has: (respondent: Unit) => boolean }[]): Completeness {
  const asked = items.filter((item) => respondents.some((each) => item.has(each)))
  const done = respondents.map((each) => (asked.length ? asked.filter((item) => item.has(each)).length / asked.length : 0))
  const complete = done.filter((share) => share >= 0.8 - slack).length
  const half = done.filter((share) => share >= 0.5 - slack).length
  return { itemsAsked: asked.length, complete, partial: half - complete, breakoff: respondents.length - half }
}

/** Share of residents whose municipality answered; null when there are none. @param population by unit @param responded by unit, 1 or 0 */
export function populationCovered(population: Float64Array, responded: Uint8Array): number | null {
  const all = population.reduce((sum, own) => sum + own, 0)
  const covered = population.reduce((sum, own, unit) => sum + own * (responded[unit] as number), 0)
  return all > 0 ? covered / all : null
}
