/** Spending a one-time link or code for a session. Like asking, this comes before there is a Viewer. */
import 'server-only'
import { and, desc, eq, gt, inArray, isNotNull, isNull, lt, or, sql } from 'drizzle-orm'
import { findInvitation, spendInvitations } from '@/data/people/invitation-link'
import { proveRequest } from '@/data/people/joining/prove'
import { spellingsOf } from '@/data/people/people'
import { logEvent } from '@/data/system/events'
import { viewerOf } from '@/data/viewer'
import { database, type Tx } from '@/db/client'
import { municipalities, people } from '@/db/schema'
import { joinRequests } from '@/db/schema-members'
import { signInTokens } from '@/db/schema-sign-in'
import { readAddress } from '@/questionnaire/reading/address'
import type { Locale, Text } from '@/questionnaire/text'
import { hashCode, hashToken, mostTries, sameHash } from '../../system/one-time'
import { startSession } from '../sessions'
import { describeDestination, type LinkRound, type LinkTask } from './link-task'

export type SignedIn = {
  personId: string
  /** For the cookie; the database keeps only its hash. */
  sessionToken: string
  /** Where the person was going when asking, a path of the service. */
  destination: string | null
}

type Token = typeof signInTokens.$inferSelect
/** What holds nothing is found out without the lock that answers are saved under. */
type Reading = Pick<Tx, 'select'>

/** A token is its person's, or of somebody who asked to join and is not known yet. */
const usable = (now: Date) => and(isNull(signInTokens.usedAt), gt(signInTokens.expiresAt, now), isNull(people.erasedAt))

const tokenWhere = (tx: Reading, condition: ReturnType<typeof and>): Token | undefined =>
  tx
    .select({ token: signInTokens })
    .from(signInTokens)
    .leftJoin(people, eq(people.id, signInTokens.personId))
    .leftJoin(joinRequests, eq(joinRequests.id, signInTokens.joinRequestId))
    .where(condition)
    .orderBy(desc(signInTokens.createdAt))
    .get()?.token

type By = 'link' | 'code' | 'invitation'

/** Starts the session of a person whose address has just been proved; personal links of earlier invitations now need a code. */
function letIn(tx: Tx, personId: string, by: By, destination: string | null, locale: Locale, now: Date): SignedIn {
  tx.update(people).set({ emailVerified: now, locale }).where(eq(people.id, personId)).run()
  spendInvitations(tx, personId, now)
  const sessionToken = startSession(tx, personId, now)
  logEvent(tx, viewerOf(personId), { kind: 'signed-in', detail: { by } }, now)
  return { personId, sessionToken, destination }
}

/** Marks the token used, so that neither its link nor its code works again, and starts the session. */
function spend(tx: Tx, token: Token, by: By, locale: Locale, now: Date): SignedIn | null {
  tx.update(signInTokens).set({ usedAt: now }).where(eq(signInTokens.id, token.id)).run()
  const proved = token.joinRequestId === null ? null : proveRequest(tx, token.joinRequestId, locale, now)
  const personId = proved?.personId ?? token.personId
  if (!personId) return null
  return letIn(tx, personId, by, proved?.destination ?? token.destination, locale, now)
}

/**
 * Signs in with a link's token, that of a sign-in letter or of an invitation. The language signed in with becomes the person's own.
 * @returns null when it is unknown, used or too old
 */
export async function redeemLink(given: string, locale: Locale, now: Date = new Date()): Promise<SignedIn | null> {
  const find = (tx: Reading) => ({
    token: tokenWhere(tx, and(eq(signInTokens.linkHash, hashToken(given)), usable(now))),
    invitation: findInvitation(tx, given, now),
  })
  const found = find(database())
  if (!found.token && !found.invitation) return null
  const write = (tx: Tx): SignedIn | null => {
    const { token, invitation } = find(tx)
    if (token) return spend(tx, token, 'link', locale, now)
    return invitation && !invitation.usedAt ? letIn(tx, invitation.personId, 'invitation', invitation.destination, locale, now) : null
  }
  return database().transaction(write, { behavior: 'immediate' })
}

/** Signs in with an address and the code mailed to it; every wrong code is a try, and five end the code. @returns null when it does not hold */
export async function redeemCode(given: string, code: string, locale: Locale, now: Date = new Date()): Promise<SignedIn | null> {
  const address = readAddress(given)
  if (!address) return null
  const whose = or(inArray(people.email, spellingsOf(address)), and(isNull(signInTokens.personId), eq(joinRequests.address, address)))
  const open = and(whose, isNotNull(signInTokens.codeHash), lt(signInTokens.tries, mostTries), usable(now))
  if (!tokenWhere(database(), open)) return null
  const write = (tx: Tx): SignedIn | null => {
    const token = tokenWhere(tx, open)
    if (!token?.codeHash) return null
    tx.update(signInTokens)
      .set({ tries: sql`${signInTokens.tries} + 1` })
      .where(eq(signInTokens.id, token.id))
      .run()
    return sameHash(token.codeHash, hashCode(token.id, code)) ? spend(tx, token, 'code', locale, now) : null
  }
  return database().transaction(write, { behavior: 'immediate' })
}

export type LinkDescription = {
  municipalities: Text[]
  /** Spent by signing in: the same link then mails a code to the same address. */
  used: boolean
  /** The round it is about; null when that is not known, or it is not open. */
  round: LinkRound | null
  /** What was asked of its reader. */
  task: LinkTask | null
  /** Its reader asks to join, and does not answer for the municipality yet. */
  joins: boolean
}

/** The municipality the link is for, or the person's municipalities. */
function municipalitiesOf(tx: Reading, token: Token): readonly string[] {
  if (token.joinRequestId === null) return viewerOf(token.personId ?? '').municipalities
  const request = tx.select().from(joinRequests).where(eq(joinRequests.id, token.joinRequestId)).get()
  return request ? [request.municipality] : []
}

/** What the confirm page may show of a link without spending it: municipalities, task, deadline, nothing of the person; null when the link does not hold. */
export async function describeLink(given: string, now: Date = new Date()): Promise<LinkDescription | null> {
  const db = database()
  const token = tokenWhere(db, and(eq(signInTokens.linkHash, hashToken(given)), usable(now)))
  const invitation = token ? undefined : findInvitation(db, given, now)
  if (!token && !invitation) return null
  const codes = token ? municipalitiesOf(db, token) : [invitation?.municipality ?? '']
  const rows = db
    .select()
    .from(municipalities)
    .where(inArray(municipalities.code, [...codes]))
    .orderBy(municipalities.nameFi)
    .all()
  return {
    municipalities: rows.map(({ nameFi, nameSv }) => ({ fi: nameFi, sv: nameSv })),
    used: Boolean(invitation?.usedAt),
    joins: token?.joinRequestId != null,
    ...describeDestination(db, token?.destination ?? invitation?.destination ?? null, now),
  }
}
