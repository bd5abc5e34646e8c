/** A series over rounds: true to time, with the rounds that did not ask it and the breaks where it was asked in another way. */

import type { Text } from '@/questionnaire/text'
import type { SeriesBreak } from '@/results/series/breaks'
import type { RecodedOption } from '@/results/series/declared'
import { seriesBreak, seriesDeclared } from '@/results/series/result-breaks'
import type { SeriesResult } from '@/results/series-result'
import type { RoundSummary } from '@/results/summary'

export type RoundPoint = {
  round: string
  /** ISO day, for a time axis that is true to time. */
  referenceDate: string
  /** Undefined when the round did not ask the question. */
  series?: SeriesResult
  /** What differs from the round that asked it before: the line is not joined from there. Null where nothing does. */
  break: SeriesBreak | null
  // Published figures of rounds without responses join here as an optional field.
}

/** What of a round's summary its series are told from. */
export type SeriesOfRound = Pick<RoundSummary, 'round' | 'referenceDate' | 'series'>

/** The series in every round, oldest first. */
export function seriesOverRounds(summaries: readonly SeriesOfRound[], key: string): RoundPoint[] {
  const inTime = [...summaries].sort((a, b) => (a.referenceDate < b.referenceDate ? -1 : 1))
  let before: SeriesResult | undefined
  return inTime.map(({ round, referenceDate, series }) => {
    const own = series.find((each) => each.key === key)
    const point: RoundPoint = {
      round,
      referenceDate,
      ...(own ? { series: own } : {}),
      break: before && own ? seriesBreak(before, own) : null,
    }
    before = own ?? before
    return point
  })
}

/** Where the joint share of some options breaks, point by point: with the series, and where a break is declared of them alone. */
export function breaksAt(points: readonly RoundPoint[], options: readonly string[] = []): (SeriesBreak | null)[] {
  let before: SeriesResult | undefined
  return points.map(({ series, break: whole }) => {
    const own = before && series ? seriesBreak(before, series, options) : null
    before = series ?? before
    return whole ?? own
  })
}

/** One option's plain share (0..1) in a round; null when it was not asked, not offered, or nobody answered. */
export const shareOf = (series: SeriesResult | undefined, option: string): number | null =>
  series?.counts.options.find((each) => each.option === option)?.share ?? null

/** The breaks of a series, or of some of its options, by what changed, each with the rounds where it did, in time. */
export function breaksByKind(points: readonly RoundPoint[], options?: readonly string[]): { what: SeriesBreak; rounds: string[] }[] {
  const kinds = breaksAt(points, options)
  const broken = points.flatMap(({ round }, at) => (kinds[at] ? [{ what: kinds[at], round }] : []))
  const grouped = Map.groupBy(broken, ({ what }) => (typeof what === 'string' ? what : what.reason.fi))
  return [...grouped.values()].flatMap((own) => (own[0] ? [{ what: own[0].what, rounds: own.map(({ round }) => round) }] : []))
}

/** Rounds whose answers are read alike as another round's. */
export type SeriesRecode = {
  rounds: string[]
  recoded: readonly RecodedOption[]
  /** Why the rounds after them do. */
  reasons: Text[]
}

/** What later rounds' questionnaires declare of a point that is read as theirs: each step on the way. */
function stepsFrom(points: readonly RoundPoint[], at: number): Text[] {
  const asked = points.slice(at).flatMap(({ series }) => series ?? [])
  return asked.slice(1).flatMap((series, place) => {
    const before = asked[place]
    const found = before?.recoded && seriesDeclared(before, series).find(({ is }) => is === 'recode')
    return found ? [found.reason] : []
  })
}

/** The rounds that are read as later ones, those read alike together, the oldest first. */
export function recodesIn(points: readonly RoundPoint[]): SeriesRecode[] {
  const read = points.flatMap(({ round, series }, at) => {
    return series?.recoded ? [{ round, recoded: series.recoded, reasons: stepsFrom(points, at) }] : []
  })
  const alike = Map.groupBy(read, ({ recoded, reasons }) => JSON.stringify([recoded, reasons]))
  return [...alike.values()].flatMap((all) => (all[0] ? [{ ...all[0], rounds: all.map(({ round }) => round) }] : []))
}
