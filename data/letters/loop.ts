/** The one loop that delivers letters: it starts and stops with the service, and asks the rows. */
import 'server-only'
import { log } from '../system/log'
import { whenTold } from '../system/siblings'
import { leaveSignal } from '../system/stop-signal'
import { type Clock, deliverDue, mailServer, settleAbandoned } from './delivery'
import { hasWake, setWake } from './wake'

/** Milliseconds between looks for letters whose pause is over, or that another process has queued. */
const lookEvery = 10_000

/**
 * Starts the loop, unless it runs or there is no mail server; it is woken whenever a letter is queued.
 * @returns stops it: the letter under way is delivered, no other begun; resolves when that is done
 */
export function startDelivery(clock: Clock = () => new Date()): () => Promise<void> {
  if (hasWake() || !mailServer()) return async () => {}
  let running: Promise<void> | undefined
  let isWoken = false
  let isStopped = false
  const deliver = async () => {
    while (isWoken && !isStopped) {
      isWoken = false
      await deliverDue(clock, () => !isStopped).catch((error: unknown) => log.error({ err: error }, 'letters could not be delivered'))
    }
    running = undefined
  }
  const run = () => {
    isWoken = true
    running ??= deliver()
  }
  const timer = setInterval(run, lookEvery)
  timer.unref()
  const stop = async () => {
    if (!isStopped) setWake(null)
    isStopped = true
    clearInterval(timer)
    await running
  }
  setWake(() => setImmediate(run))
  whenTold('letter-queued', () => !isStopped && run())
  leaveSignal().addEventListener('abort', stop, { once: true })
  settleAbandoned(clock())
  run()
  return stop
}
