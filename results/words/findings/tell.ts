/** A question's finding sentence with the figures of its series. */
import type { Locale } from '@/questionnaire/text'
import { figureOf } from '@/results/story/figures'
import type { QuestionView } from '@/results/story/question-view'
import { type FindingSentence, sayClauses } from './sentence'

/** The finding in words, of all municipalities where that can be told; null when the question has none or nobody answered. */
export function tell({ question, rows }: QuestionView, locale: Locale): FindingSentence | null {
  if (!question.finding) return null
  return sayClauses(
    question.finding,
    ({ row, options }) => {
      const found = row === undefined ? rows[0] : rows.find(({ series }) => series.row === row)
      return found && figureOf(found.series, options)
    },
    locale,
  )
}
