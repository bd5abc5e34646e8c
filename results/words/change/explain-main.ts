import type { Locale } from '@/questionnaire/text'
import { headlineEstimate, mainChange } from '@/results/story/figures'
import type { QuestionView, SeriesView } from '@/results/story/question-view'
import { clauseOf } from '../findings/standalone'
import { type Explained, explainChange } from './explain'

/** Why a series' main figure changed since the round before, in words; null where there is no change to explain. */
export function explainMain({ question }: QuestionView, row: SeriesView, locale: Locale, isProtected: boolean): Explained | null {
  const { series } = row
  const main = mainChange(series)
  if (!main) return null
  const options = series.counts.headline?.options ?? []
  const estimate = main.kind === 'mean' ? series.estimates?.mean : headlineEstimate(series, options)
  const interval = estimate?.ciLow != null && estimate.ciHigh != null ? { ciLow: estimate.ciLow, ciHigh: estimate.ciHigh } : null
  const clause = main.kind === 'mean' ? undefined : clauseOf(question.finding, options, series.row)
  return explainChange({ change: main.change, before: main.from, interval, clause, isProtected }, locale)
}
