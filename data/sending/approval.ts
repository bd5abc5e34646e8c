/** Asking for approval before sending, and sending back for correction. Approving is sending (submit.ts). */
import 'server-only'
import { eq } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { approvalRequestAnswers, approvalRequests } from '@/db/schema-sending'
import { approvalAskedLetter, approvalReturnedLetter } from '@/mail/approval'
import type { Letter } from '@/mail/letter'
import { someLines } from '@/questionnaire/reading/text'
import { roundTimes } from '@/questionnaire/round'
import { approversOf, canSend, markedAnswers, openRequest } from '../answering/approval'
import { findResponse, findScope, type ResponseScope, requireOpen, type Where } from '../answering/response-scope'
import { isChangedSince, sendable } from '../answering/sendable'
import { currentAnswers } from '../answers/current'
import { lastSubmission } from '../answers/sent'
import { AppError } from '../errors'
import { endWaiting, queueLetter } from '../letters/letters'
import {
  addressOf,
  type LetterFacts,
  languageOf,
  letterFacts,
  type MemberWithAddress,
  majorityLanguage,
  membersWithAddress,
  signature,
} from '../people/letter-facts'
import { logEvent } from '../system/events'
import { requireRoom } from '../system/limits'
import { requirePerson, type Viewer } from '../viewer'
import { type Incomplete, refusalOf } from './obstacles'

type Written = LetterFacts & { actor: string; link: string }

/** To each a letter of the check page, in the own language. */
function writeToEach(
  tx: Tx,
  { round, municipality }: ResponseScope,
  viewer: Viewer,
  members: readonly MemberWithAddress[],
  write: (facts: Written) => Letter,
  now: Date,
): void {
  for (const { personId, address } of members) {
    const locale = languageOf(tx, personId, majorityLanguage(tx, round.id, municipality))
    const link = addressOf(`/${locale}/rounds/${round.code}/check?municipality=${municipality}`)
    const facts = { ...letterFacts(tx, { round, municipality }, locale), actor: signature(viewer), link }
    queueLetter(tx, { address, personId, municipality, roundId: round.id }, write(facts), { round: roundTimes(round.acts).closesAt }, now)
  }
}

function isSame(marked: Readonly<Record<string, { version: number }>>, versions: ReadonlyMap<string, number>): boolean {
  const keys = Object.keys(marked)
  return keys.length === versions.size && keys.every((key) => marked[key]?.version === versions.get(key))
}

/** Marks these versions; what was marked before is not asked about any more. */
function writeRequest(
  tx: Tx,
  scope: ResponseScope,
  viewer: Viewer,
  responseId: number,
  versions: ReadonlyMap<string, number>,
  now: Date,
): void {
  const before = openRequest(tx, responseId)
  const ended = { withdrawnAt: now, withdrawnBy: viewer.personId }
  if (before) tx.update(approvalRequests).set(ended).where(eq(approvalRequests.id, before.id)).run()
  const asked = { responseId, askedAt: now, askedBy: requirePerson(viewer) }
  const { id } = tx.insert(approvalRequests).values(asked).returning({ id: approvalRequests.id }).get()
  const rows = [...versions].map(([key, version]) => ({ requestId: id, key, version }))
  if (rows.length) tx.insert(approvalRequestAnswers).values(rows).run()
  const detail = { request: id, answers: rows.length, replaced: before?.id ?? null }
  logEvent(tx, viewer, { kind: 'approval-asked', roundId: scope.round.id, municipality: scope.municipality, detail }, now)
}

/** `not-needed`: nobody has to approve, or the viewer is one who does; `unchanged`: what would be sent has been sent. */
export type AskedApproval = { ok: true } | Incomplete | { ok: false; code: 'not-needed' | 'unchanged' }

/**
 * Marks the answers ready as they are now, and writes to those who approve. The same again changes and mails nothing; after an edit it
 * takes the place of what was asked before.
 * @throws AppError not-signed-in, not-found, municipality-required, round-closed, too-many-requests
 */
export async function askApproval(viewer: Viewer, where: Where, now: Date = new Date()): Promise<AskedApproval> {
  const write = (tx: Tx): AskedApproval => {
    const scope = findScope(tx, viewer, where, now)
    requireOpen(scope, now)
    if (canSend(tx, scope, viewer)) return { ok: false, code: 'not-needed' }
    const response = findResponse(tx, scope)
    const saved = response ? currentAnswers(tx, response.id) : {}
    const refusal = refusalOf(scope.questionnaire, saved)
    if (refusal || !response) return refusal ?? { ok: false, code: 'unchanged' }
    const versions = sendable(scope.questionnaire, saved)
    const last = lastSubmission(tx, response.id)
    if (last && !isChangedSince(tx, last, versions)) return { ok: false, code: 'unchanged' }
    const open = openRequest(tx, response.id)
    if (open && isSame(markedAnswers(tx, open.id), versions)) return { ok: true }
    requireRoom([{ of: 'approval-municipality', whose: scope.municipality }], now)
    writeRequest(tx, scope, viewer, response.id, versions, now)
    endWaiting(tx, 'approval', { municipality: scope.municipality, roundId: scope.round.id }, now)
    const approving = new Set(approversOf(tx, scope.municipality))
    const told = membersWithAddress(tx, scope.municipality).filter(({ personId }) => approving.has(personId))
    writeToEach(tx, scope, viewer, told, approvalAskedLetter, now)
    return { ok: true }
  }
  return database().transaction(write, { behavior: 'immediate' })
}

/**
 * Sends what was asked about back for correction, with a letter to whoever asked; when that one has left, to everybody who has not.
 * @param of.request what the viewer saw; a request that is no longer open is not found
 * @param of.note what is to be corrected; blank: nothing is said
 * @throws AppError not-signed-in, not-found (also for whoever does not approve), municipality-required, round-closed
 */
export async function returnForCorrection(
  viewer: Viewer,
  where: Where,
  of: { request: number; note: string },
  now: Date = new Date(),
): Promise<void> {
  const write = (tx: Tx): void => {
    const scope = findScope(tx, viewer, where, now)
    const { municipality, round } = scope
    if (!approversOf(tx, municipality).includes(requirePerson(viewer))) throw new AppError('not-found')
    requireOpen(scope, now)
    const response = findResponse(tx, scope)
    const open = response && openRequest(tx, response.id)
    if (open?.id !== of.request) throw new AppError('not-found')
    const note = someLines(of.note)
    const returned = { returnedAt: now, returnedBy: viewer.personId, returnNote: note }
    tx.update(approvalRequests).set(returned).where(eq(approvalRequests.id, of.request)).run()
    logEvent(tx, viewer, { kind: 'approval-returned', roundId: round.id, municipality, detail: { request: of.request } }, now)
    endWaiting(tx, 'approval', { municipality, roundId: round.id }, now)
    const others = membersWithAddress(tx, municipality).filter(({ personId }) => personId !== viewer.personId)
    const asker = others.filter(({ personId }) => personId === open.askedBy)
    writeToEach(tx, scope, viewer, asker.length ? asker : others, (facts) => approvalReturnedLetter({ ...facts, note }), now)
  }
  database().transaction(write, { behavior: 'immediate' })
}
