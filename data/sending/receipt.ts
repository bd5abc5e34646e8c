/** The receipt of sent answers: queued in the transaction of the sending, and shown. */
import 'server-only'
import { and, asc, eq, lte } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { events, people } from '@/db/schema'
import { letters } from '@/db/schema-letters'
import { roundTimes } from '@/questionnaire/round'
import type { Locale } from '@/questionnaire/text'
import { ordinalOf, referenceOf } from '../answering/reference'
import { findResponse, findScope, type ResponseScope, type Where } from '../answering/response-scope'
import { lastSubmission } from '../answers/sent'
import { queueReceipt } from '../letters/letters'
import {
  addressOf,
  languageOf,
  letterFacts,
  type MemberWithAddress,
  majorityLanguage,
  membersWithAddress,
  signature,
} from '../people/letter-facts'
import { membersOf } from '../people/members'
import { isMember } from '../people/membership'
import { shownAddress } from '../people/people'
import { roundSettings } from '../round-acts/round-settings'
import type { Viewer } from '../viewer'

/** Which sending: its response's and its own id, and who asked for its approval, if anybody did. */
export type Sent = { responseId: number; submissionId: number; askedBy: string | null }

/** The sender first, then everybody else who answers for the municipality; or, as the round has it, whoever had asked for approval alone. */
function recipientsOf(
  tx: Tx,
  { municipality }: ResponseScope,
  { personId, email }: Viewer,
  { receiptToAll, askedBy }: { receiptToAll: boolean; askedBy: string | null },
): MemberWithAddress[] {
  const others = membersWithAddress(tx, municipality).filter(
    (member) => member.personId !== personId && (receiptToAll || member.personId === askedBy),
  )
  return [...(personId && email ? [{ personId, address: email }] : []), ...others]
}

/** How the receipt names whoever gets it: as colleagues see each other, never by what is known of somebody elsewhere. */
function namesIn(tx: Pick<Tx, 'select'>, viewer: Viewer, municipality: string): (to: MemberWithAddress) => string {
  const members = new Map(membersOf(tx, viewer, municipality).map((member) => [member.id, member.name]))
  return ({ personId, address }) => (personId === viewer.personId ? signature(viewer) : (members.get(personId) ?? shownAddress(address)))
}

/**
 * Queues the receipt, with the answers as a file, to each in the own language.
 * @param locale that of the sender's letter; the person's own when not given
 */
export function sendReceipt(tx: Tx, scope: ResponseScope, viewer: Viewer, of: Sent & { locale: Locale | undefined }, now: Date): void {
  const { round, municipality } = scope
  const { responseId, submissionId } = of
  const { receiptToAll, resultsDay } = roundSettings(round.id, tx)
  const recipients = recipientsOf(tx, scope, viewer, { receiptToAll, askedBy: of.askedBy })
  const nameOf = namesIn(tx, viewer, municipality)
  const facts = {
    sentAt: now,
    sentBy: viewer.name,
    reference: referenceOf(tx, { round: round.code, municipality, responseId, id: submissionId }),
    ordinal: ordinalOf(tx, round.id, responseId) ?? 1,
    changesUntil: roundTimes(round.acts).closesAt,
    resultsDay,
  }
  for (const to of recipients) {
    const isSender = to.personId === viewer.personId
    const locale = languageFor(tx, scope, to, isSender ? of.locale : undefined)
    const link = addressOf(`/${locale}/rounds/${round.code}/answers?municipality=${municipality}`)
    const others = recipients.filter((each) => each !== to).map(nameOf)
    const receipt = { ...letterFacts(tx, { round, municipality }, locale), ...facts, others, link }
    queueReceipt(tx, { ...to, municipality }, receipt, submissionId, now)
  }
}

function languageFor(tx: Tx, { round, municipality }: ResponseScope, { personId }: MemberWithAddress, chosen: Locale | undefined): Locale {
  return chosen ?? languageOf(tx, personId, majorityLanguage(tx, round.id, municipality))
}

export type ShownReceipt = {
  reference: string
  /** The municipality's place among those that answered in the round, from 1. */
  ordinal: number
  /** Those whom the receipt was sent to: names, or addresses where there are none; `left`: does not answer for the municipality any more. */
  recipients: { name: string; left: boolean }[]
}

/** Had the person signed in by then, so that colleagues knew the name? */
const hasComeBefore = (tx: Pick<Tx, 'select'>, personId: string, moment: Date): boolean =>
  tx
    .select({ id: events.id })
    .from(events)
    .where(and(eq(events.actor, personId), eq(events.kind, 'signed-in'), lte(events.at, moment)))
    .limit(1)
    .get() !== undefined

/** The receipt of the last sending; null when nothing was sent. @throws AppError not-signed-in, not-found, municipality-required */
export async function getReceipt(viewer: Viewer, where: Where, now: Date = new Date()): Promise<ShownReceipt | null> {
  const db = database()
  const scope = findScope(db, viewer, where, now)
  const { round, municipality } = scope
  const response = findResponse(db, scope)
  const last = response && lastSubmission(db, response.id)
  if (!response || !last) return null
  const written = and(eq(letters.submissionId, last.id), eq(letters.purpose, 'receipt'))
  const rows = db
    .select({ personId: people.id, address: people.email, name: people.name })
    .from(letters)
    .innerJoin(people, eq(people.id, letters.personId))
    .where(written)
    .orderBy(asc(letters.id))
    .all()
  const nameOf = namesIn(db, viewer, municipality)
  return {
    reference: referenceOf(db, { round: round.code, municipality, responseId: response.id, id: last.id }),
    ordinal: ordinalOf(db, round.id, response.id) ?? 1,
    recipients: rows.flatMap(({ personId, address, name }) => {
      if (!address) return []
      const left = !isMember(db, personId, municipality)
      // Whoever had come here before the sending is named as then; of others no more is known here than the address.
      const known = left && hasComeBefore(db, personId, last.submittedAt) ? name : null
      return [{ name: known ?? nameOf({ personId, address }), left }]
    }),
  }
}
