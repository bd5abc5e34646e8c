/** What the municipality answered last time, shown beside the question. */
import 'server-only'
import { type Answers, valuesOf } from '@/questionnaire/answer'
import { countedAnswers } from '@/questionnaire/asked'
import type { Questionnaire } from '@/questionnaire/document'
import type { EarlierRoundAnswers } from '@/questionnaire/prefill'
import type { Reader, SavedAnswers } from '../answers/current'
import { earlierResponses, type OfMunicipality } from '../answers/earlier'

/** The last earlier round the municipality took part in; the questionnaire tells what was asked then, and in which words; `counted` which answers counted. */
export type LastRound = { roundId: number; round: string; questionnaire: Questionnaire; answers: SavedAnswers; counted: Answers }

/** The last earlier round of the same survey in which the municipality was a respondent, and its answers there. */
export function previousAnswers(db: Reader, scope: OfMunicipality): LastRound | null {
  const [last] = earlierResponses(db, scope, 1)
  if (!last) return null
  const { round, questionnaire, answers } = last
  return { roundId: round.id, round: round.code, questionnaire, answers, counted: countedAnswers(questionnaire, valuesOf(answers)) }
}

/** The last round as the questionnaire's rules compare with it: the answers that counted then. */
export const earlierOf = ({ round, questionnaire, counted }: LastRound): EarlierRoundAnswers => ({ round, questionnaire, answers: counted })
