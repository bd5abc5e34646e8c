/**
 * Checks of answers: `soft` may be ignored, `explain` wants a correction or a reason, `hard` is impossible.
 * None blocks saving a draft; hard ones block sending.
 */

import { type Answers, isAnswered } from './answer'
import { askedIn, questionsOf } from './asked'
import type { Asking, NumberCheck, NumberQuestion, Questionnaire } from './document'
import { type EarlierRoundAnswers, earlierQuestion } from './prefill'
import { hasBounds, takesDay, takesNumber } from './types/abilities'

export type Check = {
  key: string
  grade: 'soft' | 'explain' | 'hard'
  /** `low` and `high` are unusual, the others of soft and explain compare: with the last round, with another answer. */
  code: 'below-min' | 'above-max' | 'before-min' | 'after-max' | 'low' | 'high' | 'moved' | 'more-than'
  /** The bound that was crossed; of `moved` the last round's number, of `more-than` the other answer. */
  limit: number | string
  /** Of `moved`: the last round. */
  round?: string
  /** Of `more-than`: the other question. */
  other?: string
}

/** Has a number moved by more than `percent` of the last round's, and by at least `least`? From zero every move is that large. */
export function hasMoved(before: number, now: number, percent: number, least = 0): boolean {
  const moved = Math.abs(now - before)
  // A thousandth of a unit of the last decimal is not a move: 1.3 is 30 % more than 1, not over it.
  return moved > 0 && moved >= least - 1e-9 && moved > (Math.abs(before) * percent) / 100 + 1e-9
}

function checkOf(
  question: NumberQuestion,
  check: NumberCheck,
  value: number,
  answers: Answers,
  earlier: EarlierRoundAnswers | undefined,
): Check[] {
  const { key } = question
  const { grade, kind } = check
  if (kind === 'below') return value < check.value ? [{ key, grade, code: grade === 'hard' ? 'below-min' : 'low', limit: check.value }] : []
  if (kind === 'above')
    return value > check.value ? [{ key, grade, code: grade === 'hard' ? 'above-max' : 'high', limit: check.value }] : []
  if (kind === 'more-than') {
    const other = answers[check.question]
    return typeof other === 'number' && value > other ? [{ key, grade, code: kind, limit: other, other: check.question }] : []
  }
  const before = earlier && earlierQuestion(question, earlier) ? earlier.answers[key] : undefined
  if (!earlier || typeof before !== 'number' || !hasMoved(before, value, check.percent, check.least)) return []
  return [{ key, grade, code: kind, limit: before, round: earlier.round }]
}

const bounds = { number: ['below-min', 'above-max'], day: ['before-min', 'after-max'] } as const

function outOfBounds(question: Asking, value: number | string): Check[] {
  if (!hasBounds(question)) return []
  const { key } = question
  const [under, over] = takesDay(question) ? bounds.day : bounds.number
  // A month lies between those of the days that bound it.
  const [min, max] = [question.min, question.max].map((each) => (typeof each === 'string' ? each.slice(0, String(value).length) : each))
  if (min !== undefined && value < min) return [{ key, grade: 'hard', code: under, limit: min }]
  if (max !== undefined && value > max) return [{ key, grade: 'hard', code: over, limit: max }]
  return []
}

/** What is wrong, or to be looked at again, in the answers of the questions asked. @param earlier the last round, to compare with */
export function checkAnswers(questionnaire: Questionnaire, answers: Answers, earlier?: EarlierRoundAnswers): Check[] {
  const asked = askedIn(questionnaire, answers)
  const counted = Object.fromEntries(Object.entries(answers).filter(([key]) => asked.get(key) === 'asked'))
  return questionsOf(questionnaire).flatMap((question): Check[] => {
    const value = counted[question.key]
    if (!isAnswered(value) || typeof value === 'object') return []
    const impossible = outOfBounds(question, value)
    if (impossible.length || !takesNumber(question) || typeof value !== 'number') return impossible
    const found = (question.checks ?? []).flatMap((check) => checkOf(question, check, value, counted, earlier))
    const hard = found.filter(({ grade }) => grade === 'hard')
    return hard.length ? hard : found
  })
}

/** Is the check shown without blocking anything? */
export const isNotice = ({ grade }: Check): boolean => grade !== 'hard'

/** Does the check want a reason that has not been given? */
export const isUnexplained = ({ grade }: Check, note: string | null | undefined): boolean => grade === 'explain' && !note?.trim()
