/** What the municipality answered last time, shown beside the question. */
import 'server-only'
import { and, desc, eq, isNotNull, lt, or, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { answerVersions, people, questionnaires, responses, rounds, submissions, submittedAnswers } from '@/db/schema'
import type { Questionnaire } from '@/questionnaire/document'
import { currentAnswers, type SavedAnswers } from './answers'
import type { Place } from './place'
import { lastSubmission } from './submit'

/** The last earlier round the municipality took part in; the questionnaire tells what was asked then, and in which words. */
export type Previous = { round: string; questionnaire: Questionnaire; answers: SavedAnswers }

/** The answers as they were sent. */
function sentAnswers(db: Db, submissionId: number, responseId: number): SavedAnswers {
  const rows = db
    .select({
      key: answerVersions.key,
      value: answerVersions.value,
      version: answerVersions.version,
      savedAt: answerVersions.savedAt,
      savedBy: people.name,
    })
    .from(submittedAnswers)
    .innerJoin(
      answerVersions,
      and(
        eq(answerVersions.responseId, responseId),
        eq(answerVersions.key, submittedAnswers.key),
        eq(answerVersions.version, submittedAnswers.version),
      ),
    )
    .leftJoin(people, eq(people.id, answerVersions.savedBy))
    .where(eq(submittedAnswers.submissionId, submissionId))
    .all()
  return Object.fromEntries(rows.map(({ key, ...answer }) => [key, answer]))
}

/** The last earlier round of the same survey in which the municipality was a respondent, and its answers there. */
export function previousAnswers(db: Db, place: Place): Previous | null {
  const sent = sql`exists (select 1 from ${submissions} where ${submissions.responseId} = ${responses.id})`
  const last = db
    .select({ round: rounds.code, questionnaire: questionnaires.document, responseId: responses.id })
    .from(responses)
    .innerJoin(rounds, eq(rounds.id, responses.roundId))
    .innerJoin(questionnaires, eq(questionnaires.id, rounds.questionnaireId))
    .where(
      and(
        eq(responses.municipality, place.municipality),
        eq(rounds.survey, place.round.survey),
        lt(rounds.referenceDate, place.round.referenceDate),
        or(isNotNull(responses.acceptedAt), sent),
      ),
    )
    .orderBy(desc(rounds.referenceDate))
    .limit(1)
    .get()
  if (!last) return null
  const submission = lastSubmission(db, last.responseId)
  const answers = submission ? sentAnswers(db, submission.id, last.responseId) : currentAnswers(db, last.responseId)
  return { round: last.round, questionnaire: last.questionnaire, answers }
}
