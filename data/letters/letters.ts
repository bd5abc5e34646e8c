/** Letters: every one is a row, queued in the transaction of what it tells of and handed to the mail server after it. */
import 'server-only'
import { and, desc, eq, isNull, ne } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { letters } from '@/db/schema'
import { env } from '@/env'
import type { Letter } from '@/mail/letter'
import { type Receipt, receiptLetter } from '@/mail/receipt'
import { sendLetter } from '@/mail/sender'
import { AppError } from '../errors'
import { logEvent } from '../system/events'
import { log } from '../system/log'
import { tokenOfSeed } from '../system/one-time'
import type { Viewer } from '../viewer'

export type StoredLetter = typeof letters.$inferSelect

/** To whom: an address, and the person behind it when there is one. */
export type Recipient = { address: string; personId: string | null }

/** Writes a letter into the queue, in the transaction of the write it tells of. @returns its id, for `deliverLetters` after the commit */
export function queueLetter(tx: Tx, to: Recipient, letter: Letter, now: Date): number {
  const { id } = tx
    .insert(letters)
    .values({ ...letter, recipient: to.address, personId: to.personId, createdAt: now })
    .returning({ id: letters.id })
    .get()
  logEvent(tx, null, { kind: 'letter-queued', detail: { letter: id, purpose: letter.purpose } }, now)
  return id
}

/** Stands in a stored letter for the token of its link. */
const tokenPlace = 'TOKEN-OF-THIS-LETTER'

const withToken = <T extends { text: string; html: string }>(letter: T, token: string): T => ({
  ...letter,
  text: letter.text.replaceAll(tokenPlace, token),
  html: letter.html.replaceAll(tokenPlace, token),
})

/**
 * Queues a letter whose link holds a token. Outside the demonstration the row has no token, only the seed it is made of when the letter
 * leaves, be that after a restart.
 * @param seed random; the link's owner keeps the hash of `tokenOfSeed(seed)`
 */
export function queueTokenLetter(tx: Tx, to: Recipient, seed: string, write: (token: string) => Letter, now: Date): number {
  const letter = write(tokenPlace)
  if (env().DEMO) return queueLetter(tx, to, withToken(letter, tokenOfSeed(seed)), now)
  const id = queueLetter(tx, to, letter, now)
  tx.update(letters).set({ tokenSeed: seed }).where(eq(letters.id, id)).run()
  return id
}

/** Queues the receipt of sent answers to the viewer's own address. @returns ids for `deliverLetters`; none for a viewer without an address */
export function queueReceipt(tx: Tx, viewer: Viewer, receipt: Omit<Receipt, 'link'> & { path: string }, now: Date): number[] {
  if (!viewer.email) return []
  const { path, ...rest } = receipt
  const letter = receiptLetter({ ...rest, link: new URL(path, env().NEXTAUTH_URL).href })
  return [queueLetter(tx, { address: viewer.email, personId: viewer.personId }, letter, now)]
}

/** What a sign-in letter keeps in the database is not what it says: give its real text here. */
export type Delivery = { id: number; letter?: Letter }

/**
 * Hands queued letters to the mail server, one by one. Never throws: what failed and why stands in the letter's row.
 * Without a mail server (demonstration, development) the letters stay queued.
 */
export async function deliverLetters(deliveries: readonly (number | Delivery)[]): Promise<void> {
  const { EMAIL_SERVER: address, EMAIL_FROM: from, EMAIL_REPLY_TO: replyTo = from } = env()
  if (!address) return
  for (const delivery of deliveries) {
    const { id, letter = null } = typeof delivery === 'number' ? { id: delivery } : delivery
    try {
      await deliver(id, letter, { address, from, replyTo })
    } catch (error) {
      log.error({ err: error, letter: id }, 'letter could not be recorded')
    }
  }
}

/** Neither begun nor over. A letter once begun is never sent again, for mail cannot tell whether it left. */
const waiting = and(isNull(letters.startedAt), isNull(letters.sentAt), isNull(letters.failedAt))

/**
 * Delivers the letters that an earlier process queued and did not begin. Sign-in letters are not: their text is not stored
 * and their links are soon too old.
 */
export async function deliverLettersLeft(): Promise<void> {
  const left = database()
    .select({ id: letters.id })
    .from(letters)
    .where(and(ne(letters.purpose, 'sign-in'), waiting))
    .all()
  await deliverLetters(left.map(({ id }) => id))
}

async function deliver(id: number, letter: Letter | null, server: Parameters<typeof sendLetter>[0]): Promise<void> {
  const db = database()
  const row = db
    .update(letters)
    .set({ startedAt: new Date() })
    .where(and(eq(letters.id, id), waiting))
    .returning()
    .get()
  if (!row) return
  const sent = letter ?? (row.tokenSeed ? withToken(row, tokenOfSeed(row.tokenSeed)) : row)
  const failure = await sendLetter(server, row.recipient, sent).then(() => null, reasonOf)
  const now = new Date()
  db.transaction((tx) => {
    tx.update(letters)
      .set(failure === null ? { sentAt: now, tokenSeed: null } : { failedAt: now, failure })
      .where(eq(letters.id, id))
      .run()
    logEvent(tx, null, { kind: failure === null ? 'letter-sent' : 'letter-failed', detail: { letter: id } }, now)
  })
  if (failure !== null) log.warn({ letter: id }, 'letter was not sent')
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 500)

/**
 * The demonstration's mailbox: the newest 50 letters of everybody, or of one recipient. It has no permission check on purpose,
 * for nobody there is real.
 * @throws AppError not-found outside the demonstration
 */
export async function listDemonstrationLetters(recipient?: string): Promise<StoredLetter[]> {
  if (!env().DEMO) throw new AppError('not-found')
  const whose = recipient ? eq(letters.recipient, recipient.trim().toLowerCase()) : undefined
  return database().select().from(letters).where(whose).orderBy(desc(letters.id)).limit(50).all()
}
