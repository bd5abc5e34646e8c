/** The direction of a series over the rounds since its last break, of all municipalities. */
import type { Asking } from '@/questionnaire/document'
import type { StraightLine } from '@/results/analysis/trends'
import type { Measure } from '@/results/change/change'
import type { SeriesCounts } from '@/results/series/count-series'
import type { QuestionView, SeriesView } from '../question-view'
import { lineOf, loneEstimate } from '../trend-line'

/** Which share it is: of a matrix, in which row. */
type Share = { question: Asking; row: string | undefined; options: readonly string[] }

export type TrendClaim = Share & { measure: Measure; line: StraightLine; from: number; to: number }

/** Null with fewer than three rounds that asked alike. */
export function trendClaim({ question }: QuestionView, row: SeriesView, measure: Measure): TrendClaim | null {
  const found = lineOf(row, measure)
  if (!found) return null
  const { line, from, to } = found
  const options = measure === 'share' ? (row.series.counts.headline?.options ?? []) : []
  return { question, row: row.series.row, options, measure, line, from, to }
}

/** The direction of one option's share; null with fewer than three rounds that asked alike. */
export function optionTrendClaim({ question }: Pick<QuestionView, 'question'>, row: SeriesView, option: string): TrendClaim | null {
  const found = lineOf(row, { option })
  if (!found) return null
  const { line, from, to } = found
  return { question, row: row.series.row, options: [option], measure: 'share', line, from, to }
}

export type TrendScopeClaim = Share & { estimate: number; count: number; share: number; counts: SeriesCounts }

/** That the line is of all municipalities where the rest of the page tells of respondents alone; else null. */
export function trendScopeClaim(view: QuestionView, row: SeriesView): TrendScopeClaim | null {
  const { counts, row: own } = row.series
  const { headline } = counts
  const estimate = loneEstimate(view, row)
  if (!headline || headline.share === null || estimate === null) return null
  const { options, count, share } = headline
  return { question: view.question, row: own, options, estimate, count, share, counts }
}
