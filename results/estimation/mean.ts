/** The mean of a scale or number: of those who answered, and estimated for all units. */
import { tQuantile } from '@/results/distributions'
import { type Cells, cellOfUnits } from '@/results/frame/cells'
import type { Frame } from '@/results/frame/frame'
import { byCell, sumOf, type Tally } from '@/results/frame/tally'
import { clip } from '@/results/intervals/wilson'
import { ratioMean } from './ratio'
import type { Estimator } from './share'
import { type Estimate, stratifiedMean } from './stratified'

export type MeanEstimate = {
  unweighted: number | null
  est: number | null
  variance: number | null
  se: number | null
  low: number | null
  high: number | null
}

export type Limits = { min?: number; max?: number }

/** A standard error not above this is none but for rounding. */
const noError = 1e-8

/** est ∓ t·se; null where there is an error but no degree of freedom to judge it by. */
function meanInterval({ est, variance }: Estimate, df: number): { low: number; high: number } | null {
  const se = Math.sqrt(variance)
  if (se <= noError) return { low: est, high: est }
  return df < 1 ? null : { low: est - tQuantile(df) * se, high: est + tQuantile(df) * se }
}

/**
 * Mean with its t interval. A stratified one is clipped to what the bounds of the scale leave to those who did not answer.
 * @param values by unit, NaN outside the base
 */
export function estimateMean(
  frame: Frame,
  cells: Cells,
  tally: Tally,
  values: Float64Array,
  estimator: Estimator,
  { min, max }: Limits,
): MeanEstimate {
  let total = 0
  for (const value of values) if (!Number.isNaN(value)) total += value
  const base = sumOf(tally.answered)
  const unweighted = base ? total / base : null
  if (cells.tooFew || base === 0) return { unweighted, est: null, variance: null, se: null, low: null, high: null }
  const cellOf = cellOfUnits(frame, cells)
  const isRatio = estimator === 'ratio'
  const found = isRatio ? ratioMean(cells, cellOf, values, byCell(cells, tally.answered)) : stratifiedMean(cells, cellOf, values)
  const interval = meanInterval(found, cells.df)
  const [N, silent] = [frame.N, frame.N - base]
  const least = isRatio || min === undefined ? Number.NEGATIVE_INFINITY : (total + silent * min) / N
  const most = isRatio || max === undefined ? Number.POSITIVE_INFINITY : (total + silent * max) / N
  const { low = null, high = null } = interval ? clip(interval, least, most) : {}
  return { unweighted, ...found, se: Math.sqrt(found.variance), low, high }
}
