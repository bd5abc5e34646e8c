/** What the proof of an address brings about: its domain joins, or the request waits and those who decide are told. */
import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { people } from '@/db/schema'
import { joinRequests } from '@/db/schema-members'
import { joinRequestLetter } from '@/mail/join'
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
import { findJoinLink } from './join-link'

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

function tellDeciders(tx: Tx, scope: Pick<ResponseScope, 'round' | 'municipality'>, { name, address }: Request, now: Date): void {
  const who = name ? `${name} (${shownAddress(address)})` : shownAddress(address)
  for (const to of decidersOf(tx, scope.municipality)) {
    if (!countUses([{ of: 'join-request-letter', whose: to.address }], now)) continue
    const link = addressOf(`/${to.locale}/rounds/${scope.round.code}/people?municipality=${scope.municipality}#requests`)
    const letter = joinRequestLetter({ ...letterFacts(tx, scope, to.locale), link }, who)
    queueLetter(tx, { address: to.address, personId: to.id }, letter, { round: roundTimes(scope.round.acts).closesAt }, now)
  }
}

/**
 * The address of a request has been proved. Null when the link no longer holds or the request was refused meanwhile: nobody is let in by it.
 * @returns who it is and where to go
 */
export function proveRequest(tx: Tx, requestId: number, locale: Locale, now: Date): Proved | null {
  const request = tx.select().from(joinRequests).where(eq(joinRequests.id, requestId)).get()
  const found = request?.address ? findJoinLink(tx, { id: request.linkId }, now) : undefined
  if (!request?.address || request.refusedAt || !found) return null
  const own = { ...request, address: request.address }
  const { municipality } = request
  const personId = ensurePerson(tx, own, locale, now)
  tx.update(joinRequests).set({ provedAt: now, personId }).where(eq(joinRequests.id, requestId)).run()
  const answering = `/${locale}/rounds/${found.round.code}?municipality=${municipality}`
  const domain = emailDomain(own.address)
  const joins = domain !== null && domainsOf(tx, municipality).includes(domain)
  if (joins || isMember(tx, personId, municipality)) {
    addMembership(tx, null, { personId, municipality, roundId: found.round.id, by: 'domain' }, now)
    tx.update(joinRequests).set({ approvedAt: now }).where(eq(joinRequests.id, requestId)).run()
    return { personId, destination: answering }
  }
  const detail = { request: requestId, person: personId }
  logEvent(tx, null, { kind: 'join-asked', roundId: found.round.id, municipality, detail }, now)
  tellDeciders(tx, { round: found.round, municipality }, own, now)
  return { personId, destination: `/${locale}/join` }
}
