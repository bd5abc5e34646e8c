/** Letters that came back: the message of a mail system, read and matched with the letter it tells of. */
import 'server-only'
import { and, desc, eq, gt, inArray, isNotNull, isNull } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { contacts } from '@/db/schema-contacts'
import { letters } from '@/db/schema-letters'
import { failureClass } from '@/mail/letter-fate'
import { type Returned, readReturned } from '@/mail/returned/read-returned'
import type { ReturnedAddress } from '@/mail/returned/report'
import { readAddress } from '@/questionnaire/reading/address'
import { logEvent } from '../system/events'
import { letterOfMessageId } from './message-id'
import { recordDelivery } from './record'

/** A report without our Message-ID tells of a letter to its address that left so lately; servers give up after five days. */
const remembered = 14 * 24 * 60 * 60_000

/** What a message came to: `letters` that are now known to have come back, `contacts` marked as not working. */
export type ReturnNoted = { kind: Returned['kind']; letters: number; contacts: number }

/** The letter a report names, else the last one that left for the address. */
function letterOf(tx: Tx, named: readonly number[], address: string, now: Date): number | null {
  const left = new Date(now.getTime() - remembered)
  const own = and(eq(letters.recipient, address), isNotNull(letters.startedAt))
  const among = named.length > 0 ? inArray(letters.id, [...named]) : gt(letters.startedAt, left)
  return tx.select({ id: letters.id }).from(letters).where(and(own, among)).orderBy(desc(letters.id)).get()?.id ?? null
}

/** The address is nobody's: whoever prepares the next letters sees it. */
function markContacts(tx: Tx, address: string, letter: number, now: Date): number {
  const working = and(eq(contacts.email, address), isNull(contacts.bouncedAt), isNull(contacts.departedAt))
  const marked = tx
    .update(contacts)
    .set({ bouncedAt: now })
    .where(working)
    .returning({ id: contacts.id, municipality: contacts.municipality })
    .all()
  for (const { id, municipality } of marked)
    logEvent(tx, null, { kind: 'contact-bounced', municipality, detail: { contact: id, letter } }, now)
  return marked.length
}

function noteFailure(tx: Tx, { address: given, reason }: ReturnedAddress, named: readonly number[], now: Date) {
  const address = readAddress(given)
  const letter = address === null ? null : letterOf(tx, named, address, now)
  if (address === null || letter === null) return { letters: 0, contacts: 0 }
  const isNew = recordDelivery(tx, letter, { kind: 'returned', reason, at: now })
  const isNobodys = isNew && failureClass(reason) === 'address'
  return { letters: isNew ? 1 : 0, contacts: isNobodys ? markContacts(tx, address, letter, now) : 0 }
}

/**
 * Reads a message that came to the address letters leave from, and notes what came back. Told twice, it changes nothing the second time;
 * automatic replies and letters still tried change nothing at all.
 * @param raw the whole message, as `readReturned` takes it
 * @throws Error when it is no message, or one made to be costly
 */
export async function noteReturned(raw: Uint8Array, now = new Date()): Promise<ReturnNoted> {
  const read = await readReturned(raw)
  if (read.kind !== 'returned') return { kind: read.kind, letters: 0, contacts: 0 }
  const named = read.ids.map(letterOfMessageId).filter((id) => id !== null)
  const noted = database().transaction((tx) => read.failures.map((failure) => noteFailure(tx, failure, named, now)), {
    behavior: 'immediate',
  })
  const sum = (of: 'letters' | 'contacts') => noted.reduce((total, each) => total + each[of], 0)
  return { kind: 'returned', letters: sum('letters'), contacts: sum('contacts') }
}
