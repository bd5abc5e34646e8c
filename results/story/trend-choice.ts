/** Which share a question's page shows over the rounds, as its address asks: the headline's, one option's, of a matrix in a row. */
import { hasRows } from '@/questionnaire/types/abilities'
import { mainRow, type QuestionView, type SeriesView } from './question-view'

export type TrendChoice = {
  row: SeriesView
  /** One option, or those of the headline. */
  options: readonly string[]
  /** Undefined where the headline is shown. */
  option: string | undefined
}

/** @returns undefined when the address names a row or an option that the question does not have */
export function trendChoiceOf(
  view: QuestionView,
  asked: { row?: string | undefined; option?: string | undefined },
): TrendChoice | undefined {
  const isMatrix = hasRows(view.question)
  const row = asked.row === undefined ? mainRow(view) : isMatrix ? view.rows.find(({ series }) => series.row === asked.row) : undefined
  if (!row) return undefined
  const { counts } = row.series
  if (asked.option === undefined) return { row, options: counts.headline?.options ?? [], option: undefined }
  return counts.options.some(({ option }) => option === asked.option) ? { row, options: [asked.option], option: asked.option } : undefined
}
