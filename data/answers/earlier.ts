/** The earlier rounds that a municipality took part in, with its answers there. No permission here. */
import 'server-only'
import { and, desc, eq, sql } from 'drizzle-orm'
import { perConnection } from '@/db/per-connection'
import { questionnaires, responses, rounds } from '@/db/schema'
import type { Questionnaire } from '@/questionnaire/document'
import { isBefore, type Round, type RoundInTime, withActs } from '../round-acts/find-round'
import { findQuestionnaire, questionnaireColumns } from '../round-acts/questionnaire'
import { isRespondent } from './counted'
import { currentAnswers, type Reader, type SavedAnswers } from './current'
import { lastSubmission, type Submission, sentAnswers } from './sent'

export type EarlierResponse = {
  round: Round
  /** Tells what was asked then, and in which words. */
  questionnaire: Questionnaire
  /** As last sent; of a draft taken along at closing, as it stands. */
  answers: SavedAnswers
  /** Undefined for a draft taken along at closing. */
  submission: Submission | undefined
}

export type OfMunicipality = { municipality: string; round: RoundInTime }

const earlierRounds = perConnection((db) =>
  db
    .select({ round: rounds, questionnaire: questionnaireColumns, responseId: responses.id })
    .from(responses)
    .innerJoin(rounds, eq(rounds.id, responses.roundId))
    .innerJoin(questionnaires, eq(questionnaires.id, rounds.questionnaireId))
    .where(
      and(
        eq(responses.municipality, sql.placeholder('municipality')),
        isBefore({ survey: sql.placeholder('survey'), referenceDate: sql.placeholder('referenceDate') }),
        isRespondent,
      ),
    )
    .orderBy(desc(rounds.referenceDate))
    .limit(sql.placeholder('limit'))
    .prepare(),
)

/**
 * Earlier rounds of the same survey in which the municipality was a respondent: it sent its answers, or they were taken
 * along as a draft at closing. Newest first.
 * @param limit how many at most
 */
export function earlierResponses(tx: Reader, { municipality, round }: OfMunicipality, limit = 100): EarlierResponse[] {
  const { survey, referenceDate } = round
  const found = earlierRounds(tx).all({ municipality, survey, referenceDate, limit })
  const withTheirActs = withActs(
    found.map(({ round }) => round),
    tx,
  )
  return found.flatMap(({ responseId, questionnaire }, at) => {
    const submission = lastSubmission(tx, responseId)
    const answers = submission ? sentAnswers(tx, submission.id) : currentAnswers(tx, responseId)
    const round = withTheirActs[at]
    return round ? [{ round, questionnaire: findQuestionnaire(tx, questionnaire), submission, answers }] : []
  })
}
