/** The municipalities of a round as a mailing sees them: how far they are, whom a letter reaches, what has been written to them. */
import 'server-only'
import { and, asc, eq, gt, inArray, isNotNull, isNull, max, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { answerVersions, frameUnits, memberships, municipalities, people, responses, submissions } from '@/db/schema'
import { letters } from '@/db/schema-letters'
import { mailings } from '@/db/schema-mailings'
import type { MailedMunicipality, Reached } from '@/questionnaire/mailing/plan'
import type { MailingPurpose } from '@/questionnaire/mailing/purposes'
import { roundTimes } from '@/questionnaire/round'
import type { Locale } from '@/questionnaire/text'
import { contactsOf } from '../contacts/contacts'
import { isAnybodyPresent } from '../live/presence'
import { languageOf } from '../people/letter-facts'
import type { Round } from '../round-acts/find-round'

type Reader = Pick<Tx, 'select'>

const hour = 60 * 60_000

/** How far each municipality's answers are, and when one was saved last. Without a row: not begun. */
function progressOf(tx: Reader, roundId: number) {
  const rows = tx
    .select({
      municipality: responses.municipality,
      isSent: sql<number>`exists (select 1 from ${submissions} where ${submissions.responseId} = ${responses.id})`,
      savedAt: max(answerVersions.savedAt),
    })
    .from(responses)
    .leftJoin(answerVersions, eq(answerVersions.responseId, responses.id))
    .where(eq(responses.roundId, roundId))
    .groupBy(responses.id)
    .all()
  return new Map(rows.map((row) => [row.municipality, row]))
}

type Known = { address: string; personId: string | null; name: string | null; locale: Locale; kind: Reached['kind']; works: boolean }

/** Members, those who came first in front; then contacts. An address that is both is the member's, and does not work where the contact's does not. */
function addressesOf(tx: Reader, ofFrame: readonly { code: string; language: Locale }[], since: Date | null): Map<string, Known[]> {
  const codes = new Set(ofFrame.map(({ code }) => code))
  const language = new Map(ofFrame.map(({ code, language }) => [code, language]))
  const members = tx
    .select({ municipality: memberships.municipality, personId: people.id, address: people.email, name: people.name })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(isNull(memberships.removedAt), isNull(people.erasedAt), isNotNull(people.email)))
    .orderBy(asc(memberships.addedAt), asc(people.id))
    .all()
  const returned = returnedAddresses(tx, since)
  const found = new Map<string, Known[]>()
  const add = (code: string, known: Known) => {
    if (!codes.has(code)) return
    const list = found.get(code) ?? []
    const same = list.find(({ address }) => address === known.address)
    if (same) same.works &&= known.works
    else list.push(known)
    found.set(code, list)
  }
  for (const { municipality, personId, address, name } of members) {
    const own = language.get(municipality)
    if (address && own)
      add(municipality, { address, personId, name, locale: languageOf(tx, personId, own), kind: 'person', works: !returned.has(address) })
  }
  for (const contact of contactsOf(tx)) {
    const { municipality, email: address, name, locale, isRegistry, state } = contact
    const own = language.get(municipality)
    const works = state === 'current' && !returned.has(address)
    if (own) add(municipality, { address, personId: null, name, locale: locale ?? own, kind: isRegistry ? 'registry' : 'person', works })
  }
  return found
}

/** Addresses whose letters came back since then: also those of members, whom no contact tells of. */
const returnedAddresses = (tx: Reader, since: Date | null): ReadonlySet<string> =>
  new Set(
    tx
      .select({ recipient: letters.recipient })
      .from(letters)
      .where(since ? gt(letters.returnedAt, since) : isNotNull(letters.returnedAt))
      .all()
      .map(({ recipient }) => recipient),
  )

/** Addresses, by municipality, to which a letter of the purpose was written in the round. */
function writtenTo(tx: Reader, roundId: number, purpose: MailingPurpose): Map<string, Set<string>> {
  const rows = tx
    .select({ municipality: letters.municipality, recipient: letters.recipient })
    .from(letters)
    .innerJoin(mailings, eq(mailings.id, letters.mailingId))
    .where(and(eq(mailings.roundId, roundId), eq(mailings.purpose, purpose)))
    .all()
  const found = new Map<string, Set<string>>()
  for (const { municipality, recipient } of rows)
    if (municipality) found.set(municipality, (found.get(municipality) ?? new Set()).add(recipient))
  return found
}

/**
 * The municipalities in the order of their codes, as they are now.
 * @param only codes; without it all of the frame
 */
export function mailedMunicipalities(
  tx: Reader,
  round: Pick<Round, 'id' | 'acts'>,
  purpose: MailingPurpose,
  now: Date,
  only?: readonly string[],
): MailedMunicipality[] {
  const units = tx
    .select({ code: municipalities.code, fi: municipalities.nameFi, sv: municipalities.nameSv, language: frameUnits.language })
    .from(frameUnits)
    .innerJoin(municipalities, eq(municipalities.code, frameUnits.municipality))
    .where(and(eq(frameUnits.roundId, round.id), only ? inArray(frameUnits.municipality, [...only]) : undefined))
    .orderBy(asc(municipalities.code))
    .all()
    .map(({ language, ...unit }) => ({ ...unit, language: language.startsWith('sv') ? ('sv' as const) : ('fi' as const) }))
  const progress = progressOf(tx, round.id)
  const addresses = addressesOf(tx, units, roundTimes(round.acts).openedAt)
  const had = writtenTo(tx, round.id, purpose)
  return units.map(({ code, fi, sv }) => {
    const own = progress.get(code)
    const isFresh = own?.savedAt != null && now.getTime() - own.savedAt.getTime() < hour
    return {
      code,
      name: { fi, sv },
      response: own === undefined ? 'none' : own.isSent ? 'sent' : 'started',
      isAtIt: isFresh || (own !== undefined && isAnybodyPresent(round.id, code, now.getTime())),
      reached: addresses.get(code) ?? [],
      had: had.get(code) ?? new Set(),
    }
  })
}
