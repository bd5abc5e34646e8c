/** Looking again and again at what is to be done by the clock. A machine that slept looks on waking. */
import 'server-only'
import { log } from '../system/log'

/** Milliseconds until the next look: `every`, less when a moment after now comes sooner. */
export const waitFor = (every: number, moments: readonly Date[], now: Date): number =>
  Math.min(every, ...moments.filter((moment) => moment > now).map((moment) => moment.getTime() - now.getTime()))

/**
 * Looks now and whenever its wait is over.
 * @param every milliseconds until the next look after one that failed
 * @param due does what is due
 * @param next milliseconds until the next look
 * @param failure what the log says of a look that failed
 * @returns ends it
 */
export function lookByClock(every: number, due: () => void, next: () => number, failure: string): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = () => {
    let wait = every
    try {
      due()
      wait = next()
    } catch (error) {
      log.error({ err: error }, failure)
    }
    timer = setTimeout(look, wait).unref()
  }
  look()
  return () => clearTimeout(timer)
}
