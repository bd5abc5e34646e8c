/** The personal link of an invitation: signs in the first time, mails a code later, and holds while its round is open. */
import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { hashToken } from '@/data/system/one-time'
import { database, type Tx } from '@/db/client'
import { memberships, people, rounds } from '@/db/schema'
import { invitations } from '@/db/schema-members'
import { canAnswer } from '@/questionnaire/round'
import { findRound } from '../round-acts/find-round'
import { roundFor } from '../round-acts/municipality-acts'
import { roleOf } from '../viewer'

export type StoredInvitation = typeof invitations.$inferSelect

/**
 * The invitation of a link, used or not; undefined once the round is closed, the person removed or erased. A link that lies in a
 * mailbox for weeks is no way in to more than one municipality: that of somebody with a role counts as used from the start.
 */
export function findInvitation(tx: Pick<Tx, 'select'>, token: string, now: Date): StoredInvitation | undefined {
  const found = tx
    .select({ invitation: invitations, round: rounds.code, person: people })
    .from(invitations)
    .innerJoin(rounds, eq(rounds.id, invitations.roundId))
    .innerJoin(people, eq(people.id, invitations.personId))
    .innerJoin(memberships, and(eq(memberships.personId, invitations.personId), eq(memberships.municipality, invitations.municipality)))
    .where(
      and(eq(invitations.linkHash, hashToken(token)), isNull(invitations.endedAt), isNull(people.erasedAt), isNull(memberships.removedAt)),
    )
    .get()
  if (!found) return undefined
  const { invitation, person } = found
  if (!canAnswer(roundFor(tx, findRound(found.round, tx), invitation.municipality).acts, now)) return undefined
  return { ...invitation, usedAt: invitation.usedAt ?? roleSince(person) }
}

/** From when on a person has had a role; null for somebody without one. */
function roleSince(person: typeof people.$inferSelect): Date | null {
  const role = roleOf(person)
  return role && (role === 'administrator' ? person.administratorSince : person.analystSince)
}

/** The address a personal link was written to and where it leads, for mailing a code there; null when the link does not hold. */
export function addressOfInvitation(token: string, now: Date = new Date()): { address: string; destination: string } | null {
  const db = database()
  const invitation = findInvitation(db, token, now)
  if (!invitation) return null
  const person = db.select().from(people).where(eq(people.id, invitation.personId)).get()
  return person?.email ? { address: person.email, destination: invitation.destination } : null
}

/** Whoever signs in, by whatever letter, has spent the personal links that came before. */
export function spendInvitations(tx: Tx, personId: string, now: Date): void {
  const unused = and(eq(invitations.personId, personId), isNull(invitations.usedAt))
  tx.update(invitations).set({ usedAt: now }).where(unused).run()
}
