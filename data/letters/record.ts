/** What became of a letter, written to its row with its event. The only place that writes it. */
import 'server-only'
import { eq } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { letters } from '@/db/schema-letters'
import { type DeliveryEvent, type DeliveryState, deliveryState, deliveryStep } from '@/mail/delivery-state'
import { logEvent } from '../system/events'
import { log } from '../system/log'

const kinds = {
  waiting: 'letter-put-off',
  sent: 'letter-sent',
  failed: 'letter-failed',
  uncertain: 'letter-uncertain',
  expired: 'letter-expired',
  returned: 'letter-returned',
} as const satisfies Record<Exclude<DeliveryState, 'under-way'>, string>

/**
 * Records what became of a letter; its link's seed goes with its end.
 * @param attempt the attempt this tells of; when another process has begun one since, it tells nothing
 * @returns whether that changed anything
 */
export function recordDelivery(tx: Tx, id: number, event: DeliveryEvent, attempt?: number): boolean {
  const row = tx.select().from(letters).where(eq(letters.id, id)).get()
  if (!row || (attempt !== undefined && row.attempts !== attempt)) return false
  const next = deliveryStep(row, event)
  const state = deliveryState(next)
  if (next === row || state === 'under-way') return false
  const { nextAttemptAt, startedAt, endingAt, sentAt, failedAt, uncertainAt, expiredAt, returnedAt, failure } = next
  const tokenSeed = state === 'waiting' ? row.tokenSeed : null
  tx.update(letters)
    .set({ nextAttemptAt, startedAt, endingAt, sentAt, failedAt, uncertainAt, expiredAt, returnedAt, failure, tokenSeed })
    .where(eq(letters.id, id))
    .run()
  logEvent(tx, null, { kind: kinds[state], detail: { letter: id, attempt: row.attempts } }, event.at)
  if (state !== 'sent') log.warn({ letter: id, attempt: row.attempts }, kinds[state])
  return true
}

/** The same in a transaction of its own. */
export const recordAlone = (id: number, event: DeliveryEvent, attempt?: number): boolean =>
  database().transaction((tx) => recordDelivery(tx, id, event, attempt), { behavior: 'immediate' })
