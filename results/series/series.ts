/** A series is what one figure is about: a question, or one row of a matrix (key `question.row`). */

import { questionsOf } from '@/questionnaire/asked'
import type { Asking, Questionnaire } from '@/questionnaire/document'
import type { Text } from '@/questionnaire/text'
import { hasRows } from '@/questionnaire/types/abilities'
import { allOptions } from '@/questionnaire/types/multiple'
import { scaleOptions } from '@/questionnaire/types/scale'

export type SeriesType = Asking['type']

export type Series = {
  key: string
  question: string
  row?: string
  type: SeriesType
  /** Option keys in display order, `_none` and `_eos` last; empty for numbers, texts and dates. */
  options: string[]
}

type Counted = { key: string; label: Text }[]

const noOptions = (): Counted => []

const countedOptions = {
  single: ({ options }) => options,
  multiple: allOptions,
  scale: scaleOptions,
  matrix: ({ columns }) => columns,
  number: noOptions,
  short: noOptions,
  long: noOptions,
  date: noOptions,
} satisfies { [T in SeriesType]: (question: Extract<Asking, { type: T }>) => Counted }

/** The options results count, in display order: matrix columns, `_none` of a multiple choice and `_eos` of a scale included. */
export const optionsOf = (question: Asking): Counted => (countedOptions[question.type] as (question: Asking) => Counted)(question)

/** The series of one question, in order. */
export function seriesOf(question: Asking): Series[] {
  const common = { question: question.key, type: question.type, options: optionsOf(question).map((option) => option.key) }
  return hasRows(question)
    ? question.rows.map((row) => ({ key: `${question.key}.${row.key}`, row: row.key, ...common }))
    : [{ key: question.key, ...common }]
}

/** All series of a questionnaire with their questions, in order. */
export const allSeries = (questionnaire: Questionnaire): { series: Series; question: Asking }[] =>
  questionsOf(questionnaire).flatMap((question) => seriesOf(question).map((series) => ({ series, question })))
