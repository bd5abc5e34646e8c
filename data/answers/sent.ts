/** The answers as they were sent: what results count, whatever was edited later. No permission here. */
import 'server-only'
import { and, desc, eq, type SQL, sql } from 'drizzle-orm'
import { perConnection } from '@/db/per-connection'
import { answerVersions, people, responses, submissions, submittedAnswers } from '@/db/schema'
import { byKey, type Reader, type SavedAnswers, versionColumns } from './current'

export type Submission = { id: number; submittedAt: Date; submittedBy: string | null }

const lastOf = perConnection((db) =>
  db
    .select({ id: submissions.id, submittedAt: submissions.submittedAt, submittedBy: people.name })
    .from(submissions)
    .leftJoin(people, eq(people.id, submissions.submittedBy))
    .where(eq(submissions.responseId, sql.placeholder('response')))
    .orderBy(desc(submissions.id))
    .limit(1)
    .prepare(),
)

/** The response's last sending, with the sender's name. */
export const lastSubmission = (tx: Reader, responseId: number): Submission | undefined => lastOf(tx).get({ response: responseId })

const select = (tx: Reader, which: SQL | undefined) =>
  tx
    .select({ ...versionColumns, submissionId: submittedAnswers.submissionId })
    .from(submittedAnswers)
    .innerJoin(submissions, eq(submissions.id, submittedAnswers.submissionId))
    .innerJoin(
      answerVersions,
      and(
        eq(answerVersions.responseId, submissions.responseId),
        eq(answerVersions.key, submittedAnswers.key),
        eq(answerVersions.version, submittedAnswers.version),
      ),
    )
    .innerJoin(responses, eq(responses.id, submissions.responseId))
    .leftJoin(people, eq(people.id, answerVersions.savedBy))
    .where(which)

const ofSending = perConnection((db) => select(db, eq(submittedAnswers.submissionId, sql.placeholder('submission'))).prepare())

/** The answers of one sending. */
export const sentAnswers = (tx: Reader, submissionId: number): SavedAnswers =>
  byKey(
    ofSending(tx)
      .all({ submission: submissionId })
      .map(({ submissionId: _, ...row }) => row),
  )

/** Of every response of a round that was sent: its newest sending, by the response's id. */
export function lastSentOfRound(tx: Reader, roundId: number): ReadonlyMap<number, { submittedAt: Date; answers: SavedAnswers }> {
  const all = tx
    .select({ id: submissions.id, responseId: submissions.responseId, submittedAt: submissions.submittedAt })
    .from(submissions)
    .innerJoin(responses, eq(responses.id, submissions.responseId))
    .where(eq(responses.roundId, roundId))
    .orderBy(submissions.id)
    .all()
  const newest = new Map(all.map((each) => [each.responseId, each]))
  const rows = Map.groupBy(select(tx, eq(responses.roundId, roundId)).all(), (row) => row.submissionId)
  return new Map(
    [...newest.values()].map(({ id, responseId, submittedAt }) => {
      const own = (rows.get(id) ?? []).map(({ submissionId: _, ...row }) => row)
      return [responseId, { submittedAt, answers: byKey(own) }]
    }),
  )
}
