/** The questions of a round as pages and sheets go through them: each with its series, and those over the rounds. */
import { questionsOf } from '@/questionnaire/asked'
import type { Asking, Questionnaire } from '@/questionnaire/document'
import type { SeriesResult } from '@/results/series-result'
import type { RoundSummary } from '@/results/summary'
import { type RoundPoint, seriesOverRounds } from './series-over-rounds'

export type SeriesView = {
  series: SeriesResult
  /** The same series in the earlier rounds and this, oldest first. */
  rounds: RoundPoint[]
}

export type QuestionView = { section: string; question: Asking; rows: SeriesView[] }

/** The questions the summary has figures of, in the questionnaire's order; a matrix has one row a series, the others one row. */
export function questionViews(questionnaire: Questionnaire, summary: RoundSummary, earlier: readonly RoundSummary[]): QuestionView[] {
  const sectionOf = new Map(questionnaire.sections.flatMap((section) => section.questions.map((question) => [question.key, section.key])))
  return questionsOf(questionnaire).flatMap((question) => {
    const rows = summary.series
      .filter((series) => series.question === question.key)
      .map((series): SeriesView => ({ series, rounds: seriesOverRounds([...earlier, summary], series.key) }))
    return rows.length > 0 ? [{ section: sectionOf.get(question.key) ?? '', question, rows }] : []
  })
}

/** The newest round before the last that asked the series. */
export const previousPoint = (rounds: readonly RoundPoint[]): RoundPoint | undefined =>
  rounds.slice(0, -1).findLast((point) => point.series !== undefined)

const headlineShareOf = ({ series }: SeriesView) => series.counts.headline?.share ?? -1

/** The row a question's headline tells of: of a matrix the one its finding begins with, else the one with the largest headline share. */
export function mainRow({ question, rows }: QuestionView): SeriesView | undefined {
  const told = question.finding?.[0]?.row
  return (
    rows.find(({ series }) => told !== undefined && series.row === told) ??
    rows.reduce<SeriesView | undefined>((best, row) => (best && headlineShareOf(best) >= headlineShareOf(row) ? best : row), undefined)
  )
}
