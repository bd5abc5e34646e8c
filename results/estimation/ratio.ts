/**
 * Ratio estimates over a base whose size is itself estimated (routed and filtered questions):
 * est = Σ w z y / Σ w z with w = N_h / m_h, var = Σ N_h² (1 − f) s²_e / m_h of the linearised e = z (y − est) / Σ w z.
 * Särndal, Swensson & Wretman (1992), § 5.6; Lohr (2010), ch. 4.
 */
import type { Cells } from '@/results/frame/cells'
import type { Estimate } from './stratified'

const weight = (cells: Cells, cell: number) => (cells.N[cell] as number) / (cells.m[cell] as number)

/** N_h² (1 − f) s² / m of a cell whose squared deviations from its mean add up to `squares`. */
function varianceIn(cells: Cells, cell: number, squares: number): number {
  const [size, m] = [cells.N[cell] as number, cells.m[cell] as number]
  return m < size && m > 1 ? (size * size * (1 - m / size) * squares) / (m - 1) / m : 0
}

/** Estimated units of the base in the whole frame. @param inBase by cell, among its m */
export function baseSize(cells: Cells, inBase: Float64Array): number {
  let sum = 0
  for (let cell = 0; cell < cells.N.length; cell++) sum += weight(cells, cell) * (inBase[cell] as number)
  return sum
}

/** The share of yes in the base. @param yes by cell, among `inBase`, which is not empty */
export function ratioShare(cells: Cells, yes: Float64Array, inBase: Float64Array): Estimate {
  const size = baseSize(cells, inBase)
  const est = baseSize(cells, yes) / size
  let variance = 0
  for (let cell = 0; cell < cells.N.length; cell++) {
    const [m, x, z] = [cells.m[cell] as number, yes[cell] as number, inBase[cell] as number]
    const [ifYes, ifNo] = [(1 - est) / size, -est / size]
    const mean = (x * ifYes + (z - x) * ifNo) / m
    variance += varianceIn(cells, cell, x * (ifYes - mean) ** 2 + (z - x) * (ifNo - mean) ** 2 + (m - z) * mean ** 2)
  }
  return { est, variance }
}

/** The mean of values in the base. @param values by unit, NaN outside the base @param inBase by cell, not empty */
export function ratioMean(cells: Cells, cellOf: Uint16Array, values: Float64Array, inBase: Float64Array): Estimate {
  const size = baseSize(cells, inBase)
  const sums = new Float64Array(cells.N.length)
  let est = 0
  for (let unit = 0; unit < values.length; unit++) {
    const value = values[unit] as number
    const cell = cellOf[unit] as number
    if (Number.isNaN(value)) continue
    est += (weight(cells, cell) * value) / size
    sums[cell] = (sums[cell] as number) + value
  }
  const mean = sums.map((sum, cell) => (sum - est * (inBase[cell] as number)) / size / (cells.m[cell] as number))
  const squares = mean.map((each, cell) => ((cells.m[cell] as number) - (inBase[cell] as number)) * each ** 2)
  for (let unit = 0; unit < values.length; unit++) {
    const value = values[unit] as number
    const cell = cellOf[unit] as number
    if (!Number.isNaN(value)) squares[cell] = (squares[cell] as number) + ((value - est) / size - (mean[cell] as number)) ** 2
  }
  let variance = 0
  for (let cell = 0; cell < squares.length; cell++) variance += varianceIn(cells, cell, squares[cell] as number)
  return { est, variance }
}
