/** Plain figures of plain numbers: every respondent counts the same. */

export const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/**
 * The value where the distribution passes `p` (0..1): the smallest value whose cumulative share reaches it,
 * or the mean of that and the next where it stands exactly on it. For p = 0.5 this is the ordinary median.
 * @param sorted ascending, at least one
 */
export function quantile(sorted: readonly number[], p: number): number {
  const n = sorted.length
  const index = sorted.findIndex((_, i) => (i + 1) / n >= p - 1e-9 && sorted[i + 1] !== sorted[i])
  const value = sorted[index] as number
  const next = sorted[index + 1]
  return next !== undefined && Math.abs((index + 1) / n - p) <= 1e-9 ? (value + next) / 2 : value
}
