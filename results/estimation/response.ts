/**
 * Who answered a round, and how evenly: AAPOR rates (Standard Definitions) with every unit eligible and known, and the
 * R-indicator 1 − 2·S(ρ) of Schouten, Cobben & Bethlehem (2009), Survey Methodology 35.
 */
import type { Frame } from '@/results/frame/frame'
import { type Item, unknown } from '@/results/frame/item'
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

/** 1 when every class answers at the same rate, less the more they differ; null for a single unit. The classes are not merged. */
export function rIndicator(frame: Frame, responded: Uint8Array): number | null {
  if (frame.N < 2) return null
  const classOf = (unit: number) => frame.strata[frame.stratumOf[unit] as number]?.cell ?? ''
  const rates = ratesBy(responded, classOf)
  const mean = rates.reduce((sum, { respondents }) => sum + respondents, 0) / frame.N
  const squares = rates.reduce((sum, { N, rate }) => sum + N * (rate - mean) ** 2, 0)
  return 1 - 2 * Math.sqrt(squares / (frame.N - 1))
}

/** Respondents with at least 80 %, 50–80 % and less of the items that anybody answered or was routed past. */
export function completeness(responded: Uint8Array, items: Iterable<Item>): Completeness {
  const asked = [...items].filter((item) => item.state.some((state) => state !== unknown))
  const enough = (share: number) =>
    responded.reduce((sum, each, unit) => {
      const done = asked.filter((item) => item.state[unit] !== unknown).length
      return sum + (each && done >= (share - slack) * asked.length ? 1 : 0)
    }, 0)
  const [all, complete, half] = [enough(0), enough(0.8), enough(0.5)]
  return { itemsAsked: asked.length, complete, partial: half - complete, breakoff: all - half }
}

/** Share of residents whose municipality answered; null when there are none. */
export function populationCovered(frame: Frame, responded: Uint8Array): number | null {
  const all = frame.population.reduce((sum, own) => sum + own, 0)
  const covered = frame.population.reduce((sum, own, unit) => sum + own * (responded[unit] as number), 0)
  return all > 0 ? covered / all : null
}
