/** Shares of an item's options: of those who answered, and estimated for all units of the frame. */
import type { Cells } from '@/results/frame/cells'
import { byCell, sumOf, type Tally } from '@/results/frame/tally'
import { displayOf } from '@/results/intervals/display'
import { baseSize, ratioShare } from './ratio'
import { type IntervalMethod, ratioShareInterval, stratifiedShareInterval } from './share-interval'
import { stratifiedShare } from './stratified'

export type Estimator = 'stratified' | 'ratio'

export type OptionEstimate = {
  option: string
  count: number
  /** count / base; null when nobody answered. */
  share: number | null
  /** Of all units (ratio: of all in the base); null when too few answered. */
  est: number | null
  variance: number | null
  se: number | null
  low: number | null
  high: number | null
  method: IntervalMethod | null
  /** Answers the Wilson interval rests on. */
  effectiveN: number | null
  display: string | null
}

const none = { est: null, variance: null, se: null, low: null, high: null, method: null, effectiveN: null, display: null }

/** Share, estimate, interval and display of yes in the base. @param yes by stratum @param smallBase fewest answers shown in per cent */
function estimateShare(cells: Cells, tally: Tally, yes: Float64Array, estimator: Estimator, smallBase: number) {
  const count = sumOf(yes)
  const base = sumOf(tally.answered)
  const plain = { count, share: base ? count / base : null }
  if (cells.tooFew || base === 0) return { ...plain, ...none }
  const inCells = byCell(cells, yes)
  const inBase = byCell(cells, tally.answered)
  const found = estimator === 'ratio' ? ratioShare(cells, inCells, inBase) : stratifiedShare(cells, inCells)
  const interval =
    estimator === 'ratio' ? ratioShareInterval(cells, found, count, base) : stratifiedShareInterval(cells, inCells, found.est)
  const N = estimator === 'ratio' ? Number.POSITIVE_INFINITY : sumOf(cells.N)
  return {
    ...plain,
    ...found,
    se: Math.sqrt(found.variance),
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    method: interval?.method ?? null,
    effectiveN: interval?.effectiveN ?? null,
    display: displayOf(found.est, count, base, N, smallBase),
  }
}

/** One estimate per option, in the item's order. */
export const estimateShares = (
  cells: Cells,
  tally: Tally,
  options: readonly string[],
  estimator: Estimator,
  smallBase: number,
): OptionEstimate[] =>
  options.map((option, at) => ({
    option,
    ...estimateShare(cells, tally, tally.chosen[at] ?? new Float64Array(tally.known.length), estimator, smallBase),
  }))

/** Estimated units in the base of a ratio estimate; null when too few answered. */
export const estimatedBase = (cells: Cells, tally: Tally): number | null =>
  cells.tooFew ? null : baseSize(cells, byCell(cells, tally.answered))
