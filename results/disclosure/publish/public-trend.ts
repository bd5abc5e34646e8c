/** The trend of a protected series as the public has it: the line through the published figures, without an interval. */
import type { Estimates } from '@/results/analysis/estimates'
import { type SeriesTrend, type StraightLine, through, yearsOf } from '@/results/analysis/trends'
import { slopeOf } from '@/results/change/trend/slope'

/** A round's published estimates. */
export type PublishedPoint = { round: string; referenceDate: string; estimates: Estimates | null | undefined }

/** Nothing where a round's figure is not published; of the exact line only whether its direction is clear. */
function publicLine(
  line: StraightLine | null,
  times: readonly number[],
  values: readonly (number | null | undefined)[],
): StraightLine | null {
  const known = values.filter((value) => value != null)
  if (!line || known.length < values.length) return null
  const { slope } = slopeOf(times, known, [])
  const sameWay = slope !== 0 && slope > 0 === line.slope > 0
  return { slope, ciLow: null, ciHigh: null, ...through(slope, times, known), isClear: line.isClear && sameWay }
}

/** @param points public figures of rounds, those of the trend among them */
export function publicTrend(trend: SeriesTrend | null | undefined, points: readonly PublishedPoint[]): SeriesTrend | null {
  if (!trend) return null
  const own = trend.rounds.flatMap((round) => points.find((point) => point.round === round) ?? [])
  if (own.length < trend.rounds.length) return null
  const times = own.map(({ referenceDate }) => yearsOf(referenceDate))
  const estOf = (option: string) => own.map(({ estimates }) => estimates?.options.find((each) => each.option === option)?.est)
  return {
    rounds: trend.rounds,
    headline: publicLine(
      trend.headline,
      times,
      own.map(({ estimates }) => estimates?.headline?.est),
    ),
    mean: publicLine(
      trend.mean,
      times,
      own.map(({ estimates }) => estimates?.mean?.est),
    ),
    ...(trend.options
      ? { options: trend.options.map(({ option, line }) => ({ option, line: publicLine(line, times, estOf(option)) })) }
      : {}),
  }
}
