/** Delivery of queued letters: each is claimed atomically, handed to the mail server, and what came of it recorded. */
import 'server-only'
import { and, eq, isNull, lte } from 'drizzle-orm'
import { database } from '@/db/client'
import { letters } from '@/db/schema-letters'
import { env } from '@/env'
import type { AttemptOutcome } from '@/mail/delivery-state'
import { attachmentWords } from '@/mail/receipt'
import { type MailServer, sendLetter } from '@/mail/sender'
import { listUnsubscribe } from '@/mail/unsubscribe'
import { AppError } from '../errors'
import { contactAddress } from '../system/site'
import { attachmentOf } from './attachment'
import { claim, underWay, waiting } from './claim'
import { messageIdOf } from './message-id'
import { recordAlone, type ToldEvent } from './record'
import { withSecrets } from './secrets'

type Row = typeof letters.$inferSelect
export type Clock = () => Date

/** The mail server of the settings; null in the demonstration and wherever there is none: letters then stay in the database. */
export function mailServer(): MailServer | null {
  const { DEMO, EMAIL_SERVER: address, EMAIL_FROM: from, EMAIL_REPLY_TO: replyTo = from } = env()
  return address && !DEMO ? { address, from, replyTo } : null
}

/** Notes that the last line leaves next. @throws Error when another process has taken the letter for abandoned: then it must not leave */
function markEnding({ id, attempts }: Row, now: Date): void {
  const own = and(eq(letters.id, id), eq(letters.attempts, attempts), underWay, isNull(letters.endingAt))
  const marked = database().update(letters).set({ endingAt: now }).where(own).returning({ id: letters.id }).get()
  if (!marked) throw new Error('Another process has taken the letter over.')
}

/** What the mail server has answered and the database could not take yet, by letter: else the letter would stay under way until a restart. */
const unrecorded = new Map<number, { event: ToldEvent; attempt: number }>()

/** @throws Error when the database takes none now; it is tried again with the next delivery */
function recordAnswers(): void {
  for (const [id, { event, attempt }] of unrecorded) {
    recordAlone(id, event, attempt)
    unrecorded.delete(id)
  }
}

async function attempt(row: Row, server: MailServer, clock: Clock): Promise<void> {
  const outcome = await send(row, server, clock)
  unrecorded.set(row.id, { event: { kind: 'attempted', outcome, at: clock() }, attempt: row.attempts })
  recordAnswers()
}

/** A mailing's letter says how to get no more; not the registry's, which alone has a token and no person. */
function unsubscribeOf({ mailingId, personId, tokenSeed, locale, subject, recipient, replyTo }: Row): string | null {
  if (mailingId === null || (personId === null && tokenSeed !== null)) return null
  return listUnsubscribe({ locale, subject, recipient }, replyTo ?? contactAddress())
}

/** With its file where it has one. When the service stops before that is made, the letter waits. */
async function send(row: Row, server: MailServer, clock: Clock): Promise<AttemptOutcome> {
  try {
    const attachment = await attachmentOf(row)
    const stored = withSecrets(row)
    const said = attachmentWords(stored, attachment !== null)
    const letter = { ...stored, ...said, attachment, messageId: messageIdOf(row.id), unsubscribe: unsubscribeOf(row) }
    return await sendLetter(server, row.recipient, letter, () => markEnding(row, clock()))
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'busy') throw error
    return { kind: 'again', reason: 'The service stopped before the file of the letter was made.' }
  }
}

/** Ends what waits past its last useful moment. */
function expireOutlived(now: Date): void {
  const outlived = database()
    .select({ id: letters.id })
    .from(letters)
    .where(and(waiting, lte(letters.usefulUntil, now)))
    .all()
  for (const { id } of outlived) recordAlone(id, { kind: 'outlived', at: now })
}

/**
 * Hands every letter that is due to the mail server, one by one. What failed and why stands in the letter's row.
 * @param goesOn asked before each letter but the first
 */
export async function deliverDue(clock: Clock, goesOn: () => boolean = () => true): Promise<void> {
  const server = mailServer()
  if (!server) return
  recordAnswers()
  expireOutlived(clock())
  for (let row = claim(clock()); row; row = goesOn() ? claim(clock()) : undefined) await attempt(row, server, clock)
}

/** At start: letters that an earlier process had begun are tried again when their last line cannot have left, otherwise uncertain. */
export function settleAbandoned(now: Date): void {
  const begun = database().select({ id: letters.id }).from(letters).where(underWay).all()
  for (const { id } of begun) recordAlone(id, { kind: 'abandoned', at: now })
}
