/** How evenly a round was answered: the R-indicator 1 − 2·S(ρ) of Schouten, Cobben & Bethlehem (2009), Survey Methodology 35. */
import type { Frame } from '@/results/frame/frame'
import { ratesBy } from '@/results/response/rates'

/** 1 when every class answers at the same rate, less the more they differ; null for a single unit. The classes are not merged. */
export function rIndicator(frame: Frame, responded: Uint8Array): number | null {
  if (frame.N < 2) return null
  const classOf = (unit: number) => frame.strata[frame.stratumOf[unit] as number]?.cell ?? ''
  const rates = ratesBy(responded, classOf)
  const mean = rates.reduce((sum, { respondents }) => sum + respondents, 0) / frame.N
  const squares = rates.reduce((sum, { N, rate }) => sum + N * (rate - mean) ** 2, 0)
  return 1 - 2 * Math.sqrt(squares / (frame.N - 1))
}
