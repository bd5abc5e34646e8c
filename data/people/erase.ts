/** Erasing a person: name and address go everywhere, the municipality's answers and the log stay, under an id that says nothing. */
import 'server-only'
import { and, eq, isNull, or } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { recordRemoval } from '@/db/removals'
import { people } from '@/db/schema'
import { contacts } from '@/db/schema-contacts'
import { imports } from '@/db/schema-imports'
import { letters } from '@/db/schema-letters'
import { invitations, joinRequests } from '@/db/schema-members'
import { settledRounds } from '@/db/schema-rounds'
import { sessions, signInTokens } from '@/db/schema-sign-in'
import { AppError } from '../errors'
import { logEvent } from '../system/events'
import { announceRights } from '../system/news'
import { requireAdministrator, type Viewer } from '../viewer'
import { endApproverEverywhere } from './approvers'
import { removedHashOf } from './people'
import { requireStaff } from './staff'

/** Letters to the person say nothing any more, and those that wait do not leave. */
function eraseLetters(tx: Tx, personId: string, email: string, now: Date): void {
  const own = or(eq(letters.personId, personId), eq(letters.recipient, email))
  const ended = and(isNull(letters.sentAt), isNull(letters.failedAt), isNull(letters.uncertainAt), isNull(letters.expiredAt))
  tx.update(letters).set({ expiredAt: now }).where(and(own, ended)).run()
  tx.update(letters).set({ recipient: '', subject: '', text: '', html: '', tokenSeed: null, failure: null, replyTo: null }).where(own).run()
  if (email) tx.update(letters).set({ replyTo: null }).where(eq(letters.replyTo, email)).run()
}

/** Takes a person's name and address out of every table. @returns false when there is nobody to erase */
export function eraseRows(tx: Tx, personId: string, now: Date): boolean {
  const own = and(eq(people.id, personId), isNull(people.erasedAt))
  const person = tx.select({ email: people.email, name: people.name }).from(people).where(own).get()
  if (!person) return false
  const email = person.email ?? ''
  eraseLetters(tx, personId, email, now)
  tx.delete(sessions).where(eq(sessions.personId, personId)).run()
  tx.delete(signInTokens).where(eq(signInTokens.personId, personId)).run()
  tx.update(invitations).set({ name: null }).where(eq(invitations.personId, personId)).run()
  const asked = or(eq(joinRequests.personId, personId), eq(joinRequests.address, email))
  tx.update(joinRequests).set({ address: null, name: null }).where(asked).run()
  if (email) {
    tx.delete(contacts).where(eq(contacts.email, email)).run()
    // Files and what stood before an import may name the person: nobody can confirm or undo them any more.
    tx.update(imports).set({ file: null, rows: null, before: null }).where(eq(imports.kind, 'contacts')).run()
  }
  // Somebody may be named there without an address.
  const byName = person.name ? and(isNull(settledRounds.email), eq(settledRounds.person, person.name)) : undefined
  const inCharge = or(eq(settledRounds.email, email), byName)
  tx.update(settledRounds).set({ person: null, phone: null, email: null }).where(inCharge).run()
  const nothing = { email: null, name: null, title: null, emailVerified: null, administratorSince: null, analystSince: null }
  tx.update(people)
    .set({ ...nothing, erasedAt: now })
    .where(own)
    .run()
  return true
}

/**
 * Erases a person, also from copies of the database when they are restored. An administrator's address does not get the right again.
 * @returns `ok` false: nobody who has signed in would be left to administer, so nothing was done
 * @throws AppError not-signed-in, not-found (also the person)
 */
export async function erasePerson(viewer: Viewer, personId: string, now: Date = new Date()): Promise<{ ok: boolean }> {
  requireAdministrator(viewer)
  const db = database()
  const write = (tx: Tx) => {
    if (requireStaff(tx, viewer).some((each) => each.id === personId && each.last)) return { ok: false }
    const person = tx.select().from(people).where(eq(people.id, personId)).get()
    if (!eraseRows(tx, personId, now)) throw new AppError('not-found')
    endApproverEverywhere(tx, viewer, personId, now)
    logEvent(tx, viewer, { kind: 'person-erased', detail: { person: personId } }, now)
    // Of anybody else nothing is kept that tells the address again.
    const addressHash = person?.administratorSince ? removedHashOf(db.$client, person.email) : undefined
    recordRemoval(db.$client, { kind: 'person-erased', person: personId, addressHash }, now)
    announceRights(personId)
    return { ok: true }
  }
  return db.transaction(write, { behavior: 'immediate' })
}
