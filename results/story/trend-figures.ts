/** One share over the rounds, as its drawing and its table have it: the same figures in both. */
import type { SeriesCounts } from '@/results/series/count-series'
import { type PublishedFigure, publishedOf } from '@/results/series/published'
import type { SeriesResult } from '@/results/series-result'
import { headlineEstimate, intervalOf, optionEstimate } from './figures'
import type { SeriesView } from './question-view'
import { timeOf } from './rounds-axis'

/** A round of the service. Estimate and interval are 0..1, of all municipalities; null and undefined where they cannot be told. */
type AskedTrendFigure = {
  kind: 'asked'
  round: string
  time: number
  estimate: number | null
  interval: readonly [number, number] | undefined
  /** Every municipality answered: an estimate without uncertainty. */
  isWhole: boolean
  /** Of those who answered; undefined where the round did not ask it. */
  plain: { count: number; share: number | null; counts: SeriesCounts } | undefined
}

export type TrendFigure = AskedTrendFigure | { kind: 'published'; round: string; time: number; figure: PublishedFigure }

function askedFigure(round: string, time: number, series: SeriesResult, options: readonly string[]): AskedTrendFigure | null {
  const { headline } = series.counts
  const isHeadline = headline?.options.join() === options.join()
  const own = isHeadline ? headline : series.counts.options.find(({ option }) => options.length === 1 && option === options[0])
  if (!own) return null
  const estimate = isHeadline ? headlineEstimate(series, options) : optionEstimate(series, options[0] ?? '')
  const plain = { count: own.count, share: own.share, counts: series.counts }
  return {
    kind: 'asked',
    round,
    time,
    estimate: estimate?.est ?? null,
    interval: intervalOf(estimate),
    isWhole: estimate?.ciLow != null && !intervalOf(estimate),
    plain,
  }
}

/**
 * The rounds that asked for the options, and what was published of others, in time.
 * @param options one, or those of the headline
 */
export function trendFigures(
  { series: { question, row }, rounds }: SeriesView,
  options: readonly string[],
  published: readonly PublishedFigure[],
): TrendFigure[] {
  const own = rounds.map(
    (point): AskedTrendFigure =>
      (point.series && askedFigure(point.round, timeOf(point), point.series, options)) ?? {
        kind: 'asked',
        round: point.round,
        time: timeOf(point),
        estimate: null,
        interval: undefined,
        isWhole: false,
        plain: undefined,
      },
  )
  const known = new Set(own.filter(({ plain }) => plain).map(({ round }) => round))
  const before = rounds.at(-1)?.referenceDate ?? ''
  const others = row === undefined ? publishedOf(published, { question, options, before, known }) : []
  const told = new Set(others.map(({ round }) => round))
  const all = [
    ...own.filter(({ round }) => !told.has(round)),
    ...others.map((figure): TrendFigure => ({ kind: 'published', round: figure.round, time: timeOf(figure), figure })),
  ].toSorted((a, b) => a.time - b.time)
  const first = all.findIndex((each) => each.kind === 'published' || each.plain)
  return first < 0 ? [] : all.slice(first)
}

type TrendPoint = { year: number; share: number | null; interval?: readonly [number, number]; hollow?: boolean }

/** Points of a drawing: published figures hollow; of those the bounds ("over half") are in the table alone. */
export const trendPoints = (figures: readonly TrendFigure[]): TrendPoint[] =>
  figures.flatMap((each): TrendPoint[] => {
    if (each.kind === 'asked') return [{ year: each.time, share: each.estimate, ...(each.interval ? { interval: each.interval } : {}) }]
    const isTold = each.figure.relation === 'exact' || each.figure.relation === 'about'
    return isTold ? [{ year: each.time, share: each.figure.share, hollow: true }] : []
  })
