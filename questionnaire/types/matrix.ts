/** Rows that each take one of the same columns. Every row is an answer and a series of its own, key `question.row`. */
import type { Asking, Matrix, Option } from '../document'
import { say } from '../text'
import { hasRows } from './abilities'
import { asText, firstField, joined, labelOf, parseOption, withDontKnow } from './choice'
import type { AnswerRules, QuestionType } from './question-type'

/** The key of a row's answer. */
export const rowKey = (question: { key: string }, row: string): string => `${question.key}.${row}`

/** The row of that key; undefined when the question has none. */
export const rowOf = (question: Asking, row: string | undefined): Option | undefined =>
  hasRows(question) ? question.rows.find(({ key }) => key === row) : undefined

/** The columns, then "en osaa sanoa" where the question offers it, as results count them. */
export const matrixColumns = ({ columns, eos }: Matrix) => withDontKnow(columns, eos)

export const matrixType: QuestionType<Matrix> = {
  slots: (question) => question.rows.map((row) => ({ key: rowKey(question, row.key), row: row.key, when: row.when })),
  fromForm: (_question, fields) => firstField(fields),
  display: (question, value, locale) => say(labelOf(question.columns, String(value), question.eos), locale),
}

export const matrixRules: AnswerRules<Matrix> = {
  parse: (question, value) => parseOption(matrixColumns(question), value),
  columns: (question) =>
    question.rows.map((row) => ({ key: rowKey(question, row.key), heading: joined(question.label, row.label), value: asText })),
}
