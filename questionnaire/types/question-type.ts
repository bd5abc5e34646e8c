/** What every question type can do. One file per type holds it; registry.ts and rules.ts list them. */
import type { Parsed, Value } from '../answer'
import type { Condition } from '../condition'
import type { Asking } from '../document'
import type { Locale, Text } from '../text'

/** One answer a question takes: its key, and what it is called where the question has several. */
export type Slot = {
  key: string
  /** Matrix row, and the condition without which it is not asked. */
  row?: string
  when?: Condition | undefined
  /** The text of "muu, mikä". */
  other?: true
}

/** One column of an answer sheet. */
export type Column = { key: string; heading: Text; value: (value: Value) => string | number | null }

/** What the pages need of a type, also in the browser. */
export type QuestionType<Q extends Asking> = {
  /** The answers the question takes, in order. */
  slots: (question: Q) => Slot[]
  /** What an HTML form sent under the slot's key, as a value to parse; null when left empty. */
  fromForm: (question: Q, fields: string[]) => unknown
  /** The answer in words. */
  display: (question: Q, value: Exclude<Value, null>, locale: Locale) => string
}

/** What the server and the sheets need of a type; apart, so that pages do not carry it. */
export type AnswerRules<Q extends Asking> = {
  /** The value as an answer, or why it cannot be one. Called for every slot but `other`. */
  parse: (question: Q, value: unknown) => Parsed
  /** The question's columns in the sheet of answers. */
  columns: (question: Q) => Column[]
}
