/** Quantiles of values, weighted or all alike. */
import { slack } from './frame/parameters'

export type Spread = {
  /** Distinct values, ascending; how many answers have each, and their weights together. */
  values: Float64Array
  counts: Float64Array
  weights: Float64Array
}

/** @param values by unit, NaN where there is none @param weightOf weight of a unit */
export function spreadOf(values: Float64Array, weightOf: (unit: number) => number): Spread {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort()
  let length = 0
  for (const value of sorted) if (length === 0 || sorted[length - 1] !== value) sorted[length++] = value
  const distinct = sorted.slice(0, length)
  const counts = new Float64Array(length)
  const weights = new Float64Array(length)
  for (let unit = 0; unit < values.length; unit++) {
    const value = values[unit] as number
    if (Number.isNaN(value)) continue
    const at = placeOf(distinct, value)
    counts[at] = (counts[at] as number) + 1
    weights[at] = (weights[at] as number) + weightOf(unit)
  }
  return { values: distinct, counts, weights }
}

/** The place of a value in ascending values that hold it. */
function placeOf(ascending: Float64Array, value: number): number {
  let [low, high] = [0, ascending.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] as number) < value) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * The smallest value at which the distribution reaches `p`, or the mean of that and the next where it stands exactly on it.
 * @param weights by distinct value @returns NaN when there are no values
 */
export function quantileOf(values: Float64Array, weights: Float64Array, p: number): number {
  let total = 0
  for (const weight of weights) total += weight
  let reached = 0
  for (let at = 0; at < values.length; at++) {
    reached += weights[at] as number
    const share = reached / total
    const next = values[at + 1]
    if (share < p - slack && next !== undefined) continue
    const value = values[at] as number
    return Math.abs(share - p) <= slack && next !== undefined ? (value + next) / 2 : value
  }
  return Number.NaN
}

/** Quantiles of values that all count the same, by `p` (0..1): for 0.5 the ordinary median. @param values at least one, in any order */
export function plainQuantiles(values: readonly number[]): (p: number) => number {
  const spread = spreadOf(Float64Array.from(values), () => 1)
  return (p) => quantileOf(spread.values, spread.counts, p)
}
