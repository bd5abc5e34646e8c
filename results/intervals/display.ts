/** A share in a few signs: per cent, or counts where the base is small. */
import { slack } from '@/results/frame/parameters'

/** Half is rounded up, with slack for sums that are not exact. @param share 0..1 @returns whole per cent */
export const wholePercent = (share: number): number => Math.floor(100 * share + 0.5 + slack)

/**
 * "3/7" for a small base that is not everybody, else whole per cent; "<1 %" and ">99 %" for what is neither none nor all.
 * @param N units of the frame, infinite where the base's true size is unknown
 */
export function displayOf(est: number, count: number, base: number, N: number, smallBase: number): string {
  if (base < smallBase && base < N) return `${count}/${base}`
  if (count === 0) return '0 %'
  if (count === base) return '100 %'
  const percent = wholePercent(est)
  if (percent <= 0) return '<1 %'
  return percent >= 100 ? '>99 %' : `${percent} %`
}
