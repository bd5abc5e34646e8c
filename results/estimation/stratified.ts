/**
 * Stratified estimates with finite population correction: est = Σ W ȳ, var = Σ W² (1 − f) s² / m
 * with W = N_h / N, f = m_h / N_h. Cochran (1977), Sampling Techniques, ch. 5; conditional on m_h: Holt & Smith (1979).
 */
import type { Cells } from '@/results/frame/cells'
import { sumOf } from '@/results/frame/tally'

export type Estimate = { est: number; variance: number }

/** Means and variances (divisor m − 1) within cells put together. Cells of one answer are fully answered, so their variance is none. */
function stratified(cells: Cells, mean: (cell: number) => number, s2: (cell: number) => number): Estimate {
  const N = sumOf(cells.N)
  let est = 0
  let variance = 0
  for (let cell = 0; cell < cells.N.length; cell++) {
    const [size, m] = [cells.N[cell] as number, cells.m[cell] as number]
    const weight = size / N
    est += weight * mean(cell)
    if (m < size && m > 1) variance += (weight * weight * (1 - m / size) * s2(cell)) / m
  }
  return { est, variance }
}

/** The share of units that say yes. @param yes by cell, among its m */
export function stratifiedShare(cells: Cells, yes: Float64Array): Estimate {
  const share = (cell: number) => (yes[cell] as number) / (cells.m[cell] as number)
  return stratified(cells, share, (cell) => {
    const m = cells.m[cell] as number
    return (m * share(cell) * (1 - share(cell))) / (m - 1)
  })
}

/** Mean and variance of values within each cell, in two passes; units with NaN do not count. @param cellOf by unit */
function moments(cells: Cells, cellOf: Uint16Array, values: Float64Array): { mean: Float64Array; s2: Float64Array } {
  const mean = new Float64Array(cells.N.length)
  const s2 = new Float64Array(cells.N.length)
  for (let unit = 0; unit < values.length; unit++) {
    const value = values[unit] as number
    const cell = cellOf[unit] as number
    if (!Number.isNaN(value)) mean[cell] = (mean[cell] as number) + value
  }
  for (let cell = 0; cell < mean.length; cell++) mean[cell] = (mean[cell] as number) / (cells.m[cell] as number)
  for (let unit = 0; unit < values.length; unit++) {
    const value = values[unit] as number
    const cell = cellOf[unit] as number
    if (!Number.isNaN(value)) s2[cell] = (s2[cell] as number) + (value - (mean[cell] as number)) ** 2 / ((cells.m[cell] as number) - 1)
  }
  return { mean, s2 }
}

/** The mean of values of the units in the analysis. @param values by unit, NaN outside the analysis */
export function stratifiedMean(cells: Cells, cellOf: Uint16Array, values: Float64Array): Estimate {
  const { mean, s2 } = moments(cells, cellOf, values)
  return stratified(
    cells,
    (cell) => mean[cell] as number,
    (cell) => s2[cell] as number,
  )
}
