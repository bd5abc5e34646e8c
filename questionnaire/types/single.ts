/** One option of several, with an optional text for "muu, mikä". */
import type { Single } from '../document'
import { say } from '../text'
import { asText, firstField, labelOf, otherColumns, parseOption, withDontKnow, withOther } from './choice'
import type { AnswerRules, QuestionType } from './question-type'

/** The options, then "en osaa sanoa" where the question offers it, as results count them. */
export const singleOptions = ({ options, eos }: Single) => withDontKnow(options, eos)

export const singleType: QuestionType<Single> = {
  slots: withOther,
  fromForm: (_question, fields) => firstField(fields),
  display: (question, value, locale) => say(labelOf(question.options, String(value), question.eos), locale),
}

export const singleRules: AnswerRules<Single> = {
  parse: (question, value) => parseOption(singleOptions(question), value),
  columns: (question) => [{ key: question.key, heading: question.label, value: asText }, ...otherColumns(question)],
}
