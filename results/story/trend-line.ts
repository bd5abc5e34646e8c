import type { StraightLine } from '@/results/analysis/trends'
import type { Measure } from '@/results/change/change'
import { headlineEstimate } from './figures'
import type { QuestionView, SeriesView } from './question-view'
import { timeOf, yearOf } from './rounds-axis'
import type { TrendFigure } from './trend-figures'
import { viewsOf } from './whose'

/** A line with the years of its first and last round, and their times on an axis. */
type PlacedLine = { line: StraightLine; from: number; to: number; times: readonly [number, number] }

/**
 * The line that a series' headline share, its mean or one option's share follows over the rounds since its last break; null with fewer than
 * three of them.
 */
export function lineOf({ series: { trend }, rounds }: SeriesView, measure: Measure | { option: string }): PlacedLine | null {
  const lines = { share: trend?.headline, mean: trend?.mean }
  const line = typeof measure === 'string' ? lines[measure] : trend?.options?.find(({ option }) => option === measure.option)?.line
  const asked = rounds.filter(({ round }) => trend?.rounds.includes(round))
  const [first, last] = [asked[0], asked.at(-1)]
  if (!trend || !line || !first || !last) return null
  return { line, from: yearOf(first), to: yearOf(last), times: [timeOf(first), timeOf(last)] }
}

/** Which of the rounds drawn have an interval: those of protected questions need not. */
export function bandOf(figures: readonly TrendFigure[]): 'all' | 'some' | 'none' {
  const told = figures.flatMap((each) => (each.kind === 'asked' && each.estimate !== null ? [each] : []))
  if (!told.some(({ interval }) => interval)) return 'none'
  return told.some(({ interval, isWhole }) => !interval && !isWhole) ? 'some' : 'all'
}

/** The headline share of all municipalities, where the rest of the page tells of respondents alone and so has another figure; else null. */
export function loneEstimate(view: QuestionView, row: SeriesView): number | null {
  const estimate = headlineEstimate(row.series, row.series.counts.headline?.options ?? [])
  return viewsOf(view, true).includes('all') ? null : (estimate?.est ?? null)
}
