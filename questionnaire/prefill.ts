/** The last round's answers beside this round's questions: which of them can be given again unchanged. */

import { type Answers, isAnswered, sameValue, type Value } from './answer'
import { type Asked, askedIn, questionsOf, slotsOf } from './asked'
import type { Asking, Questionnaire } from './document'
import { isSameMeasure } from './types/comparable'
import { parseAnswer } from './types/rules'

/** The last round a municipality took part in, with the answers that counted then. */
export type EarlierRoundAnswers = { round: string; questionnaire: Questionnaire; answers: Answers }

/**
 * The question as it was asked then, or undefined when it was not, or was of another type. A number may have had another unit:
 * its answer can be shown with that unit, and nothing more.
 */
export const askedThen = (question: Asking, earlier: Pick<EarlierRoundAnswers, 'questionnaire'>): Asking | undefined =>
  questionsOf(earlier.questionnaire).find((each) => each.key === question.key && each.type === question.type)

/** The question as it was asked then, where answers of then and now can be compared: of the same type and unit. */
export function earlierQuestion(question: Asking, earlier: Pick<EarlierRoundAnswers, 'questionnaire'>): Asking | undefined {
  const then = askedThen(question, earlier)
  return then && isSameMeasure(then, question) ? then : undefined
}

/** Has the answer changed since the last round? Only answers given both times, to questions that can be compared, can have. */
export function isChanged(question: Asking, answers: Answers, earlier: EarlierRoundAnswers): boolean {
  if (!earlierQuestion(question, earlier)) return false
  return slotsOf(question).some(({ key, other }) => {
    const then = earlier.answers[key]
    return !other && isAnswered(answers[key]) && isAnswered(then) && !sameValue(answers[key], then)
  })
}

/**
 * The question's answers of the last round as they can be given now, by key: all its options must still exist. Of a matrix the
 * rows that still do. Undefined when there is nothing to confirm, and for questions asked afresh.
 */
export function prefillValues(question: Asking, earlier: EarlierRoundAnswers): Readonly<Record<string, Value>> | undefined {
  if (question.prefill === 'fresh' || !earlierQuestion(question, earlier)) return undefined
  const given: Record<string, Value> = {}
  for (const slot of slotsOf(question)) {
    const value = earlier.answers[slot.key]
    if (!isAnswered(value)) continue
    const answer = parseAnswer(question, slot, value)
    if (answer.ok) given[slot.key] = answer.value
    else if (!slot.row) return undefined
  }
  return Object.keys(given).length ? given : undefined
}

/** Those of the answers whose matrix row is not ruled out. */
export const onlyAsked = (values: Readonly<Record<string, Value>>, asked: ReadonlyMap<string, Asked>): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(values).filter(([key]) => asked.get(key) === 'asked'))

/** Has the question no answer at all yet? */
export const isUnanswered = (question: Asking, answers: Answers): boolean => !slotsOf(question).some(({ key }) => isAnswered(answers[key]))

/** Questions whose last answer is proposed and still to be confirmed: asked now, of policy `carry`, without an answer. */
export function unconfirmedQuestions(questionnaire: Questionnaire, answers: Answers, earlier: EarlierRoundAnswers): Asking[] {
  const asked = askedIn(questionnaire, answers)
  return questionsOf(questionnaire).filter(
    (question) =>
      question.prefill === 'carry' &&
      asked.get(question.key) === 'asked' &&
      isUnanswered(question, answers) &&
      Object.keys(onlyAsked(prefillValues(question, earlier) ?? {}, asked)).length > 0,
  )
}

/**
 * What confirming these questions unchanged gives, question by question: only those asked, without an answer, and possible.
 * Among them are those that an answer confirmed before them opens: who confirms many at once names no question that was not shown.
 * @param prefilled what `prefillValues` says of a question, nothing for those not to be confirmed
 */
export function confirmableQuestions(
  questionnaire: Questionnaire,
  answers: Answers,
  prefilled: (question: Asking) => Readonly<Record<string, Value>> | null | undefined,
): { question: Asking; values: Readonly<Record<string, Value>> }[] {
  const found: { question: Asking; values: Readonly<Record<string, Value>> }[] = []
  let given = answers
  for (const question of questionsOf(questionnaire)) {
    const asked = askedIn(questionnaire, given)
    if (asked.get(question.key) !== 'asked' || !isUnanswered(question, given)) continue
    const values = onlyAsked(prefilled(question) ?? {}, asked)
    if (Object.keys(values).length === 0) continue
    found.push({ question, values })
    given = { ...given, ...values }
  }
  return found
}
