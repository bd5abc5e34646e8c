/** The straight line through the estimates of several rounds. */

/**
 * Least squares, Σ c_t est_t with c_t = (t − t̄)/Σ(t − t̄)², and its variance c'Vc from the covariances of the estimates:
 * rounds that share respondents are not independent.
 * @param times of the rounds, in the unit the slope is per; not all equal
 * @param covariance of the estimates, by round and round
 */
export function slopeOf(
  times: readonly number[],
  estimates: readonly number[],
  covariance: readonly (readonly number[])[],
): { slope: number; variance: number } {
  const middle = times.reduce((sum, time) => sum + time, 0) / times.length
  const spread = times.reduce((sum, time) => sum + (time - middle) ** 2, 0)
  const c = times.map((time) => (time - middle) / spread)
  const variance = c.reduce((sum, ci, i) => sum + c.reduce((inner, cj, j) => inner + ci * cj * (covariance[i]?.[j] ?? 0), 0), 0)
  return { slope: c.reduce((sum, ci, i) => sum + ci * (estimates[i] ?? 0), 0), variance }
}
