/** Answers of a round's responses, assembled by the database: a row for each response, not for each answer. No permission here. */
import 'server-only'
import { and, eq, gt, inArray, isNull, max, type SQL, sql } from 'drizzle-orm'
import { perConnection } from '@/db/per-connection'
import { answers, answerVersions, responses, submissions, submittedAnswers } from '@/db/schema'
import type { Answers } from '@/questionnaire/answer'
import type { Reader } from './current'

const read = <T>(text: string): T => JSON.parse(text)
const { key, value, note } = answerVersions

// Values are stored as JSON, a cleared one as null.
const values = sql`'{' || coalesce(group_concat(json_quote(${key}) || ':' || coalesce(${value}, 'null'))
  filter (where ${key} is not null), '') || '}'`.mapWith(read<Answers>)
const notes = sql`json_group_object(${key}, ${note}) filter (where ${note} is not null)`.mapWith(read<Record<string, string>>)

/** `notes`: reasons given to checks, by the answer's key. */
export type RespondedAnswers = { municipality: string; answers: Answers; notes: Record<string, string> }

const newestOf = (responseId: typeof responses.id) =>
  sql`(select max(${submissions.id}) from ${submissions} where ${submissions.responseId} = ${responseId})`

/** Of each response that was sent: its newest sending. */
export const lastSendings = (tx: Reader, roundId: number): { responseId: number; submittedAt: Date }[] =>
  tx
    .select({ responseId: responses.id, submittedAt: submissions.submittedAt })
    .from(responses)
    .innerJoin(submissions, eq(submissions.id, newestOf(responses.id)))
    .where(eq(responses.roundId, roundId))
    .all()

/** What each response of a round that was sent last sent. @param municipality of this one alone */
export const sentOfRound = (tx: Reader, roundId: number, municipality?: string): RespondedAnswers[] =>
  tx
    .select({ municipality: responses.municipality, answers: values, notes })
    .from(responses)
    .innerJoin(submissions, eq(submissions.id, newestOf(responses.id)))
    .leftJoin(submittedAnswers, eq(submittedAnswers.submissionId, submissions.id))
    .leftJoin(
      answerVersions,
      and(
        eq(answerVersions.responseId, responses.id),
        eq(answerVersions.key, submittedAnswers.key),
        eq(answerVersions.version, submittedAnswers.version),
      ),
    )
    .where(and(eq(responses.roundId, roundId), municipality === undefined ? undefined : eq(responses.municipality, municipality)))
    .groupBy(responses.municipality)
    .all()

const currentOf = (tx: Reader, which: SQL | undefined) =>
  tx
    .select({
      responseId: responses.id,
      municipality: responses.municipality,
      startedAt: responses.startedAt,
      lastSavedAt: max(answerVersions.savedAt),
      answers: values,
      notes,
    })
    .from(responses)
    .leftJoin(answers, eq(answers.responseId, responses.id))
    .leftJoin(
      answerVersions,
      and(eq(answerVersions.responseId, responses.id), eq(answerVersions.key, answers.key), eq(answerVersions.version, answers.version)),
    )
    .where(which)
    .groupBy(responses.municipality)
    .all()

/** What some responses of a round stand at now. */
export const currentOfResponses = (tx: Reader, roundId: number, ids: readonly number[]): RespondedAnswers[] =>
  ids.length === 0 ? [] : currentOf(tx, and(eq(responses.roundId, roundId), inArray(responses.id, [...ids])))

/** A response that was started and never sent. `lastSavedAt`: null when nothing was saved. */
export type Draft = RespondedAnswers & { responseId: number; startedAt: Date; lastSavedAt: Date | null }

/** What those of a round that were never sent stand at now, by municipality code. @param among only these */
export const draftsOfRound = (tx: Reader, roundId: number, among?: readonly number[]): Draft[] =>
  currentOf(tx, and(eq(responses.roundId, roundId), isNull(newestOf(responses.id)), among && inArray(responses.id, [...among])))

/** The newest rows of what is only ever added to: whatever was done to answers later stands behind them. */
export type NewestRows = { response: number; version: number; submission: number }

const last = (column: SQL | typeof responses.id) => sql<number>`coalesce(max(${column}), 0)`
// Answer versions have no number of their own, but the one in which SQLite keeps them.
const versionRow = sql`${answerVersions}.rowid`
const newestResponse = perConnection((db) =>
  db
    .select({ row: last(responses.id) })
    .from(responses)
    .prepare(),
)
const newestVersion = perConnection((db) =>
  db
    .select({ row: last(versionRow) })
    .from(answerVersions)
    .prepare(),
)
const newestSubmission = perConnection((db) =>
  db
    .select({ row: last(sql`${submissions.id}`) })
    .from(submissions)
    .prepare(),
)

export const newestRows = (tx: Reader): NewestRows => ({
  response: newestResponse(tx).get()?.row ?? 0,
  version: newestVersion(tx).get()?.row ?? 0,
  submission: newestSubmission(tx).get()?.row ?? 0,
})

/** The responses, of any round, that were begun, saved in or sent after these rows were the newest. */
export function respondedSince(tx: Reader, { response, version, submission }: NewestRows): ReadonlySet<number> {
  const begun = tx.select({ id: responses.id }).from(responses).where(gt(responses.id, response)).all()
  const saved = tx.select({ id: answerVersions.responseId }).from(answerVersions).where(gt(versionRow, version)).all()
  const sent = tx.select({ id: submissions.responseId }).from(submissions).where(gt(submissions.id, submission)).all()
  return new Set([...begun, ...saved, ...sent].map(({ id }) => id))
}
