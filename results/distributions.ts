/** Quantiles and tails of Student's t, F, normal and binomial distributions: the one place that knows the library behind them. */
import binomialCdf from '@stdlib/stats-base-dists-binomial-cdf'
import binomialPmf from '@stdlib/stats-base-dists-binomial-pmf'
import fCdf from '@stdlib/stats-base-dists-f-cdf'
import normalQuantileOf from '@stdlib/stats-base-dists-normal-quantile'
import tCdf from '@stdlib/stats-base-dists-t-cdf'
import tQuantileOf from '@stdlib/stats-base-dists-t-quantile'

const upper = 0.975
const quantiles = new Map<number, number>()

/** 97.5 % quantile of Student's t, for two-sided 95 % intervals. @param df degrees of freedom, above 0; remembered, as few occur */
export function tQuantile(df: number): number {
  const known = quantiles.get(df)
  if (known !== undefined) return known
  const found = tQuantileOf(upper, df)
  quantiles.set(df, found)
  return found
}

/** 97.5 % quantile of the standard normal distribution. */
export const normalQuantile: number = normalQuantileOf(upper, 0, 1)

/** P(|T| ≥ |t|) of Student's t. */
export const tTwoSided = (t: number, df: number): number => 2 * tCdf(-Math.abs(t), df)

/** P(F ≥ f). Taken as the lower tail of 1/F, which keeps small probabilities exact. @param f at least 0 */
export const fUpperTail = (f: number, df1: number, df2: number): number => (f > 0 ? fCdf(1 / f, df2, df1) : 1)

/** P(X ≤ k) of X ~ Bin(n, ½). */
export const fairBinomialTail = (k: number, n: number): number => binomialCdf(k, n, 0.5)

/** P(X = k) of X ~ Bin(n, ½). */
export const fairBinomialPoint = (k: number, n: number): number => binomialPmf(k, n, 0.5)
