/** Rows that each take one of the same columns. Every row is an answer and a series of its own, key `question.row`. */
import type { Matrix } from '../document'
import { say } from '../text'
import { asText, firstField, joined, labelOf, parseOption } from './choice'
import type { AnswerRules, QuestionType } from './question-type'

export const matrix: QuestionType<Matrix> = {
  slots: (question) => question.rows.map((row) => ({ key: `${question.key}.${row.key}`, row: row.key })),
  fromForm: (_question, fields) => firstField(fields),
  display: (question, value, locale) => say(labelOf(question.columns, String(value)), locale),
}

export const matrixRules: AnswerRules<Matrix> = {
  parse: (question, value) => parseOption(question.columns, value),
  columns: (question) =>
    question.rows.map((row) => ({ key: `${question.key}.${row.key}`, heading: joined(question.label, row.label), value: asText })),
}
