/** Becoming a member of a municipality and ceasing to be one, in the transaction of whatever brings it about. */
import 'server-only'
import { and, eq, isNotNull, isNull, max } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { recordRemoval } from '@/db/removals'
import { memberships, people } from '@/db/schema'
import { letters } from '@/db/schema-letters'
import { handovers, invitations } from '@/db/schema-members'
import { logEvent } from '../system/events'
import { announceRights } from '../system/news'
import type { Viewer } from '../viewer'
import { endApprover } from './approvers'

/** The person's membership that stands now. */
const memberWhere = (personId: string, municipality: string) =>
  and(eq(memberships.personId, personId), eq(memberships.municipality, municipality), isNull(memberships.removedAt))

/** May the person answer for the municipality? An erased one may not. */
export const isMember = (tx: Pick<Tx, 'select'>, personId: string, municipality: string): boolean =>
  tx
    .select({ id: people.id })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(memberWhere(personId, municipality), isNull(people.erasedAt)))
    .get() !== undefined

/**
 * Has the member come: signed in since being invited here? Until then nothing of what the service knows of the person elsewhere
 * may show, or inviting an address would tell who it belongs to.
 */
export function hasSignedInSinceInvited(tx: Pick<Tx, 'select'>, personId: string, municipality: string): boolean {
  const person = tx.select().from(people).where(eq(people.id, personId)).get()
  const own = and(eq(invitations.personId, personId), eq(invitations.municipality, municipality))
  const invited = tx
    .select({ at: max(invitations.createdAt) })
    .from(invitations)
    .where(own)
    .get()?.at
  const signedIn = person?.emailVerified
  return isMember(tx, personId, municipality) && signedIn != null && (!invited || signedIn >= invited)
}

export type NewMember = { personId: string; municipality: string; roundId: number; by: 'invitation' | 'domain' | 'approval' }

/** Makes the person a member, also one who was removed before; does nothing for one who is. @param actor null when nobody decided: the domain did */
export function addMembership(tx: Tx, actor: Viewer | null, { personId, municipality, roundId, by }: NewMember, now: Date): void {
  if (tx.select().from(memberships).where(memberWhere(personId, municipality)).get()) return
  const added = { addedAt: now, addedBy: actor?.personId ?? null, removedAt: null, removedBy: null }
  tx.insert(memberships)
    .values({ personId, municipality, ...added })
    .onConflictDoUpdate({
      target: [memberships.personId, memberships.municipality],
      set: added,
      setWhere: isNotNull(memberships.removedAt),
    })
    .run()
  logEvent(tx, actor, { kind: 'member-added', roundId, municipality, detail: { person: personId, by } }, now)
}

/**
 * Ends a membership: the rights end with the next request, for they are read anew each time, and what is open ends at once.
 * Personal links and waiting letters for the municipality end too, and what was handed to the person is open to all again.
 */
export function endMembership(tx: Tx, actor: Viewer, personId: string, municipality: string, now: Date): void {
  endRights(tx, actor, personId, municipality, now)
  recordRemoval(database().$client, { kind: 'membership-ended', person: personId, municipality }, now)
}

/** The same in the tables alone: a restored copy of the database is brought up to what its list of removals says. @param actor null: that list */
export function endRights(tx: Tx, actor: Viewer | null, personId: string, municipality: string, now: Date): void {
  const by = actor?.personId ?? null
  const ended = { removedAt: now, removedBy: by }
  tx.update(memberships).set(ended).where(memberWhere(personId, municipality)).run()
  tx.update(invitations)
    .set({ endedAt: now })
    .where(and(eq(invitations.personId, personId), eq(invitations.municipality, municipality), isNull(invitations.endedAt)))
    .run()
  const open = and(eq(handovers.toPerson, personId), eq(handovers.municipality, municipality), isNull(handovers.doneAt))
  tx.update(handovers)
    .set({ withdrawnAt: now, withdrawnBy: by })
    .where(and(open, isNull(handovers.withdrawnAt)))
    .run()
  // What still waits for them tells of the municipality's answers, a receipt even what they are.
  const waiting = and(isNull(letters.sentAt), isNull(letters.startedAt), isNull(letters.expiredAt))
  tx.update(letters)
    .set({ usefulUntil: now })
    .where(and(eq(letters.personId, personId), eq(letters.municipality, municipality), waiting))
    .run()
  logEvent(tx, actor, { kind: 'member-removed', municipality, detail: { person: personId } }, now)
  endApprover(tx, actor, personId, municipality, now)
  announceRights(personId)
}
