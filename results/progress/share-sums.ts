/** Sums by stratum from which the intervals of one share are made, with or without one more unit. */
import type { Frame } from '@/results/frame/frame'

/** Counts and residents of one share by stratum: all that its two intervals need. */
export type ShareSums = {
  /** In the analysis, and of them yes. */
  m: Float64Array
  yes: Float64Array
  /** Residents: of all units, of those in the analysis, of those that say yes; and the squares of the latter two. */
  residents: Float64Array
  inBase: Float64Array
  inYes: Float64Array
  squares: Float64Array
  squaresOfYes: Float64Array
}

/** @param said by unit of the frame: 1, 0, or NaN outside the analysis */
export function sumsOf(frame: Frame, said: Float64Array): ShareSums {
  const sums = (of: (unit: number) => number): Float64Array => {
    const found = new Float64Array(frame.strata.length)
    for (let unit = 0; unit < frame.N; unit++) {
      const stratum = frame.stratumOf[unit] as number
      found[stratum] = (found[stratum] as number) + of(unit)
    }
    return found
  }
  const population = (unit: number) => frame.population[unit] as number
  const isIn = (unit: number) => (Number.isNaN(said[unit] as number) ? 0 : 1)
  const isYes = (unit: number) => (said[unit] === 1 ? 1 : 0)
  return {
    m: sums(isIn),
    yes: sums(isYes),
    residents: sums(population),
    inBase: sums((unit) => isIn(unit) * population(unit)),
    inYes: sums((unit) => isYes(unit) * population(unit)),
    squares: sums((unit) => isIn(unit) * population(unit) ** 2),
    squaresOfYes: sums((unit) => isYes(unit) * population(unit) ** 2),
  }
}

/** The sums with one more unit of a stratum. */
export function withUnit(sums: ShareSums, stratum: number, population: number, says: 0 | 1): ShareSums {
  const plus = (row: Float64Array, by: number): Float64Array => {
    const next = row.slice()
    next[stratum] = (next[stratum] as number) + by
    return next
  }
  return {
    m: plus(sums.m, 1),
    yes: plus(sums.yes, says),
    residents: sums.residents,
    inBase: plus(sums.inBase, population),
    inYes: plus(sums.inYes, says * population),
    squares: plus(sums.squares, population ** 2),
    squaresOfYes: plus(sums.squaresOfYes, says * population ** 2),
  }
}
