/** A grade from 1 to 5 with worded ends and, where wanted, "en osaa sanoa" (`_eos`). Answers are option keys. */
import type { Scale } from '../document'
import { say } from '../text'
import { dontKnow, firstField, parseOption } from './choice'
import type { AnswerRules, QuestionType } from './question-type'

export const grades = ['1', '2', '3', '4', '5'] as const
/** Is the option, or its words, a grade? "En osaa sanoa" is none. */
export const isGrade = (option: string): boolean => grades.some((grade) => grade === option)

/** The grades, then "en osaa sanoa" where the question offers it, as results count them. */
export const scaleOptions = (question: Scale) => [
  ...grades.map((grade) => ({ key: grade as string, label: { fi: grade, sv: grade, en: grade } })),
  ...(question.eos ? [{ key: dontKnow, label: question.eos }] : []),
]

export const scaleType: QuestionType<Scale> = {
  slots: (question) => [{ key: question.key }],
  fromForm: (_question, fields) => firstField(fields),
  display: (question, value, locale) => (value === dontKnow && question.eos ? say(question.eos, locale) : String(value)),
}

export const scaleRules: AnswerRules<Scale> = {
  parse: (question, value) => parseOption(scaleOptions(question), value),
  columns: (question) => [
    {
      key: question.key,
      heading: question.label,
      value: (value) => (value === dontKnow ? dontKnow : value === null ? null : Number(value)),
    },
  ],
}
