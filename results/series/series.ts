/** A series is what one figure is about: a question, or one row of a matrix (key `question.row`). */

import { questionsOf } from '@/questionnaire/asked'
import type { Asking, Questionnaire } from '@/questionnaire/document'
import type { Text } from '@/questionnaire/text'
import { hasRows, takesNumber } from '@/questionnaire/types/abilities'
import { rowKey } from '@/questionnaire/types/matrix'
import { optionsOf } from '@/questionnaire/types/options'
import type { Declared, RecodedOption } from './declared'

export type SeriesType = Asking['type']

export type Series = {
  key: string
  question: string
  row?: string
  type: SeriesType
  /** Of a number. */
  unit?: Text
  /** What the questionnaire declares of the change since the round before. */
  comparability?: Declared[]
  /** In an earlier round beside a later one that reads its answers as others: how each is read. */
  recoded?: RecodedOption[]
  /** Option keys in display order, `_none` and `_eos` last; empty for numbers, texts and dates. */
  options: string[]
}

/** A recode of the row's own stands in place of one of all rows. */
function declaredOf({ comparability = [] }: Asking, own?: string): Pick<Series, 'comparability'> {
  const isOwnRecode = comparability.some(({ is, row }) => is === 'recode' && row !== undefined && row === own)
  const declared = comparability
    .filter(({ is, row }) => (row === undefined && !(isOwnRecode && is === 'recode')) || (row !== undefined && row === own))
    .map(({ row: _, ...each }) => each)
  return declared.length > 0 ? { comparability: declared } : {}
}

/** The series of one question, in order. */
function seriesOf(question: Asking): Series[] {
  const common = {
    question: question.key,
    type: question.type,
    ...(takesNumber(question) ? { unit: question.unit } : {}),
    options: optionsOf(question).map((option) => option.key),
  }
  return hasRows(question)
    ? question.rows.map((row) => ({ key: rowKey(question, row.key), row: row.key, ...common, ...declaredOf(question, row.key) }))
    : [{ key: question.key, ...common, ...declaredOf(question) }]
}

/** All series of a questionnaire with their questions, in order. */
export const allSeries = (questionnaire: Questionnaire): { series: Series; question: Asking }[] =>
  questionsOf(questionnaire).flatMap((question) => seriesOf(question).map((series) => ({ series, question })))
