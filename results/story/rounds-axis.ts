import { yearsOf } from '@/results/analysis/trends'
import type { RoundPoint } from './series-over-rounds'

type Dated = { referenceDate: string }

/** The year a round is named by in texts, and the place of its column. */
export const yearOf = (point: Dated): number => Number(point.referenceDate.slice(0, 4))

/** Where a round stands on a time axis: in years with their fraction, the times that the slope of a trend is told by. */
export const timeOf = (point: Dated): number => yearsOf(point.referenceDate)

/** How long before a round that breaks its line stands, in years. */
const breakBefore = 0.5

/** Times of breaks: before the round that breaks, and after the one before it. */
export const breakTimes = (rounds: readonly RoundPoint[]): number[] =>
  rounds.flatMap((point, at) => {
    const before = rounds[at - 1]
    if (!point.break || !before) return []
    return [timeOf(point) - Math.min(breakBefore, (timeOf(point) - timeOf(before)) / 2)]
  })
