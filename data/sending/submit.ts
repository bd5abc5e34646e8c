/** Sending a municipality's answers: records which version of each answer was sent. Results count these. */
import 'server-only'
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { commitTogether } from '@/db/commit-together'
import { submissions, submittedAnswers } from '@/db/schema'
import { approvalRequests } from '@/db/schema-sending'
import type { Locale } from '@/questionnaire/text'
import { canSend, openRequest, stampOf } from '../answering/approval'
import { ensureResponse, findResponse, findScope, type ResponseScope, requireOpen, type Where } from '../answering/response-scope'
import { isChangedSince, sendable } from '../answering/sendable'
import { currentAnswers } from '../answers/current'
import { lastSubmission } from '../answers/sent'
import { endWaiting } from '../letters/letters'
import { logEvent } from '../system/events'
import type { Viewer } from '../viewer'
import { type Incomplete, refusalOf } from './obstacles'
import { sendReceipt } from './receipt'

export type Submitted = { ok: true; submittedAt: Date }
export type NotSubmitted =
  | Incomplete
  /** A member who approves has to send. */
  | { ok: false; code: 'needs-approval' }
  /** The answers are not those that the sender saw. */
  | { ok: false; code: 'changed' }

function writeSubmission(
  tx: Tx,
  scope: ResponseScope,
  viewer: Viewer,
  responseId: number,
  versions: ReadonlyMap<string, number>,
  now: Date,
): number {
  const sent = { responseId, submittedAt: now, submittedBy: viewer.personId }
  const { id } = tx.insert(submissions).values(sent).returning({ id: submissions.id }).get()
  const rows = [...versions].map(([key, version]) => ({ submissionId: id, key, version }))
  if (rows.length) tx.insert(submittedAnswers).values(rows).run()
  const detail = { answers: rows.length, source: scope.source }
  logEvent(tx, viewer, { kind: 'response-submitted', roundId: scope.round.id, municipality: scope.municipality, detail }, now)
  return id
}

/** What was asked to be approved has been, by sending. @returns who had asked */
function endRequest(tx: Tx, responseId: number, submissionId: number): string | null {
  const request = openRequest(tx, responseId)
  if (request) tx.update(approvalRequests).set({ submissionId }).where(eq(approvalRequests.id, request.id)).run()
  return request?.askedBy ?? null
}

/**
 * Sends the answers as they are, with a receipt to all members. Idempotent: with nothing changed since the last sending,
 * that sending's time is returned and no letter leaves. Refused for required answers missing (`missing`: keys) and hard checks, and to
 * whoever may not send where somebody has to approve.
 * @param where.locale the receipt's language; the sender's own when not given
 * @param where.seen the stamp of the answers that the sender saw
 * @throws AppError not-signed-in, not-found, municipality-required, round-closed
 */
export async function submitResponse(
  viewer: Viewer,
  where: Where & { locale?: Locale | undefined; seen?: string | undefined },
  now: Date = new Date(),
): Promise<Submitted | NotSubmitted> {
  const write = (tx: Tx): Submitted | NotSubmitted => {
    const scope = findScope(tx, viewer, where, now)
    requireOpen(scope, now)
    const response = findResponse(tx, scope)
    const saved = response ? currentAnswers(tx, response.id) : {}
    const refusal = refusalOf(scope.questionnaire, saved)
    if (refusal) return refusal
    const versions = sendable(scope.questionnaire, saved)
    const last = response && lastSubmission(tx, response.id)
    if (last && !isChangedSince(tx, last, versions)) {
      if (canSend(tx, scope, viewer)) endRequest(tx, response.id, last.id)
      return { ok: true, submittedAt: last.submittedAt }
    }
    if (!canSend(tx, scope, viewer)) return { ok: false, code: 'needs-approval' }
    if (where.seen !== undefined && where.seen !== stampOf(versions)) return { ok: false, code: 'changed' }
    const responseId = response?.id ?? ensureResponse(tx, scope, viewer, now)
    const submissionId = writeSubmission(tx, scope, viewer, responseId, versions, now)
    const askedBy = endRequest(tx, responseId, submissionId)
    for (const purpose of ['unsent-changes', 'approval', 'invitation', 'reminder'] as const)
      endWaiting(tx, purpose, { municipality: scope.municipality, roundId: scope.round.id }, now)
    sendReceipt(tx, scope, viewer, { responseId, submissionId, askedBy, locale: where.locale }, now)
    return { ok: true, submittedAt: now }
  }
  return commitTogether(write)
}
