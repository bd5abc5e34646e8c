/** Sending a municipality's answers: records which version of each answer was sent. Results count these. */
import 'server-only'
import { desc, eq } from 'drizzle-orm'
import { type Db, database, type Tx } from '@/db/client'
import { people, submissions, submittedAnswers } from '@/db/schema'
import { countedAnswers } from '@/questionnaire/asked'
import type { Check } from '@/questionnaire/checks'
import type { Questionnaire } from '@/questionnaire/document'
import { obstacles } from '@/questionnaire/progress'
import { logEvent } from '../events'
import type { Viewer } from '../viewer'
import { currentAnswers, type SavedAnswers, valuesOf } from './answers'
import { ensureResponse, findPlace, findResponse, requireOpen, type Where } from './place'

export type Submission = { id: number; submittedAt: Date; submittedBy: string | null }

/** The response's last sending, with the sender's name. */
export const lastSubmission = (tx: Db | Tx, responseId: number): Submission | undefined =>
  tx
    .select({ id: submissions.id, submittedAt: submissions.submittedAt, submittedBy: people.name })
    .from(submissions)
    .leftJoin(people, eq(people.id, submissions.submittedBy))
    .where(eq(submissions.responseId, responseId))
    .orderBy(desc(submissions.id))
    .limit(1)
    .get()

/** Versions by key of the answers that would be sent now. */
export function sendable(questionnaire: Questionnaire, saved: SavedAnswers): ReadonlyMap<string, number> {
  const counted = Object.keys(countedAnswers(questionnaire, valuesOf(saved)))
  return new Map(counted.map((key) => [key, saved[key]?.version ?? 0]))
}

/** Would sending now send something else than that submission did? */
export function isChangedSince(tx: Db | Tx, submission: Submission, now: ReadonlyMap<string, number>): boolean {
  const sent = tx.select().from(submittedAnswers).where(eq(submittedAnswers.submissionId, submission.id)).all()
  return sent.length !== now.size || sent.some(({ key, version }) => now.get(key) !== version)
}

export type Submitted = { ok: true; submittedAt: Date }
export type Incomplete = { ok: false; code: 'incomplete'; missing: string[]; checks: Check[] }

/**
 * Sends the answers as they are. Idempotent: with nothing changed since the last sending, that sending's time is returned.
 * Refused only for required answers missing (`missing`: keys) and hard checks.
 * @throws AppError not-signed-in, not-found, municipality-required, round-closed
 */
export async function submitResponse(viewer: Viewer, where: Where, now: Date = new Date()): Promise<Submitted | Incomplete> {
  const write = (tx: Tx): Submitted | Incomplete => {
    const place = findPlace(tx, viewer, where, now)
    requireOpen(place, now)
    const response = findResponse(tx, place)
    const saved = response ? currentAnswers(tx, response.id) : {}
    const { missing, checks } = obstacles(place.questionnaire, valuesOf(saved))
    if (missing.length || checks.length) return { ok: false, code: 'incomplete', missing, checks }
    const versions = sendable(place.questionnaire, saved)
    const last = response && lastSubmission(tx, response.id)
    if (last && !isChangedSince(tx, last, versions)) return { ok: true, submittedAt: last.submittedAt }
    const responseId = response?.id ?? ensureResponse(tx, place, viewer, now)
    const { id } = tx
      .insert(submissions)
      .values({ responseId, submittedAt: now, submittedBy: viewer.personId })
      .returning({ id: submissions.id })
      .get()
    const rows = [...versions].map(([key, version]) => ({ submissionId: id, key, version }))
    if (rows.length) tx.insert(submittedAnswers).values(rows).run()
    const detail = { answers: rows.length, again: last !== undefined, source: place.source }
    logEvent(tx, viewer, { kind: 'response-submitted', roundId: place.round.id, municipality: place.municipality, detail }, now)
    return { ok: true, submittedAt: now }
  }
  return database().transaction(write, { behavior: 'immediate' })
}
