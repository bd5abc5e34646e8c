/** A share or mean over many rounds: estimates that vary together, the line through them, and the same municipalities (method §7). */
import { tQuantile } from '@/results/distributions'
import type { Bounds } from '@/results/intervals/wilson'
import { crossSection, smallestDf } from '../cross-section'
import type { ChangeLabel } from '../label'
import { overlapCovariance } from '../overlap'
import type { Paired } from '../panel/pairing'
import { panelOf } from '../panel/panel'
import { standardError } from '../rounding-noise'
import type { Side } from '../side'
import { balancedPanel } from './balanced'
import { slopeOf } from './slope'

/** Lists have one figure a round. */
export type TrendFigures = {
  /** Null in a round with too few answers; so are its covariances. */
  est: (number | null)[]
  se: (number | null)[]
  /** Of those who answered; null when nobody did. */
  plain: (number | null)[]
  base: number[]
  covariance: (number | null)[][]
  /** Change per unit of time over the rounds that have an estimate; null when fewer than two times have. */
  slope: number | null
  slopeSe: number | null
  slopeCiLow: number | null
  slopeCiHigh: number | null
  balancedN: number
  balancedShare: (number | null)[]
  /** Of the change from first to last round; null when either has no estimate, or there is one round only. */
  labelFirstLast: ChangeLabel | null
}

const meanOf = ({ said, base }: Side) => (base > 0 ? said.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : value), 0) / base : null)

const known = new WeakMap<Side, WeakMap<Side, { paired: Paired; covariance: number | null }>>()

/** Of two rounds that are kept, told once. */
function covarianceOf(first: Side, second: Side, paired: Paired): number | null {
  const own = known.get(first) ?? new WeakMap()
  known.set(first, own)
  const before = own.get(second)
  if (before?.paired === paired) return before.covariance
  const covariance = overlapCovariance(first, second, paired, panelOf(first.said, second.said, paired))
  own.set(second, { paired, covariance })
  return covariance
}

function covariances(sides: readonly Side[], pairedOf: (earlier: number, later: number) => Paired): (number | null)[][] {
  const matrix = sides.map((side, i) => sides.map((_, j) => (i === j ? (side.estimate?.variance ?? null) : null)))
  sides.forEach((second, j) => {
    sides.slice(0, j).forEach((first, i) => {
      const found = covarianceOf(first, second, pairedOf(i, j))
      for (const [row, column] of [[i, j] as const, [j, i] as const]) (matrix[row] as (number | null)[])[column] = found
    })
  })
  return matrix
}

function line(sides: readonly Side[], times: readonly number[], covariance: readonly (readonly (number | null)[])[]) {
  const known = sides.flatMap(({ estimate, cells }, at) =>
    estimate ? [{ at, est: estimate.est, df: cells.df, time: times[at] ?? 0 }] : [],
  )
  if (new Set(known.map((each) => each.time)).size < 2) return { slope: null, slopeSe: null, slopeCiLow: null, slopeCiHigh: null }
  const V = known.map((row) => known.map((column) => covariance[row.at]?.[column.at] ?? 0))
  const { slope, variance } = slopeOf(
    known.map((each) => each.time),
    known.map((each) => each.est),
    V,
  )
  const se = standardError(variance)
  const df = smallestDf(known.map((each) => each.df))
  const reach = se === 0 ? 0 : df > 0 ? tQuantile(df) * se : null
  return { slope, slopeSe: se, slopeCiLow: reach === null ? null : slope - reach, slopeCiHigh: reach === null ? null : slope + reach }
}

/**
 * The same for a share and for a mean, and over mergers: every pair of rounds is paired by itself, so a unit counts wherever it continues.
 * @param sides in time, all of one option or all of the mean, of rounds that asked the item of everybody
 * @param times of the rounds, in the unit the slope is per
 * @param pairedOf pairing of two rounds by their places in `sides`
 * @param labelOf the label of a difference with its interval
 */
export function trendOf(
  sides: readonly Side[],
  times: readonly number[],
  pairedOf: (earlier: number, later: number) => Paired,
  labelOf: (diff: number, interval: Bounds) => ChangeLabel,
): TrendFigures {
  const covariance = covariances(sides, pairedOf)
  const [first, last] = [sides[0], sides.at(-1)]
  const toLast = sides.slice(0, -1).map((_, earlier) => pairedOf(earlier, sides.length - 1))
  const ends = toLast[0]
  const balanced = balancedPanel(sides, toLast)
  return {
    est: sides.map((side) => side.estimate?.est ?? null),
    se: sides.map((side) => side.estimate && standardError(side.estimate.variance)),
    plain: sides.map(meanOf),
    base: sides.map((side) => side.base),
    covariance,
    ...line(sides, times, covariance),
    balancedN: balanced.n,
    balancedShare: balanced.figures,
    labelFirstLast: first && last && ends ? crossSection(first, last, ends, panelOf(first.said, last.said, ends), labelOf).label : null,
  }
}
