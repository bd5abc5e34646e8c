/** The one loop that delivers letters: it starts and stops with the service, and asks the rows. */
import 'server-only'
import { log } from '../system/log'
import { type Clock, deliverDue, mailServer, settleAbandoned } from './delivery'
import { hasWake, setWake } from './wake'

/** Milliseconds between looks for letters whose pause is over, or that another process has queued. */
const lookEvery = 10_000

/**
 * Starts the loop, unless it runs or there is no mail server; it is woken whenever a letter is queued.
 * @returns stops it: the letter under way is delivered, no other begun
 */
export function startDelivery(clock: Clock = () => new Date()): () => void {
  if (hasWake() || !mailServer()) return () => {}
  let isRunning = false
  let isWoken = false
  let isStopped = false
  const run = async () => {
    isWoken = true
    if (isRunning) return
    isRunning = true
    while (isWoken && !isStopped) {
      isWoken = false
      await deliverDue(clock, () => !isStopped).catch((error: unknown) => log.error({ err: error }, 'letters could not be delivered'))
    }
    isRunning = false
  }
  const timer = setInterval(run, lookEvery)
  timer.unref()
  const stop = () => {
    isStopped = true
    clearInterval(timer)
    setWake(null)
  }
  setWake(() => setImmediate(run))
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  settleAbandoned(clock())
  void run()
  return stop
}
