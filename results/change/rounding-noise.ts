/** Comparisons with 0 or with a limit leave room for rounding noise: sums and variances come from floating point. */
import { slack } from '@/results/frame/parameters'

const noiseOfError = 1e-8

/** Is the value at most the limit? */
export const within = (value: number, limit: number): boolean => value <= limit + slack

/** Is the value at least the limit? */
export const reaches = (value: number, limit: number): boolean => value >= limit - slack

/** Is it a difference, and upwards? */
export const isAboveZero = (value: number): boolean => value > slack

/** The root of a variance; what is but rounding noise is 0. */
export const standardError = (variance: number): number => {
  const error = Math.sqrt(Math.max(0, variance))
  return error <= noiseOfError ? 0 : error
}
