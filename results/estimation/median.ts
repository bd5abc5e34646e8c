/** Median and quartiles, with Woodruff's interval of the median. Woodruff (1952), JASA 47, 635–646. */
import { tQuantile } from '@/results/distributions'
import { type Cells, cellOfUnits } from '@/results/frame/cells'
import type { Frame } from '@/results/frame/frame'
import { quantileOf, type Spread, spreadOf } from '@/results/quantile'
import type { Estimator } from './share'
import { stratifiedShare } from './stratified'

export type MedianEstimate = {
  unweighted: number | null
  est: number | null
  q1: number | null
  q3: number | null
  /** Of the answers. */
  min: number | null
  max: number | null
  low: number | null
  high: number | null
}

/** Probabilities between which the median's share lies: 0.5 ∓ t·SE of the share at or below the median. */
function woodruff(cells: Cells, cellOf: Uint16Array, values: Float64Array, median: number): [number, number] | null {
  const below = new Float64Array(cells.N.length)
  for (let unit = 0; unit < values.length; unit++) {
    const cell = cellOf[unit] as number
    if ((values[unit] as number) <= median) below[cell] = (below[cell] as number) + 1
  }
  const { variance } = stratifiedShare(cells, below)
  if (cells.df < 1 && !cells.census) return null
  const reach = cells.census ? 0 : tQuantile(cells.df) * Math.sqrt(variance)
  return [Math.max(0, 0.5 - reach), Math.min(1, 0.5 + reach)]
}

const known = (value: number | undefined): number | null => (value === undefined || Number.isNaN(value) ? null : value)

/** Quantiles of the values weighted by N_h / m_h; the interval of the stratified ones only. @param values by unit, NaN outside the base */
export function estimateMedian(frame: Frame, cells: Cells, values: Float64Array, estimator: Estimator): MedianEstimate {
  const cellOf = cellOfUnits(frame, cells)
  const weights = cells.N.map((N, cell) => N / (cells.m[cell] as number))
  const spread: Spread = spreadOf(values, (unit) => weights[cellOf[unit] as number] as number)
  const at = (p: number) => known(quantileOf(spread.values, spread.weights, p))
  const plain = {
    unweighted: known(quantileOf(spread.values, spread.counts, 0.5)),
    min: known(spread.values[0]),
    max: known(spread.values.at(-1)),
  }
  const est = cells.tooFew ? null : at(0.5)
  if (est === null) return { ...plain, est, q1: null, q3: null, low: null, high: null }
  const reach = estimator === 'stratified' ? woodruff(cells, cellOf, values, est) : null
  return { ...plain, est, q1: at(0.25), q3: at(0.75), low: reach ? at(reach[0]) : null, high: reach ? at(reach[1]) : null }
}
