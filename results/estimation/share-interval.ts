/** Intervals of shares: a point in a census, exact at 0 and 100 %, else Wilson on the effective number of answers. */
import { tQuantile } from '@/results/distributions'
import type { Cells } from '@/results/frame/cells'
import { sumOf } from '@/results/frame/tally'
import { hiddenAtMost } from '@/results/intervals/exact-limit'
import { clip, wilson } from '@/results/intervals/wilson'
import type { Estimate } from './stratified'

export type IntervalMethod = 'census' | 'exact0' | 'exact1' | 'wilson' | 'wilson_base' | 'wilson_ratio'
export type ShareInterval = { low: number; high: number; method: IntervalMethod; effectiveN: number | null }

/** A variance not above this is none but for rounding. */
export const noVariance = 1e-18

/**
 * Variance for the effective n: cell shares are pulled towards the estimate by one pseudo-observation, as else
 * "all large yes, all small no" would give none without a census.
 */
function pulledVariance(cells: Cells, yes: Float64Array, est: number): number {
  const N = sumOf(cells.N)
  let variance = 0
  for (let cell = 0; cell < cells.N.length; cell++) {
    const [size, m] = [cells.N[cell] as number, cells.m[cell] as number]
    const share = ((yes[cell] as number) + est) / (m + 1)
    if (m < size && m > 1) variance += ((size / N) ** 2 * (1 - m / size) * share * (1 - share)) / (m - 1)
  }
  return variance
}

/**
 * Interval of a stratified share. Wilson on n_eff = p(1 − p)/v with the t quantile (idea of Korn & Graubard 1998, Survey
 * Methodology 24), clipped to what the answers already settle; null where no cell allows a variance.
 * @param yes by cell
 */
export function stratifiedShareInterval(cells: Cells, yes: Float64Array, est: number): ShareInterval | null {
  const [N, m, x] = [sumOf(cells.N), sumOf(cells.m), sumOf(yes)]
  if (cells.census) return { low: est, high: est, method: 'census', effectiveN: null }
  if (x === 0) return { low: 0, high: hiddenAtMost(cells) / N, method: 'exact0', effectiveN: null }
  if (x === m) return { low: 1 - hiddenAtMost(cells) / N, high: 1, method: 'exact1', effectiveN: null }
  const effectiveN = (est * (1 - est)) / pulledVariance(cells, yes, est)
  if (cells.df < 1 || !Number.isFinite(effectiveN)) return null
  return { ...clip(wilson(est, effectiveN, tQuantile(cells.df)), x / N, 1 - (m - x) / N), method: 'wilson', effectiveN }
}

/** Interval of a share in a base of estimated size. @param x answers yes @param base answers in all */
export function ratioShareInterval(cells: Cells, { est, variance }: Estimate, x: number, base: number): ShareInterval | null {
  if (cells.census) return { low: est, high: est, method: 'census', effectiveN: null }
  const isDegenerate = x === 0 || x === base || variance <= noVariance
  const effectiveN = isDegenerate ? base : (est * (1 - est)) / variance
  if (cells.df < 1) return null
  const method = isDegenerate ? 'wilson_base' : 'wilson_ratio'
  return { ...clip(wilson(est, effectiveN, tQuantile(cells.df)), 0, 1), method, effectiveN }
}
