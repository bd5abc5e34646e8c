/** Any options of several, or the exclusive "ei mitään näistä" (`_none`). */
import { accepted, refused } from '../answer'
import type { Multiple } from '../document'
import { say } from '../text'
import { joined, labelOf, otherColumns, withOther } from './choice'
import type { AnswerRules, QuestionType } from './question-type'

export const none = '_none'

/** The options with the exclusive one last, as results count them. */
export const allOptions = (question: Multiple) => [...question.options, { key: none, label: question.none }]

export const multipleType: QuestionType<Multiple> = {
  slots: withOther,
  fromForm: (_question, fields) => {
    const chosen = fields.filter((field) => field !== '')
    return chosen.length ? chosen : null
  },
  display: (question, value, locale) =>
    (Array.isArray(value) ? value : []).map((key) => say(labelOf(allOptions(question), key), locale)).join(', '),
}

export const multipleRules: AnswerRules<Multiple> = {
  parse(question, value) {
    if (!Array.isArray(value)) return refused({ code: 'choose-options' })
    if (value.includes(none)) return value.length === 1 ? accepted([none]) : refused({ code: 'none-excludes' })
    const chosen = question.options.map((option) => option.key).filter((key) => value.includes(key))
    return chosen.length === value.length ? accepted(chosen.length ? chosen : null) : refused({ code: 'choose-options' })
  },
  columns: (question) => [
    ...allOptions(question).map((option) => ({
      key: `${question.key}:${option.key}`,
      heading: joined(question.label, option.label),
      value: (value: unknown) => (Array.isArray(value) && value.length ? (value.includes(option.key) ? 1 : 0) : null),
    })),
    ...otherColumns(question),
  ],
}
