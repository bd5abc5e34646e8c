/** One option of several, with an optional text for "muu, mikä". */
import type { Single } from '../document'
import { say } from '../text'
import { asText, firstField, labelOf, otherColumns, parseOption, withOther } from './choice'
import type { AnswerRules, QuestionType } from './question-type'

export const singleType: QuestionType<Single> = {
  slots: withOther,
  fromForm: (_question, fields) => firstField(fields),
  display: (question, value, locale) => say(labelOf(question.options, String(value)), locale),
}

export const singleRules: AnswerRules<Single> = {
  parse: (question, value) => parseOption(question.options, value),
  columns: (question) => [{ key: question.key, heading: question.label, value: asText }, ...otherColumns(question)],
}
