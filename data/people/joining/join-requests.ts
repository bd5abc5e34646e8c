/** Requests to join that wait: seen and decided by the municipality's members or an administrator. */
import 'server-only'
import { and, asc, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { municipalities, people, rounds } from '@/db/schema'
import { joinRequests } from '@/db/schema-members'
import { joinDecisionLetter } from '@/mail/join'
import type { Text } from '@/questionnaire/text'
import { findScope, type Where } from '../../answering/response-scope'
import { AppError } from '../../errors'
import { queueLetter } from '../../letters/letters'
import { logEvent } from '../../system/events'
import { requireAdministrator, requirePerson, type Viewer } from '../../viewer'
import { addressOf, letterFacts } from '../letter-facts'
import { addMembership } from '../membership'
import { shownAddress } from '../people'

export type JoinRequest = { id: number; name: string | null; address: string; provedAt: Date }

const waiting = (municipality?: string) =>
  and(
    municipality === undefined ? undefined : eq(joinRequests.municipality, municipality),
    isNotNull(joinRequests.provedAt),
    isNotNull(joinRequests.address),
    isNull(joinRequests.approvedAt),
    isNull(joinRequests.refusedAt),
  )

/** Requests that wait, the oldest first. @throws AppError not-signed-in, not-found, municipality-required */
export async function listJoinRequests(viewer: Viewer, where: Where, now: Date = new Date()): Promise<JoinRequest[]> {
  const db = database()
  const { municipality } = findScope(db, viewer, where, now)
  const rows = db.select().from(joinRequests).where(waiting(municipality)).orderBy(asc(joinRequests.provedAt)).all()
  return rows.flatMap(({ id, name, address, provedAt }) =>
    address && provedAt ? [{ id, name, address: shownAddress(address), provedAt }] : [],
  )
}

/** Where requests wait: how many, and since when the oldest does. */
export type RequestsOf = { code: string; municipality: Text; round: string; count: number; since: Date }

/** The municipalities to which somebody waits to be let in, the longest waiting first, for administrators. @throws AppError not-signed-in, not-found */
export async function listWaitingRequests(viewer: Viewer): Promise<RequestsOf[]> {
  requireAdministrator(viewer)
  const rows = database()
    .select({ request: joinRequests, unit: municipalities, round: rounds.code })
    .from(joinRequests)
    .innerJoin(municipalities, eq(municipalities.code, joinRequests.municipality))
    .innerJoin(rounds, eq(rounds.id, joinRequests.roundId))
    .where(waiting())
    .orderBy(asc(joinRequests.provedAt))
    .all()
  return [...Map.groupBy(rows, ({ unit, round }) => `${unit.code} ${round}`).values()].flatMap((own) => {
    const [first] = own
    const since = first?.request.provedAt
    if (!first || !since) return []
    const { unit, round } = first
    return [{ code: unit.code, municipality: { fi: unit.nameFi, sv: unit.nameSv }, round, count: own.length, since }]
  })
}

/**
 * Approves or refuses a request and writes to whoever asked. A request already decided is not found.
 * @throws AppError not-signed-in, not-found (also a request to another municipality), municipality-required
 */
export async function decideJoinRequest(
  viewer: Viewer,
  where: Where,
  { id, approve }: { id: number; approve: boolean },
  now: Date = new Date(),
): Promise<void> {
  const write = (tx: Tx): void => {
    const scope = findScope(tx, viewer, where, now)
    const { municipality, round } = scope
    const own = and(eq(joinRequests.id, id), waiting(municipality))
    const decided = approve ? { approvedAt: now, approvedBy: requirePerson(viewer) } : { refusedAt: now, refusedBy: requirePerson(viewer) }
    const request = tx.update(joinRequests).set(decided).where(own).returning().get()
    const person = tx
      .select()
      .from(people)
      .where(and(eq(people.id, request?.personId ?? ''), isNull(people.erasedAt)))
      .get()
    if (!request || !person?.email) throw new AppError('not-found')
    if (approve) addMembership(tx, viewer, { personId: person.id, municipality, roundId: round.id, by: 'approval' }, now)
    const kind = approve ? 'join-approved' : 'join-refused'
    logEvent(tx, viewer, { kind, roundId: round.id, municipality, detail: { request: id, person: person.id } }, now)
    const link = addressOf(`/${person.locale}/rounds/${round.code}?municipality=${municipality}`)
    const letter = joinDecisionLetter({ ...letterFacts(tx, scope, person.locale), link }, approve)
    queueLetter(tx, { address: person.email, personId: person.id }, letter, {}, now)
  }
  database().transaction(write, { behavior: 'immediate' })
}

export type OwnRequest = { municipality: Text; code: string; round: string; state: 'waiting' | 'approved' | 'refused' }

/** What the viewer has asked to join, the newest first. @throws AppError not-signed-in */
export async function listOwnRequests(viewer: Viewer): Promise<OwnRequest[]> {
  const rows = database()
    .select({ request: joinRequests, unit: municipalities, round: rounds.code })
    .from(joinRequests)
    .innerJoin(municipalities, eq(municipalities.code, joinRequests.municipality))
    .innerJoin(rounds, eq(rounds.id, joinRequests.roundId))
    .where(and(eq(joinRequests.personId, requirePerson(viewer)), isNotNull(joinRequests.provedAt)))
    .orderBy(desc(joinRequests.id))
    .all()
  return rows.map(({ request, unit, round }) => ({
    municipality: { fi: unit.nameFi, sv: unit.nameSv },
    code: unit.code,
    round,
    state: request.approvedAt ? 'approved' : request.refusedAt ? 'refused' : 'waiting',
  }))
}
