/** Sending a municipality's answers: records which version of each answer was sent. Results count these. */
import 'server-only'
import { eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { commitTogether } from '@/db/commit-together'
import { perConnection } from '@/db/per-connection'
import { submissions, submittedAnswers } from '@/db/schema'
import { valuesOf } from '@/questionnaire/answer'
import { countedAnswers, questionsOf } from '@/questionnaire/asked'
import type { Check } from '@/questionnaire/checks'
import type { Asking, Questionnaire } from '@/questionnaire/document'
import { obstacles } from '@/questionnaire/progress'
import type { Locale } from '@/questionnaire/text'
import { currentAnswers, type SavedAnswers } from '../answers/current'
import { lastSubmission, type Submission } from '../answers/sent'
import { logEvent } from '../system/events'
import type { Viewer } from '../viewer'
import { sendReceipt } from './receipt'
import { ensureResponse, findResponse, findScope, type ResponseScope, requireOpen, type Where } from './response-scope'

/** Versions by key of the answers that would be sent now. */
export function sendable(questionnaire: Questionnaire, saved: SavedAnswers): ReadonlyMap<string, number> {
  const counted = Object.keys(countedAnswers(questionnaire, valuesOf(saved)))
  return new Map(counted.map((key) => [key, saved[key]?.version ?? 0]))
}

const sentVersions = perConnection((db) =>
  db
    .select()
    .from(submittedAnswers)
    .where(eq(submittedAnswers.submissionId, sql.placeholder('submission')))
    .prepare(),
)

/** Would sending now send something else than that submission did? */
export function isChangedSince(tx: Db | Tx, submission: Submission, now: ReadonlyMap<string, number>): boolean {
  const sent = sentVersions(tx).all({ submission: submission.id })
  return sent.length !== now.size || sent.some(({ key, version }) => now.get(key) !== version)
}

export type Submitted = { ok: true; submittedAt: Date }
export type Incomplete = { ok: false; code: 'incomplete'; missing: string[]; checks: (Check & { question: Asking })[] }

function refusalOf(questionnaire: Questionnaire, saved: SavedAnswers): Incomplete | undefined {
  const { missing, checks } = obstacles(questionnaire, valuesOf(saved))
  if (missing.length === 0 && checks.length === 0) return undefined
  const questions = questionsOf(questionnaire)
  const told = checks.flatMap((check) => questions.filter(({ key }) => key === check.key).map((question) => ({ ...check, question })))
  return { ok: false, code: 'incomplete', missing, checks: told }
}

function writeSubmission(
  tx: Tx,
  scope: ResponseScope,
  viewer: Viewer,
  responseId: number,
  versions: ReadonlyMap<string, number>,
  now: Date,
): void {
  const sent = { responseId, submittedAt: now, submittedBy: viewer.personId }
  const { id } = tx.insert(submissions).values(sent).returning({ id: submissions.id }).get()
  const rows = [...versions].map(([key, version]) => ({ submissionId: id, key, version }))
  if (rows.length) tx.insert(submittedAnswers).values(rows).run()
  const detail = { answers: rows.length, source: scope.source }
  logEvent(tx, viewer, { kind: 'response-submitted', roundId: scope.round.id, municipality: scope.municipality, detail }, now)
}

/**
 * Sends the answers as they are, with a receipt to the sender. Idempotent: with nothing changed since the last sending,
 * that sending's time is returned and no letter leaves. Refused only for required answers missing (`missing`: keys) and hard checks.
 * @param where.locale the receipt's language; the sender's own when not given
 * @throws AppError not-signed-in, not-found, municipality-required, round-closed
 */
export async function submitResponse(
  viewer: Viewer,
  where: Where & { locale?: Locale | undefined },
  now: Date = new Date(),
): Promise<Submitted | Incomplete> {
  const write = (tx: Tx): Submitted | Incomplete => {
    const scope = findScope(tx, viewer, where, now)
    requireOpen(scope, now)
    const response = findResponse(tx, scope)
    const saved = response ? currentAnswers(tx, response.id) : {}
    const refusal = refusalOf(scope.questionnaire, saved)
    if (refusal) return refusal
    const versions = sendable(scope.questionnaire, saved)
    const last = response && lastSubmission(tx, response.id)
    if (last && !isChangedSince(tx, last, versions)) return { ok: true, submittedAt: last.submittedAt }
    writeSubmission(tx, scope, viewer, response?.id ?? ensureResponse(tx, scope, viewer, now), versions, now)
    sendReceipt(tx, scope, viewer, where.locale, now)
    return { ok: true, submittedAt: now }
  }
  return commitTogether(write)
}
