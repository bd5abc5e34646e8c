/** Letters: every one is a row, queued in the transaction of what it tells of; delivery.ts hands it to the mail server after that. */
import 'server-only'
import { and, desc, eq, isNull } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { letters } from '@/db/schema-letters'
import { env } from '@/env'
import { type Ends, usefulUntil } from '@/mail/delivery-state'
import type { Letter } from '@/mail/letter'
import { attachmentWords, type Receipt, receiptLetter } from '@/mail/receipt'
import { AppError } from '../errors'
import { logEvent } from '../system/events'
import { isRehearsal } from '../system/site'
import { type Secrets, secretPlaces, secretsOfSeed } from './secrets'
import { wakeDelivery } from './wake'

export type StoredLetter = typeof letters.$inferSelect

/**
 * To whom: an address, and the person behind it when there is one.
 * `municipality`: whose people asked for the letter, and may see what becomes of it. `roundId`: of a letter that ends with something in
 * that round alone.
 */
export type Recipient = { address: string; personId: string | null; municipality?: string; roundId?: number }

/** A letter of a mailing. `onceKey`: whoever got a letter with it gets no other. */
export type OfMailing = { mailingId: number; onceKey: string }
type Held = Partial<OfMailing> & { tokenSeed?: string; submissionId?: number }

function addLetter(tx: Tx, to: Recipient, letter: Letter, ends: Ends, held: Held, now: Date): void {
  // What is rehearsed is told to nobody.
  if (isRehearsal()) return
  const { id } = tx
    .insert(letters)
    .values({
      ...letter,
      recipient: to.address,
      personId: to.personId,
      municipality: to.municipality ?? null,
      roundId: to.roundId ?? null,
      ...held,
      // The demonstration mails nothing, and neither does a service that is started on its database later.
      usefulUntil: env().DEMO ? now : usefulUntil(letter.purpose, ends, now),
      createdAt: now,
    })
    .returning({ id: letters.id })
    .get()
  logEvent(tx, null, { kind: 'letter-queued', detail: { letter: id, purpose: letter.purpose } }, now)
  wakeDelivery()
}

/**
 * Writes a letter into the queue, in the transaction of the write it tells of; it leaves after the commit.
 * @param ends when what it tells of ends: it is not sent later than that
 */
export const queueLetter = (tx: Tx, to: Recipient, letter: Letter, ends: Ends, now: Date, mailing: Partial<OfMailing> = {}): void =>
  addLetter(tx, to, letter, ends, mailing, now)

/**
 * Queues a letter with a link that holds a token, and perhaps a code. Outside the demonstration the row has neither, only the seed they
 * are made of when the letter leaves, be that after a restart.
 * @param seed random; the link's owner keeps the hash of `tokenOfSeed(seed)`, the code's that of `codeOfSeed(seed)`
 */
export function queueTokenLetter(
  tx: Tx,
  to: Recipient,
  seed: string,
  write: (secrets: Secrets) => Letter,
  ends: Ends,
  now: Date,
  mailing: Partial<OfMailing> = {},
): void {
  if (env().DEMO) addLetter(tx, to, write(secretsOfSeed(seed)), ends, mailing, now)
  else addLetter(tx, to, write(secretPlaces), ends, { ...mailing, tokenSeed: seed }, now)
}

const isWaiting = and(isNull(letters.sentAt), isNull(letters.startedAt), isNull(letters.expiredAt))

/** About what letters are: whatever goes to an address, or a municipality's answers in a round. */
type About = { address: string } | { municipality: string; roundId: number }

/** Letters of a kind that still wait are not sent any more: what they say no longer holds. */
export function endWaiting(tx: Tx, purpose: Letter['purpose'], about: About, now: Date): void {
  const own =
    'address' in about
      ? eq(letters.recipient, about.address)
      : and(eq(letters.municipality, about.municipality), eq(letters.roundId, about.roundId))
  tx.update(letters)
    .set({ usefulUntil: now })
    .where(and(eq(letters.purpose, purpose), own, isWaiting))
    .run()
}

/** The same of all letters of a mailing. @returns how many */
export const endWaitingOf = (tx: Tx, mailing: number, now: Date): number =>
  tx
    .update(letters)
    .set({ usefulUntil: now })
    .where(and(eq(letters.mailingId, mailing), isWaiting))
    .returning({ id: letters.id })
    .all().length

/** Queues a receipt, which leaves with the answers of the sending as a file. */
export const queueReceipt = (tx: Tx, to: Recipient, receipt: Receipt, submissionId: number, now: Date): void =>
  addLetter(tx, to, receiptLetter(receipt), {}, { submissionId }, now)

/**
 * The demonstration's mailbox: the newest 50 letters of everybody, or of one recipient. It has no permission check on purpose,
 * for nobody there is real.
 * @throws AppError not-found outside the demonstration
 */
export async function listDemonstrationLetters(recipient?: string): Promise<StoredLetter[]> {
  if (!env().DEMO) throw new AppError('not-found')
  const whose = recipient ? eq(letters.recipient, recipient.trim().toLowerCase()) : undefined
  const rows = database().select().from(letters).where(whose).orderBy(desc(letters.id)).limit(50).all()
  return rows.map((row) => ({ ...row, ...attachmentWords(row, row.submissionId !== null) }))
}
