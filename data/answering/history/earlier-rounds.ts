/** Earlier rounds as a municipality answered them: what it sent, in the words it was asked in. */
import 'server-only'
import { database } from '@/db/client'
import { type Answers, isAnswered, valuesOf } from '@/questionnaire/answer'
import { questionsOf, slotsOf } from '@/questionnaire/asked'
import type { Asking, Questionnaire } from '@/questionnaire/document'
import { isPublished, roundState } from '@/questionnaire/round'
import { currentAnswers, type Reader, type SavedAnswers } from '../../answers/current'
import { earlierResponses, type OfMunicipality } from '../../answers/earlier'
import type { Viewer } from '../../viewer'
import { findResponse, findScope, type ResponseScope, type Where } from '../response-scope'

export type EarlierRound = {
  round: string
  /** Tells what was asked then, and in which words. */
  questionnaire: Questionnaire
  /** As sent; of a draft taken along at closing, as it stood. */
  answers: SavedAnswers
  /** Null for a draft taken along at closing. */
  sentAt: Date | null
  sentBy: string | null
  /** Are the round's results public? */
  published: boolean
}

/** The earlier rounds in which the municipality was a respondent, newest first. No permission here. */
export const earlierRounds = (tx: Reader, scope: OfMunicipality, now: Date): EarlierRound[] =>
  earlierResponses(tx, scope).map(({ round, questionnaire, answers, submission }) => ({
    round: round.code,
    questionnaire,
    answers,
    sentAt: submission?.submittedAt ?? null,
    sentBy: submission?.submittedBy ?? null,
    published: isPublished(round.acts, now),
  }))

/**
 * Are the question's earlier answers kept out of sight, so that they do not lead the new one? Those of an opinion asked
 * afresh are, until the municipality has answered it this time or the round has closed.
 */
export const isKeptOutOfSight = (question: Asking, answers: Answers, scope: Pick<ResponseScope, 'round'>, now: Date): boolean =>
  question.prefill === 'fresh' &&
  roundState(scope.round.acts, now) !== 'closed' &&
  !slotsOf(question).some(({ key }) => isAnswered(answers[key]))

/** A round as it is shown while another one may be answered. */
export type ShownRound = EarlierRound & {
  /** Keys of the questions that were answered and whose answers are left out for now. */
  outOfSight: string[]
}

const questionOf = (key: string): string => key.split('.')[0] ?? key

/**
 * What the municipality answered in every earlier round it took part in, newest first.
 * @throws AppError not-signed-in, not-found, municipality-required
 */
export async function getEarlier(viewer: Viewer, where: Where, now: Date = new Date()): Promise<ShownRound[]> {
  const db = database()
  const scope = findScope(db, viewer, where, now)
  const response = findResponse(db, scope)
  const values = response ? valuesOf(currentAnswers(db, response.id)) : {}
  const questions = questionsOf(scope.questionnaire).filter((question) => isKeptOutOfSight(question, values, scope, now))
  const kept = new Set(questions.map(({ key }) => key))
  return earlierRounds(db, scope, now).map((earlier) => {
    const own = Object.entries(earlier.answers)
    const hidden = own.filter(([key, { value }]) => kept.has(questionOf(key)) && isAnswered(value))
    return {
      ...earlier,
      answers: Object.fromEntries(own.filter(([key]) => !kept.has(questionOf(key)))),
      outOfSight: [...new Set(hidden.map(([key]) => questionOf(key)))],
    }
  })
}
