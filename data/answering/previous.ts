/** What the municipality answered last time, shown beside the question. */
import 'server-only'
import { and, desc, eq, isNotNull, lt, or, sql } from 'drizzle-orm'
import { questionnaires, responses, rounds, submissions } from '@/db/schema'
import { countedAnswers } from '@/questionnaire/asked'
import type { Earlier } from '@/questionnaire/carry'
import type { Questionnaire } from '@/questionnaire/document'
import { currentAnswers, type Reader, type SavedAnswers, valuesOf } from '../answers/current'
import { lastSubmission, sentAnswers } from '../answers/sent'
import type { Place } from './place'

/** The last earlier round the municipality took part in; the questionnaire tells what was asked then, and in which words. */
export type Previous = { roundId: number; round: string; questionnaire: Questionnaire; answers: SavedAnswers }

/** The last earlier round of the same survey in which the municipality was a respondent, and its answers there. */
export function previousAnswers(
  db: Reader,
  place: { municipality: string; round: Pick<Place['round'], 'survey' | 'referenceDate'> },
): Previous | null {
  const sent = sql`exists (select 1 from ${submissions} where ${submissions.responseId} = ${responses.id})`
  const last = db
    .select({ roundId: rounds.id, round: rounds.code, questionnaire: questionnaires.document, responseId: responses.id })
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
  const answers = submission ? sentAnswers(db, submission.id) : currentAnswers(db, last.responseId)
  const { roundId, round, questionnaire } = last
  return { roundId, round, questionnaire, answers }
}

/** The last round as the questionnaire's rules compare with it: the answers that counted then. */
export const earlierOf = ({ round, questionnaire, answers }: Previous): Earlier => ({
  round,
  questionnaire,
  answers: countedAnswers(questionnaire, valuesOf(answers)),
})
