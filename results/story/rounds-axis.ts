import { yearsOf } from '@/results/analysis/trends'
import type { SeriesBreak } from '@/results/series/breaks'
import { breaksAt, type RoundPoint } from './series-over-rounds'

type Dated = { referenceDate: string }

/** The year a round is named by in texts, and the place of its column. */
export const yearOf = (point: Dated): number => Number(point.referenceDate.slice(0, 4))

/** Where a round stands on a time axis: in years with their fraction, the times that the slope of a trend is told by. */
export const timeOf = (point: Dated): number => yearsOf(point.referenceDate)

/** How long before a round that breaks its line stands, in years. */
const breakBefore = 0.5

/** Breaks with their times: before the round that breaks, and after the one before it. @param options those whose joint share is drawn */
export function timedBreaks(rounds: readonly RoundPoint[], options?: readonly string[]): { at: number; what: SeriesBreak }[] {
  const breaks = breaksAt(rounds, options)
  return rounds.flatMap((point, index) => {
    const [before, what] = [rounds[index - 1], breaks[index]]
    if (!what || !before) return []
    return [{ at: timeOf(point) - Math.min(breakBefore, (timeOf(point) - timeOf(before)) / 2), what }]
  })
}

/** The times alone, of the joint share of some options. */
export const breakTimes = (rounds: readonly RoundPoint[], options?: readonly string[]): number[] =>
  timedBreaks(rounds, options).map(({ at }) => at)
