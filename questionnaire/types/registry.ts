/** The question types. A new type is a schema in document.ts, a file here, and a field in components/questionnaire. */
import type { Asking } from '../document'
import { date } from './date'
import { matrix } from './matrix'
import { multiple } from './multiple'
import { number } from './number'
import type { QuestionType, Slot } from './question-type'
import { scale } from './scale'
import { single } from './single'
import { long, short } from './text'

const types: { [T in Asking['type']]: QuestionType<Extract<Asking, { type: T }>> } = {
  single,
  multiple,
  scale,
  matrix,
  number,
  short,
  long,
  date,
}

/** What the question's type can do. */
export const typeOf = (question: Asking) => types[question.type] as QuestionType<Asking>

/** What an HTML form sent for a slot, as a value for `parseAnswer`. */
export const readForm = (question: Asking, slot: Slot, fields: string[]): unknown =>
  slot.other ? fields[0] || null : typeOf(question).fromForm(question, fields)
