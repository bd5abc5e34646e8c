/** Which letter leaves next: due ones, urgent ones first, no more of them in a minute than mail servers like to take. */
import 'server-only'
import { and, asc, count, desc, eq, gt, gte, inArray, isNotNull, isNull, lte, notExists, notInArray, or, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { letters } from '@/db/schema-letters'
import { mailings } from '@/db/schema-mailings'
import { env } from '@/env'
import { urgentPurposes } from '@/mail/delivery-state'
import { heldUpTo } from '../system/holds'

const open = and(isNull(letters.sentAt), isNull(letters.failedAt), isNull(letters.uncertainAt), isNull(letters.expiredAt))
export const waiting = and(open, isNull(letters.startedAt))
export const underWay = and(open, isNotNull(letters.startedAt))

/** Of a mailing that is paused no letter leaves. */
const isPaused = and(eq(mailings.id, letters.mailingId), isNotNull(mailings.pausedAt))

const minute = 60_000
const isUrgent = inArray(letters.purpose, urgentPurposes)
const domain = sql<string>`substr(${letters.recipient}, instr(${letters.recipient}, '@') + 1)`

/**
 * Is there room for the letter within the settings' bounds of a minute, by what any process has begun? Nothing is tried twice in a minute
 * (`pauseAfter`), so that the last attempt of each letter is all there is to count. A clock put back makes nothing wait.
 */
function hasRoom(now: Date) {
  const { LETTERS_PER_MINUTE, LETTERS_PER_DOMAIN } = env()
  const db = database()
  const lately = and(gt(letters.attemptedAt, new Date(now.getTime() - minute)), lte(letters.attemptedAt, now))
  const gone = db.select({ n: count() }).from(letters).where(lately)
  const full = db.select({ domain }).from(letters).where(lately).groupBy(domain).having(gte(count(), LETTERS_PER_DOMAIN))
  return and(sql`(${gone}) < ${LETTERS_PER_MINUTE}`, notInArray(domain, full))
}

/**
 * Takes the next letter that is due: urgent ones first, which never wait for room, then those to one reader, then mailings. One statement,
 * so that no other process takes the same, and all processes together keep within the bounds.
 */
export function claim(now: Date): typeof letters.$inferSelect | undefined {
  const db = database()
  const due = and(
    waiting,
    gt(letters.id, heldUpTo()),
    or(isNull(letters.nextAttemptAt), lte(letters.nextAttemptAt, now)),
    gt(letters.usefulUntil, now),
    or(isNull(letters.mailingId), notExists(db.select({ id: mailings.id }).from(mailings).where(isPaused))),
    or(isUrgent, hasRoom(now)),
  )
  const next = db
    .select({ id: letters.id })
    .from(letters)
    .where(due)
    .orderBy(desc(isUrgent), desc(isNull(letters.mailingId)), asc(letters.id))
    .limit(1)
  return db
    .update(letters)
    .set({ startedAt: now, attemptedAt: now, attempts: sql`${letters.attempts} + 1` })
    .where(and(inArray(letters.id, next), waiting))
    .returning()
    .get()
}
