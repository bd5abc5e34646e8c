/** What the proof of an address brings about: its domain joins, or the request waits and those who decide are told. */
import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { memberships, people } from '@/db/schema'
import { joinRequests } from '@/db/schema-members'
import { type JoinFacts, joinRequestLetter } from '@/mail/join'
import { memberJoinedLetter } from '@/mail/joined'
import type { Letter } from '@/mail/letter'
import { roundTimes } from '@/questionnaire/round'
import type { Locale } from '@/questionnaire/text'
import type { ResponseScope } from '../../answering/response-scope'
import { queueLetter } from '../../letters/letters'
import { logEvent } from '../../system/events'
import { countUses } from '../../system/limits'
import { isAdministrator, visitor } from '../../viewer'
import { addressOf, letterFacts } from '../letter-facts'
import { membersOf } from '../members'
import { addMembership, isMember } from '../membership'
import { personOfAddress, shownAddress } from '../people'
import { domainsOf } from './domains'
import { emailDomain } from './email-domain'
import { entranceOf } from './entrance'

export type Proved = { personId: string; destination: string }
type Request = typeof joinRequests.$inferSelect & { address: string }

function ensurePerson(tx: Tx, { address, name }: Request, locale: Locale, now: Date): string {
  const known = personOfAddress(address)
  const id = known?.id ?? randomUUID()
  if (!known) tx.insert(people).values({ id, email: address, name, locale, createdAt: now }).run()
  else if (!known.name && name) tx.update(people).set({ name }).where(eq(people.id, id)).run()
  return id
}

type To = { id: string | null; address: string; locale: Locale }

/** Members who have signed in decide; where there are none, administrators. */
function decidersOf(tx: Tx, municipality: string): To[] {
  const members = membersOf(tx, visitor, municipality).filter((member) => member.signedInAt)
  const rows = tx
    .select()
    .from(people)
    .where(and(isNotNull(people.email), isNull(people.erasedAt)))
    .all()
  const decide = members.length ? new Set(members.map((member) => member.id)) : null
  return rows
    .filter((person) => (decide ? decide.has(person.id) : isAdministrator(person)))
    .flatMap(({ id, email, locale }) => (email ? [{ id, address: email, locale }] : []))
}

type Place = Pick<ResponseScope, 'round' | 'municipality'>

const shownAs = ({ name, address }: Request): string => (name ? `${name} (${shownAddress(address)})` : shownAddress(address))

/** A letter to each who has room for one today. */
function tellEach(tx: Tx, deciders: readonly To[], place: Place, hash: string, write: (facts: JoinFacts) => Letter, now: Date): void {
  const { round, municipality } = place
  for (const { id, address, locale } of deciders) {
    if (!countUses([{ of: 'join-request-letter', whose: address }], now)) continue
    const link = addressOf(`/${locale}/rounds/${round.code}/people?municipality=${municipality}${hash}`)
    const letter = write({ ...letterFacts(tx, place, locale), link })
    queueLetter(tx, { address, personId: id }, letter, { round: roundTimes(round.acts).closesAt }, now)
  }
}

/** Was the person taken out by somebody else? Then an address alone does not bring back in. */
function wasRemoved(tx: Tx, personId: string, municipality: string): boolean {
  const own = and(eq(memberships.personId, personId), eq(memberships.municipality, municipality), isNotNull(memberships.removedAt))
  const found = tx.select({ by: memberships.removedBy }).from(memberships).where(own).get()
  return found !== undefined && found.by !== personId
}

/** May the address join without being asked about? */
function joinsByDomain(tx: Tx, personId: string, { address, municipality }: Request): boolean {
  const domain = emailDomain(address)
  return domain !== null && domainsOf(tx, municipality).includes(domain) && !wasRemoved(tx, personId, municipality)
}

/**
 * The address of a request has been proved: by its domain it joins, which those who were there before are told, or it waits for them.
 * Null when the way in no longer holds or the request was refused meanwhile: nobody is let in by it.
 * @returns who it is and where to go
 */
export function proveRequest(tx: Tx, requestId: number, locale: Locale, now: Date): Proved | null {
  const request = tx.select().from(joinRequests).where(eq(joinRequests.id, requestId)).get()
  const entrance = request?.address ? entranceOf(tx, request, now) : undefined
  if (!request?.address || request.refusedAt || !entrance) return null
  const own = { ...request, address: request.address }
  const { municipality, round } = entrance
  const personId = ensurePerson(tx, own, locale, now)
  tx.update(joinRequests).set({ provedAt: now, personId }).where(eq(joinRequests.id, requestId)).run()
  const answering = { personId, destination: `/${locale}/rounds/${round.code}?municipality=${municipality}` }
  const approve = () => tx.update(joinRequests).set({ approvedAt: now }).where(eq(joinRequests.id, requestId)).run()
  if (isMember(tx, personId, municipality)) {
    approve()
    return answering
  }
  const deciders = decidersOf(tx, municipality)
  if (joinsByDomain(tx, personId, own)) {
    addMembership(tx, null, { personId, municipality, roundId: round.id, by: 'domain' }, now)
    approve()
    tellEach(tx, deciders, entrance, '#members', (facts) => memberJoinedLetter(facts, shownAs(own)), now)
    return answering
  }
  const detail = { request: requestId, person: personId }
  logEvent(tx, null, { kind: 'join-asked', roundId: round.id, municipality, detail }, now)
  tellEach(tx, deciders, entrance, '#requests', (facts) => joinRequestLetter(facts, shownAs(own)), now)
  return { personId, destination: `/${locale}/join` }
}
