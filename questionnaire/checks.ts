/**
 * Checks of answers: `soft` may be ignored, `explain` wants a correction or a reason, `hard` is impossible.
 * None blocks saving a draft; hard ones block sending.
 */
import { type Answers, isAnswered } from './answer'
import { askedIn, questionsOf } from './asked'
import type { Questionnaire } from './document'

export type Check = {
  key: string
  grade: 'soft' | 'explain' | 'hard'
  code: 'below-min' | 'above-max' | 'before-min' | 'after-max'
  /** The bound that was crossed. */
  limit: number | string
}

/** What is wrong with the answers of the questions asked. */
export function checkAnswers(questionnaire: Questionnaire, answers: Answers): Check[] {
  const asked = askedIn(questionnaire, answers)
  return questionsOf(questionnaire).flatMap((question): Check[] => {
    const value = answers[question.key]
    if (asked.get(question.key) !== 'asked' || !isAnswered(value)) return []
    if (question.type === 'number' && typeof value === 'number') {
      if (question.min !== undefined && value < question.min)
        return [{ key: question.key, grade: 'hard', code: 'below-min', limit: question.min }]
      if (question.max !== undefined && value > question.max)
        return [{ key: question.key, grade: 'hard', code: 'above-max', limit: question.max }]
    }
    if (question.type === 'date' && typeof value === 'string') {
      if (question.min && value < question.min) return [{ key: question.key, grade: 'hard', code: 'before-min', limit: question.min }]
      if (question.max && value > question.max) return [{ key: question.key, grade: 'hard', code: 'after-max', limit: question.max }]
    }
    return []
  })
}
