/** A question's finding sentence with the figures of its series. */
import type { Locale } from '@/questionnaire/text'
import { type FindingSentence, sayClauses } from '@/results/words/findings/sentence'
import { figureOf } from './figures'
import type { QuestionView, SeriesView } from './question-view'

const headlineShareOf = ({ series }: SeriesView) => series.headline?.share ?? -1

/** The row a question's headline tells of: of a matrix the one its finding begins with, else the one with the largest headline share. */
export function mainRow({ question, rows }: QuestionView): SeriesView | undefined {
  const told = question.finding?.[0]?.row
  return (
    rows.find(({ series }) => told !== undefined && series.row === told) ??
    rows.reduce<SeriesView | undefined>((best, row) => (best && headlineShareOf(best) >= headlineShareOf(row) ? best : row), undefined)
  )
}

/** The finding in words, of all municipalities where that can be told; null when the question has none or nobody answered. */
export function tell({ question, rows }: QuestionView, locale: Locale): FindingSentence | null {
  if (!question.finding) return null
  return sayClauses(
    question.finding,
    ({ row, options }) => {
      const found = row === undefined ? rows[0] : rows.find(({ series }) => series.row === row)
      return found && figureOf(found, options)
    },
    locale,
  )
}
