import type { RoundPoint } from './series-over-rounds'

/** Where a round stands on a chart's time axis. */
export const yearOf = (point: { referenceDate: string }): number => Number(point.referenceDate.slice(0, 4))

/** Times of breaks: between the round that breaks and the one before it. */
export const breakTimes = (rounds: readonly RoundPoint[]): number[] => rounds.flatMap((point) => (point.break ? [yearOf(point) - 0.5] : []))
