/** The question types. A new type is a schema in document.ts, a file here, and a field in components/questionnaire. */
import type { Asking } from '../document'
import { dateType } from './date'
import { matrixType } from './matrix'
import { multipleType } from './multiple'
import { numberType } from './number'
import type { QuestionType, Slot } from './question-type'
import { scaleType } from './scale'
import { singleType } from './single'
import { longType, shortType } from './text'

const types: { [T in Asking['type']]: QuestionType<Extract<Asking, { type: T }>> } = {
  single: singleType,
  multiple: multipleType,
  scale: scaleType,
  matrix: matrixType,
  number: numberType,
  short: shortType,
  long: longType,
  date: dateType,
}

/** What the question's type can do. */
export const typeOf = (question: Asking) => types[question.type] as QuestionType<Asking>

/** What an HTML form sent for a slot, as a value for `parseAnswer`. */
export const readForm = (question: Asking, slot: Slot, fields: string[]): unknown =>
  slot.other ? fields[0] || null : typeOf(question).fromForm(question, fields)
