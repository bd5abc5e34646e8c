/** Interval of a difference from the intervals of its two sides. */
import type { Bounds } from '@/results/intervals/wilson'

export type Estimated = Bounds & { est: number }

/** A correlation that is ±1 but for rounding is that: next to it the root below would make a width of 1e-8 out of noise of 1e-16. */
const settled = (corr: number): number => (1 - Math.abs(corr) <= 1e-13 ? Math.sign(corr) : corr)

/**
 * MOVER, the method of variance estimates recovery (Zou & Donner 2008; for paired shares Newcombe 1998): each limit takes the distance
 * from estimate to limit of the side that matters there as its standard error. Sides without width add nothing, so a census has none.
 * @param corr correlation of the two estimates, −1..1
 */
export function moverInterval(first: Estimated, second: Estimated, corr: number): Bounds {
  const diff = second.est - first.est
  const reach = (a: number, b: number) => Math.sqrt(Math.max(0, (a - b) ** 2 + 2 * (1 - settled(corr)) * a * b))
  return {
    low: diff - reach(second.est - second.low, first.high - first.est),
    high: diff + reach(second.high - second.est, first.est - first.low),
  }
}
