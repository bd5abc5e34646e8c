/** The question types. A new type is a schema in document.ts, a file here, and a field in components/questionnaire. */
import type { Parsed } from '../answer'
import type { Asking } from '../document'
import { date } from './date'
import { matrix } from './matrix'
import { multiple } from './multiple'
import { number } from './number'
import type { QuestionType, Slot } from './question-type'
import { scale } from './scale'
import { single } from './single'
import { long, parseText, short } from './text'

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

const otherMaxLength = 200

/** What the question's type can do. */
export const typeOf = (question: Asking) => types[question.type] as QuestionType<Asking>

/** A value for one of the question's slots as an answer, or why it cannot be one. `null` clears an answer. */
export const parseAnswer = (question: Asking, slot: Slot, value: unknown): Parsed => {
  if (value === null) return { ok: true, value: null }
  return slot.other ? parseText(value, otherMaxLength) : typeOf(question).parse(question, value)
}

/** What an HTML form sent for a slot, as a value for `parseAnswer`. */
export const readForm = (question: Asking, slot: Slot, fields: string[]): unknown =>
  slot.other ? fields[0] || null : typeOf(question).fromForm(question, fields)
