/** The municipalities of a round as a mailing sees them: how far they are, whom a letter reaches, what has been written to them. */
import 'server-only'
import { and, asc, type Column, eq, gt, inArray, isNotNull, isNull, max } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { answerVersions, frameUnits, memberships, municipalities, people, responses } from '@/db/schema'
import { letters } from '@/db/schema-letters'
import { mailings } from '@/db/schema-mailings'
import { invitations } from '@/db/schema-members'
import { failureClass } from '@/mail/letter-fate'
import type { MailedMunicipality, Reached } from '@/questionnaire/mailing/plan'
import type { MailingPurpose } from '@/questionnaire/mailing/purposes'
import { roundTimes } from '@/questionnaire/round'
import type { Locale } from '@/questionnaire/text'
import { isSent } from '../answers/counted'
import { contactsOf } from '../contacts/contacts'
import { isAnybodyPresent } from '../live/presence'
import type { Round } from '../round-acts/find-round'
import { actsByMunicipality, type RecordedAct, standingBy } from '../round-acts/municipality-acts'

type Reader = Pick<Tx, 'select'>

const hour = 60 * 60_000

/** Of the municipalities named, or of all. */
const among = (column: Column, only: readonly string[] | undefined) => (only ? inArray(column, [...only]) : undefined)

/** How far each municipality's answers are, and when one was saved last. Without a row: not begun. */
function progressOf(tx: Reader, roundId: number, only: readonly string[] | undefined) {
  const rows = tx
    .select({
      municipality: responses.municipality,
      isSent,
      savedAt: max(answerVersions.savedAt),
    })
    .from(responses)
    .leftJoin(answerVersions, eq(answerVersions.responseId, responses.id))
    .where(and(eq(responses.roundId, roundId), among(responses.municipality, only)))
    .groupBy(responses.id)
    .all()
  return new Map(rows.map((row) => [row.municipality, row]))
}

/** The language last chosen at inviting each person: what letters are in until that person signs in. */
function languagesChosen(tx: Reader, only: readonly string[] | undefined): Map<string, Locale> {
  const rows = tx
    .select({ personId: invitations.personId, locale: invitations.locale })
    .from(invitations)
    .innerJoin(memberships, eq(memberships.personId, invitations.personId))
    .where(and(isNotNull(invitations.locale), among(memberships.municipality, only)))
    .orderBy(asc(invitations.id))
    .all()
  return new Map(rows.flatMap(({ personId, locale }) => (locale ? [[personId, locale]] : [])))
}

/** When letters to an address last came back because there is no such address. That a mailbox was full, or a letter not wanted, may be otherwise next time. */
function returnsByAddress(tx: Reader, since: Date | null): Map<string, Date> {
  const rows = tx
    .select({ recipient: letters.recipient, failure: letters.failure, at: letters.returnedAt })
    .from(letters)
    .where(since ? gt(letters.returnedAt, since) : isNotNull(letters.returnedAt))
    .orderBy(asc(letters.returnedAt))
    .all()
  return new Map(rows.flatMap(({ recipient, failure, at }) => (at && failureClass(failure ?? '') === 'address' ? [[recipient, at]] : [])))
}

type Unit = { code: string; language: Locale }

/**
 * Members, those who came first in front; then contacts. An address that is both is the member's, and does not work where the contact's
 * does not. A letter that came back counts until somebody has saved the contact as one that works.
 */
function addressesOf(tx: Reader, units: readonly Unit[], since: Date | null, only: readonly string[] | undefined): Map<string, Reached[]> {
  const language = new Map(units.map((unit) => [unit.code, unit.language]))
  const known = contactsOf(tx).filter(({ municipality }) => language.has(municipality))
  const mended = new Map(known.flatMap(({ email, state, changedAt }) => (state === 'current' ? [[email, changedAt] as const] : [])))
  const returns = returnsByAddress(tx, since)
  const arrives = (address: string): boolean => {
    const returned = returns.get(address)
    return !returned || (mended.get(address) ?? returned) > returned
  }
  const chosen = languagesChosen(tx, only)
  const members = tx
    .select({
      municipality: memberships.municipality,
      personId: people.id,
      address: people.email,
      name: people.name,
      locale: people.locale,
      verified: people.emailVerified,
    })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(isNull(memberships.removedAt), isNull(people.erasedAt), isNotNull(people.email), among(memberships.municipality, only)))
    .orderBy(asc(memberships.addedAt), asc(people.id))
    .all()
  const found = new Map<string, Reached[]>()
  const add = (code: string, reached: Reached) => {
    const list = found.get(code) ?? []
    const same = list.findIndex(({ address }) => address === reached.address)
    const other = list[same]
    if (other) list[same] = { ...other, works: other.works && reached.works }
    else list.push(reached)
    found.set(code, list)
  }
  for (const { municipality, personId, address, name, locale, verified } of members) {
    const own = language.get(municipality)
    if (!address || !own) continue
    const spoken = verified ? locale : (chosen.get(personId) ?? own)
    add(municipality, { address, personId, name, locale: spoken, kind: 'person', works: arrives(address) })
  }
  for (const { municipality, email: address, name, locale, isRegistry, state } of known) {
    const kind = isRegistry ? 'registry' : 'person'
    const own = locale ?? language.get(municipality) ?? 'fi'
    add(municipality, { address, personId: null, name, locale: own, kind, works: state === 'current' && arrives(address) })
  }
  return found
}

/** Addresses, by municipality, to which a letter of the purpose was written in the round. */
function writtenTo(tx: Reader, roundId: number, purpose: MailingPurpose, only: readonly string[] | undefined): Map<string, Set<string>> {
  const rows = tx
    .select({ municipality: letters.municipality, recipient: letters.recipient })
    .from(letters)
    .innerJoin(mailings, eq(mailings.id, letters.mailingId))
    .where(and(eq(mailings.roundId, roundId), eq(mailings.purpose, purpose), among(letters.municipality, only)))
    .all()
  const found = new Map<string, Set<string>>()
  for (const { municipality, recipient } of rows)
    if (municipality) found.set(municipality, (found.get(municipality) ?? new Set()).add(recipient))
  return found
}

/** A municipality of a round, as whoever writes to it or follows it sees it. */
export type ReachedMunicipality = Omit<MailedMunicipality, 'isExtended' | 'had'> & {
  unit: typeof frameUnits.$inferSelect
  acts: readonly RecordedAct[]
  /** Null: no more time than others, or it has run out. */
  extendedUntil: Date | null
}

/**
 * The municipalities in the order of their codes, as they are now.
 * @param only codes; without it all of the frame
 */
export function reachedMunicipalities(
  tx: Reader,
  round: Pick<Round, 'id' | 'acts'>,
  now: Date,
  only?: readonly string[],
): ReachedMunicipality[] {
  const units = tx
    .select({ code: municipalities.code, fi: municipalities.nameFi, sv: municipalities.nameSv, unit: frameUnits })
    .from(frameUnits)
    .innerJoin(municipalities, eq(municipalities.code, frameUnits.municipality))
    .where(and(eq(frameUnits.roundId, round.id), among(frameUnits.municipality, only)))
    .orderBy(asc(municipalities.code))
    .all()
  const spoken = units.map(({ code, unit }) => ({ code, language: unit.language.startsWith('sv') ? ('sv' as const) : ('fi' as const) }))
  const progress = progressOf(tx, round.id, only)
  const addresses = addressesOf(tx, spoken, roundTimes(round.acts).openedAt, only)
  const acted = actsByMunicipality(tx, round.id, only)
  return units.map(({ code, fi, sv, unit }) => {
    const own = progress.get(code)
    const acts = acted.get(code) ?? []
    const { extendedUntil, declined } = standingBy(acts, round, now)
    const isFresh = own?.savedAt != null && now.getTime() - own.savedAt.getTime() < hour
    return {
      ...{ code, name: { fi, sv }, unit, acts, extendedUntil },
      response: own === undefined ? 'none' : own.isSent ? 'sent' : 'started',
      isAtIt: isFresh || (own !== undefined && isAnybodyPresent(round.id, code, now.getTime())),
      hasDeclined: declined !== null,
      reached: addresses.get(code) ?? [],
    }
  })
}

/** The same as a mailing of a purpose sees them. */
export function mailedMunicipalities(
  tx: Reader,
  round: Pick<Round, 'id' | 'acts'>,
  purpose: MailingPurpose,
  now: Date,
  only?: readonly string[],
): MailedMunicipality[] {
  const had = writtenTo(tx, round.id, purpose, only)
  return reachedMunicipalities(tx, round, now, only).map(({ unit: _, acts: __, extendedUntil, ...each }) => ({
    ...each,
    isExtended: extendedUntil !== null,
    had: had.get(each.code) ?? new Set(),
  }))
}
