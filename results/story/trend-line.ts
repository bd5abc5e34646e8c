import type { StraightLine } from '@/results/analysis/trends'
import type { Measure } from '@/results/change/change'
import { headlineEstimate, intervalOf } from './figures'
import type { QuestionView, SeriesView } from './question-view'
import { yearOf } from './rounds-axis'
import { viewsOf } from './whose'

/** The line that a series' headline share or mean follows over the rounds since its last break; null with fewer than three of them. */
export function lineOf(
  { series: { trend }, rounds }: SeriesView,
  measure: Measure,
): { line: StraightLine; from: number; to: number } | null {
  const line = measure === 'mean' ? trend?.mean : trend?.headline
  const years = rounds.filter(({ round }) => trend?.rounds.includes(round)).map(yearOf)
  const [from, to] = [years[0], years.at(-1)]
  if (!trend || !line || from === undefined || to === undefined) return null
  return { line, from, to }
}

/** Which of the headline share's rounds have an interval to draw: those of protected questions need not. */
export function bandOf({ series, rounds }: SeriesView): 'all' | 'some' | 'none' {
  const estimates = rounds.flatMap((point) => headlineEstimate(point.series, series.counts.headline?.options ?? []) ?? [])
  if (!estimates.some(intervalOf)) return 'none'
  return estimates.some(({ est, ciLow }) => est !== null && ciLow === null) ? 'some' : 'all'
}

/** The headline share of all municipalities, where the rest of the page tells of respondents alone and so has another figure; else null. */
export function loneEstimate(view: QuestionView, row: SeriesView): number | null {
  const estimate = headlineEstimate(row.series, row.series.counts.headline?.options ?? [])
  return viewsOf(view, true).includes('all') ? null : (estimate?.est ?? null)
}
