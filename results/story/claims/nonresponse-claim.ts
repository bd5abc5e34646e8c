/** What nonresponse could do at most: the main share if every municipality without an answer had given one of these answers, or none had. */
import type { Asking } from '@/questionnaire/document'
import { smallBase } from '../figures'
import type { QuestionView, SeriesView } from '../question-view'

export type NonresponseClaim = {
  question: Asking
  row: string | undefined
  options: readonly string[]
  isAskedOfAll: boolean
  /** Municipalities of which no answer is known: those that were silent and those that left the question out. */
  unknown: number
  /** Shares (0..1) with none of them, and with all of them. */
  low: number
  high: number
}

/**
 * The bounds of a series' headline share. Who is known not to have been asked is outside; of the others nothing is assumed.
 * @returns null without a headline, where everybody's answer is known, and where too few answered to tell per cents
 */
export function nonresponseClaim({ question, rows }: QuestionView, { series }: SeriesView): NonresponseClaim | null {
  const { N, base, skipped, headline } = series.counts
  const unknown = N - base - skipped
  if (!headline || base < smallBase || unknown <= 0) return null
  const asked = base + unknown
  return {
    question,
    row: series.row,
    options: headline.options,
    isAskedOfAll: rows.every((each) => each.series.counts.skipped === 0),
    unknown,
    low: headline.count / asked,
    high: (headline.count + unknown) / asked,
  }
}
