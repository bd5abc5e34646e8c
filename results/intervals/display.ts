/** A share in a few signs: per cent, or counts where the base is small. */
import { wholePercent } from '@/messages/numbers/format'

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
