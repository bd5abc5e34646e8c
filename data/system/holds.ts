/** What waits after a copy of the database was restored, until an administrator has looked at it. */
import 'server-only'
import { and, isNull, lte, max } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { letters } from '@/db/schema-letters'
import { restorations } from '@/db/schema-operation'

type Rows = Pick<Tx, 'select'>

/** Letters up to this id wait; 0: none. Newer ones were written after the restoration and leave. */
export const heldUpTo = (tx: Rows = database()): number =>
  tx
    .select({ letter: max(restorations.lastLetter) })
    .from(restorations)
    .where(isNull(restorations.releasedAt))
    .get()?.letter ?? 0

/** Is whatever is due by the clock held? Ask before doing it. */
export const isHeld = (tx: Rows = database()): boolean =>
  tx.select({ id: restorations.id }).from(restorations).where(isNull(restorations.releasedAt)).limit(1).get() !== undefined

/** `letters`: how many of the copy's letters would leave. */
export type Held = { restoredAt: Date; letters: number }

/** Null when nothing is held. */
export function findHeld(now: Date): Held | null {
  const db = database()
  const restoredAt = db
    .select({ at: max(restorations.restoredAt) })
    .from(restorations)
    .where(isNull(restorations.releasedAt))
    .get()?.at
  if (!restoredAt) return null
  const open = and(isNull(letters.sentAt), isNull(letters.failedAt), isNull(letters.uncertainAt), isNull(letters.expiredAt))
  const waiting = db
    .select({ usefulUntil: letters.usefulUntil })
    .from(letters)
    .where(and(open, lte(letters.id, heldUpTo())))
    .all()
  return { restoredAt, letters: waiting.filter(({ usefulUntil }) => usefulUntil > now).length }
}
