/** What an answer of each type may be, and its columns in the sheet of answers. */
import type { Parsed } from '../answer'
import type { Asking } from '../document'
import { dateRules } from './date'
import { matrixRules } from './matrix'
import { multipleRules } from './multiple'
import { numberRules } from './number'
import type { AnswerRules, Slot } from './question-type'
import { scaleRules } from './scale'
import { singleRules } from './single'
import { parseText, textRules } from './text'

const rules: { [T in Asking['type']]: AnswerRules<Extract<Asking, { type: T }>> } = {
  single: singleRules,
  multiple: multipleRules,
  scale: scaleRules,
  matrix: matrixRules,
  number: numberRules,
  short: textRules,
  long: textRules,
  date: dateRules,
}

const otherMaxLength = 200

/** The rules of the question's type. */
export const rulesOf = (question: Asking) => rules[question.type] as AnswerRules<Asking>

/** A value for one of the question's slots as an answer, or why it cannot be one. `null` clears an answer. */
export const parseAnswer = (question: Asking, slot: Slot, value: unknown): Parsed => {
  if (value === null) return { ok: true, value: null }
  return slot.other ? parseText(value, otherMaxLength) : rulesOf(question).parse(question, value)
}
