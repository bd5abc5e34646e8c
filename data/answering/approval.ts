/** Approval before sending: who approves in a municipality, what waits for it, and what was edited since. Reading alone; no permission here. */
import 'server-only'
import { createHash } from 'node:crypto'
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import { perConnection } from '@/db/per-connection'
import { answerVersions, memberships, people, responses } from '@/db/schema'
import { approvalRequestAnswers, approvalRequests, approvers } from '@/db/schema-sending'
import { byKey, type Reader, type SavedAnswers, versionColumns, versionNamed } from '../answers/current'
import { lastSubmission } from '../answers/sent'
import type { Viewer } from '../viewer'
import type { ResponseScope } from './response-scope'
import { sendable } from './sendable'
import { changesSince, type UnsentChanges } from './unsent'

/** `edits`: what differs from the answers that were marked. `askedBy`: a name, null where there is none. */
export type WaitingApproval = { id: number; askedAt: Date; askedBy: string | null; edits: UnsentChanges | null }

export type Approval = {
  /** Ids of those who approve, at least one, in the order they were named. */
  approvers: string[]
  /** May the viewer send: one of them, or an administrator who answers for the municipality. */
  canSend: boolean
  /** Tells the answers as they are now from any others. */
  stamp: string
  waiting: WaitingApproval | null
  /** The last request was sent back and nothing has been asked or sent since. */
  returned: { at: Date; by: string | null; note: string | null } | null
}

const approversNow = perConnection((db) =>
  db
    .select({ id: approvers.personId })
    .from(approvers)
    .innerJoin(people, eq(people.id, approvers.personId))
    .innerJoin(memberships, and(eq(memberships.personId, approvers.personId), eq(memberships.municipality, approvers.municipality)))
    .where(
      and(
        eq(approvers.municipality, sql.placeholder('municipality')),
        isNull(approvers.endedAt),
        isNull(memberships.removedAt),
        isNull(people.erasedAt),
      ),
    )
    .orderBy(asc(approvers.id))
    .prepare(),
)

/** Ids of the members who approve; none: approval is off. */
export const approversOf = (tx: Reader, municipality: string): string[] =>
  approversNow(tx)
    .all({ municipality })
    .flatMap(({ id }) => id ?? [])

/** May the viewer send the answers of a scope? Whoever answers for a municipality from paper or phone has its word. */
export function canSend(tx: Reader, { municipality, source }: ResponseScope, viewer: Viewer): boolean {
  const approving = approversOf(tx, municipality)
  return source === 'proxy' || approving.length === 0 || approving.includes(viewer.personId ?? '')
}

const lastRequest = perConnection((db) =>
  db
    .select({ request: approvalRequests, askedBy: people.name })
    .from(approvalRequests)
    .leftJoin(people, eq(people.id, approvalRequests.askedBy))
    .where(eq(approvalRequests.responseId, sql.placeholder('response')))
    .orderBy(desc(approvalRequests.id))
    .limit(1)
    .prepare(),
)

export type ApprovalRequest = typeof approvalRequests.$inferSelect

const isOpen = ({ submissionId, returnedAt, withdrawnAt }: ApprovalRequest) =>
  submissionId === null && returnedAt === null && withdrawnAt === null

/** What waits for approval now. */
export function openRequest(tx: Reader, responseId: number): ApprovalRequest | undefined {
  const last = lastRequest(tx).get({ response: responseId })?.request
  return last && isOpen(last) ? last : undefined
}

const ofRequest = perConnection((db) =>
  db
    .select(versionColumns)
    .from(approvalRequestAnswers)
    .innerJoin(approvalRequests, eq(approvalRequests.id, approvalRequestAnswers.requestId))
    .innerJoin(answerVersions, versionNamed(approvalRequests, approvalRequestAnswers))
    .leftJoin(people, eq(people.id, answerVersions.savedBy))
    .where(eq(approvalRequestAnswers.requestId, sql.placeholder('request')))
    .prepare(),
)

/** The answers that were marked ready. */
export const markedAnswers = (tx: Reader, requestId: number): SavedAnswers => byKey(ofRequest(tx).all({ request: requestId }))

/** Tells versions by key from any others; short, and says nothing of the answers. */
export function stampOf(versions: ReadonlyMap<string, number>): string {
  const lines = [...versions].map(([key, version]) => `${key} ${version}`).sort()
  return createHash('sha256').update(lines.join('\n')).digest('base64url').slice(0, 22)
}

const nameOf = (tx: Reader, id: string | null): string | null =>
  id === null ? null : (tx.select({ name: people.name }).from(people).where(eq(people.id, id)).get()?.name ?? null)

/** Null while nobody has to approve. @param responseId undefined while nothing has been saved */
export function approvalOf(
  tx: Reader,
  scope: ResponseScope,
  viewer: Viewer,
  { responseId, saved }: { responseId: number | undefined; saved: SavedAnswers },
): Approval | null {
  const approving = approversOf(tx, scope.municipality)
  if (approving.length === 0) return null
  const { questionnaire } = scope
  const last = responseId === undefined ? undefined : lastRequest(tx).get({ response: responseId })
  const request = last?.request
  const sent = responseId === undefined ? undefined : lastSubmission(tx, responseId)
  const isReturned = request?.returnedAt && !(sent && sent.submittedAt >= request.returnedAt)
  return {
    approvers: approving,
    canSend: canSend(tx, scope, viewer),
    stamp: stampOf(sendable(questionnaire, saved)),
    waiting:
      request && isOpen(request)
        ? {
            id: request.id,
            askedAt: request.askedAt,
            askedBy: last.askedBy,
            edits: changesSince(questionnaire, markedAnswers(tx, request.id), saved),
          }
        : null,
    returned:
      isReturned && request.returnedAt ? { at: request.returnedAt, by: nameOf(tx, request.returnedBy), note: request.returnNote } : null,
  }
}

/** The municipalities of a round whose answers wait for approval. */
export const waitingForApproval = (tx: Reader, roundId: number): ReadonlySet<string> =>
  new Set(
    tx
      .select({ municipality: responses.municipality })
      .from(approvalRequests)
      .innerJoin(responses, eq(responses.id, approvalRequests.responseId))
      .where(
        and(
          eq(responses.roundId, roundId),
          isNull(approvalRequests.submissionId),
          isNull(approvalRequests.returnedAt),
          isNull(approvalRequests.withdrawnAt),
        ),
      )
      .all()
      .map(({ municipality }) => municipality),
  )
