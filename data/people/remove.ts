/** Leaving a municipality: a colleague who has left, or oneself, who may hand everything to a successor. */
import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { people } from '@/db/schema'
import { handovers } from '@/db/schema-members'
import { removedLetter } from '@/mail/removed'
import { readAddress } from '@/questionnaire/reading/address'
import type { Locale } from '@/questionnaire/text'
import { findScope, type ResponseScope, requireOpen, type Where } from '../answering/response-scope'
import { AppError } from '../errors'
import { queueLetter } from '../letters/letters'
import { logEvent } from '../system/events'
import { requirePerson, type Viewer } from '../viewer'
import { passApprover } from './approvers'
import { type Invited, inviteIn, type NewInvitation } from './invite'
import { languageOf, letterFacts, signature } from './letter-facts'
import { membersOf } from './members'
import { endMembership, hasSignedInSinceInvited, isMember } from './membership'
import { outsideOf } from './outside'

export type Removed =
  | { ok: true }
  /** Nobody who has ever signed in would be left: said first, done when `last` is given. */
  | { ok: false; code: 'last' }

/** Would nobody who has signed in be left to answer? */
const isLast = (tx: Tx, viewer: Viewer, personId: string, municipality: string): boolean =>
  !membersOf(tx, viewer, municipality).some((member) => member.id !== personId && member.signedInAt !== null)

function requireMember(tx: Tx, personId: string, scope: ResponseScope): void {
  if (!isMember(tx, personId, scope.municipality)) throw new AppError('not-found')
}

/** To a member who has come, unless it is the viewer: an address that never answered has nothing to miss. Queued while still a member. */
function tellRemoved(tx: Tx, scope: ResponseScope, viewer: Viewer, personId: string, now: Date): void {
  if (personId === viewer.personId || !hasSignedInSinceInvited(tx, personId, scope.municipality)) return
  const person = tx.select().from(people).where(eq(people.id, personId)).get()
  if (!person?.email) return
  const facts = letterFacts(tx, scope, languageOf(tx, personId, 'fi'))
  queueLetter(tx, { address: person.email, personId }, removedLetter({ ...facts, remover: signature(viewer) }), {}, now)
}

/**
 * Takes a person out of the municipality; the rights end at once. What the person answered stays. A colleague who has been here is told by letter.
 * Possible also after the round has closed.
 * @param of.last the viewer knows that nobody who has signed in is left
 * @throws AppError not-signed-in, not-found (also the person), municipality-required
 */
export async function removeMember(
  viewer: Viewer,
  where: Where,
  of: { personId: string; last?: boolean },
  now: Date = new Date(),
): Promise<Removed> {
  const write = (tx: Tx): Removed => {
    const scope = findScope(tx, viewer, where, now)
    requireMember(tx, of.personId, scope)
    if (!of.last && isLast(tx, viewer, of.personId, scope.municipality)) return { ok: false, code: 'last' }
    tellRemoved(tx, scope, viewer, of.personId, now)
    endMembership(tx, viewer, of.personId, scope.municipality, now)
    return { ok: true }
  }
  return database().transaction(write, { behavior: 'immediate' })
}

/** What was handed to one in the municipality is the successor's from now on. */
function passHandovers(tx: Tx, from: string, to: string, { municipality }: ResponseScope): void {
  const open = and(eq(handovers.toPerson, from), eq(handovers.municipality, municipality), isNull(handovers.doneAt))
  tx.update(handovers)
    .set({ toPerson: to })
    .where(and(open, isNull(handovers.withdrawnAt)))
    .run()
}

export type Successor = Partial<NewInvitation> & { personId?: string; locale: Locale }

/** The successor among the members, or invited now. */
function ensureSuccessor(tx: Tx, scope: ResponseScope, viewer: Viewer, successor: Successor, now: Date): Invited {
  if (successor.personId === undefined) {
    const guest = { ...successor, email: successor.email ?? '' }
    const invited = outsideOf(tx, scope.municipality, guest) ?? inviteIn(tx, scope, viewer, guest, now)
    if (invited.ok || invited.code !== 'member') return invited
  }
  const email = readAddress(successor.email ?? '')
  const member = membersOf(tx, viewer, scope.municipality).find(
    (each) => each.id === successor.personId || (email !== null && readAddress(each.email ?? '') === email),
  )
  if (member?.you) return { ok: false, code: 'address' }
  if (!member) throw new AppError('not-found')
  return { ok: true, personId: member.id }
}

/**
 * Hands the whole answering to a successor, a member or an address to invite, and leaves: what was asked of the viewer
 * is asked of the successor.
 * @throws AppError not-signed-in, not-found (also for an administrator who is no member), municipality-required, round-closed, too-many-requests
 */
export async function transfer(viewer: Viewer, where: Where, successor: Successor, now: Date = new Date()): Promise<Invited> {
  const write = (tx: Tx) => {
    const scope = findScope(tx, viewer, where, now)
    const own = requirePerson(viewer)
    requireMember(tx, own, scope)
    requireOpen(scope, now)
    const result = ensureSuccessor(tx, scope, viewer, successor, now)
    if (!result.ok) return result
    passHandovers(tx, own, result.personId, scope)
    passApprover(tx, viewer, own, result.personId, scope, now)
    const detail = { from: own, to: result.personId }
    logEvent(tx, viewer, { kind: 'answering-transferred', roundId: scope.round.id, municipality: scope.municipality, detail }, now)
    endMembership(tx, viewer, own, scope.municipality, now)
    return result
  }
  return database().transaction(write, { behavior: 'immediate' })
}
