/** What became of a letter, written to its row with its event. The only place that writes it. */
import 'server-only'
import { eq } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { letters } from '@/db/schema-letters'
import { type DeliveryEvent, type DeliveryState, deliveryState, deliveryStep } from '@/mail/delivery-state'
import { logEvent } from '../system/events'
import { log } from '../system/log'
import type { Viewer } from '../viewer'

const kinds = {
  waiting: 'letter-put-off',
  sent: 'letter-sent',
  failed: 'letter-failed',
  uncertain: 'letter-uncertain',
  expired: 'letter-expired',
  returned: 'letter-returned',
} as const satisfies Record<Exclude<DeliveryState, 'under-way'>, string>

/** Writes what an event makes of a letter; its link's seed goes with its end. @returns its state since, and its attempts; null: nothing changed */
function writeStep(tx: Tx, id: number, event: DeliveryEvent, attempt?: number) {
  const row = tx.select().from(letters).where(eq(letters.id, id)).get()
  if (!row || (attempt !== undefined && row.attempts !== attempt)) return null
  const next = deliveryStep(row, event)
  const state = deliveryState(next)
  if (next === row || state === 'under-way') return null
  const { nextAttemptAt, startedAt, endingAt, sentAt, failedAt, uncertainAt, expiredAt, returnedAt, failure } = next
  // An uncertain letter may have to leave again.
  const tokenSeed = state === 'waiting' || state === 'uncertain' ? row.tokenSeed : null
  tx.update(letters)
    .set({ nextAttemptAt, startedAt, endingAt, sentAt, failedAt, uncertainAt, expiredAt, returnedAt, failure, tokenSeed })
    .where(eq(letters.id, id))
    .run()
  return { state, attempts: row.attempts }
}

/** What happens to a letter without anybody deciding it. */
export type ToldEvent = Exclude<DeliveryEvent, { kind: 'decided' }>

/**
 * Records what became of a letter.
 * @param attempt the attempt this tells of; when another process has begun one since, it tells nothing
 * @returns whether that changed anything
 */
export function recordDelivery(tx: Tx, id: number, event: ToldEvent, attempt?: number): boolean {
  const written = writeStep(tx, id, event, attempt)
  if (!written) return false
  const { state, attempts } = written
  logEvent(tx, null, { kind: kinds[state], detail: { letter: id, attempt: attempts } }, event.at)
  if (state !== 'sent') log.warn({ letter: id, attempt: attempts }, kinds[state])
  return true
}

/** Records what an administrator decided of an uncertain letter. @returns whether that changed anything: it is uncertain no more otherwise */
export function recordDecision(tx: Tx, viewer: Viewer, id: number, left: boolean, at: Date): boolean {
  const written = writeStep(tx, id, { kind: 'decided', left, at })
  if (written) logEvent(tx, viewer, { kind: 'letter-decided', detail: { letter: id, attempt: written.attempts, left } }, at)
  return written !== null
}

/** The same as `recordDelivery` in a transaction of its own. */
export const recordAlone = (id: number, event: ToldEvent, attempt?: number): boolean =>
  database().transaction((tx) => recordDelivery(tx, id, event, attempt), { behavior: 'immediate' })
