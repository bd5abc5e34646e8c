/** The answers as they were sent: what results count, whatever was edited later. No permission here. */
import 'server-only'
import { desc, eq, sql } from 'drizzle-orm'
import { perConnection } from '@/db/per-connection'
import { answerVersions, people, submissions, submittedAnswers } from '@/db/schema'
import { byKey, type Reader, type SavedAnswers, versionColumns, versionNamed } from './current'

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

const ofSending = perConnection((db) =>
  db
    .select(versionColumns)
    .from(submittedAnswers)
    .innerJoin(submissions, eq(submissions.id, submittedAnswers.submissionId))
    .innerJoin(answerVersions, versionNamed(submissions, submittedAnswers))
    .leftJoin(people, eq(people.id, answerVersions.savedBy))
    .where(eq(submittedAnswers.submissionId, sql.placeholder('submission')))
    .prepare(),
)

/** The answers of one sending. */
export const sentAnswers = (tx: Reader, submissionId: number): SavedAnswers => byKey(ofSending(tx).all({ submission: submissionId }))
