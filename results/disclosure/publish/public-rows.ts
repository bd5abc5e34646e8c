/** Rows of a protected series by the groups its tables are public in, what they hide left out. */
import { hasMean, isGraded } from '@/questionnaire/types/abilities'
import { rowShare } from '@/results/analysis/analyse'
import { type Estimates, estimatesOf } from '@/results/analysis/estimates'
import type { PreparedRound, PreparedSeries } from '@/results/analysis/prepare'
import { summariseItem } from '@/results/estimation/summary'
import { domainOf, type Frame } from '@/results/frame/frame'
import { itemIn } from '@/results/frame/item'
import { defaultParameters as parameters } from '@/results/frame/parameters'
import type { BreakdownRow, Hidden, RowShare } from '@/results/series-result'
import type { Group, Partition } from '../partition'
import { figuresByGroup, type GroupFigures, type GroupTable } from './group-tables'
import { oneDecimal, twoDecimals } from './rounded'

/** A group of the register's classes with its municipalities. */
type PublicGroup = Group & { members: string[]; units: Uint32Array; frame: Frame; respondents: number }

/** Without size classes: weights within a group would tell how its answers divide among smaller groups, which nobody is shown. */
function undivided(frame: Frame): Frame {
  return { ...frame, strata: [{ cell: '1' }], strataN: Float64Array.of(frame.N), stratumOf: new Uint16Array(frame.N) }
}

function publicGroup({ frame, responded }: PreparedRound, { groups, groupOf }: Partition, at: number): PublicGroup {
  const units = Uint32Array.from([...groupOf.keys()].filter((unit) => groupOf[unit] === at))
  const respondents = units.reduce((sum, unit) => sum + (responded[unit] as number), 0)
  return { ...(groups[at] as Group), units, frame: undivided(domainOf(frame, units)), respondents }
}

const unbounded = { ciLow: null, ciHigh: null }
const unsaid = { count: null, est: null, ciLow: null, ciHigh: null, display: null }

function headlineOf({ headline }: Estimates, told: boolean, why: Hidden): RowShare | null {
  if (!headline) return null
  return told ? rowShare(headline) : { option: headline.option, ...unsaid, hidden: why }
}

/** An interval would tell how the few answers are spread, so there is none. */
function averageOf({ isScale, figures, told, why }: { isScale: boolean; figures: GroupFigures; told: boolean; why: Hidden }) {
  const { mean, median, q1, q3 } = figures
  if (isScale) return { mean: { ...unbounded, ...(told ? { est: oneDecimal(mean) } : { est: null, hidden: why }) }, quartiles: null }
  const quartiles = told
    ? { q1: twoDecimals(q1), median: twoDecimals(median), q3: twoDecimals(q3) }
    : { q1: null, median: null, q3: null, hidden: why }
  return { mean: null, quartiles }
}

/**
 * One row as the public has it: what its table tells of the group and nothing else. `few` is told of the number that answered, which is known,
 * and never of a count.
 */
export function publicRow(round: PreparedRound, own: PreparedSeries, { partition, told }: GroupTable, at: number): BreakdownRow {
  const { row = false, headline = false, average = false } = told[at] ?? {}
  const group = publicGroup(round, partition, at)
  const { units, frame, respondents, label, members } = group
  const within = (item: PreparedSeries['item']) => summariseItem(frame, itemIn(item, units, round.frame.N), respondents, parameters)
  const estimates = estimatesOf(within(own.item), own.headline && within(own.headline))
  const why: Hidden = estimates.base < parameters.pubMinCell ? 'few' : 'protected'
  const figures = figuresByGroup(own.item, own.headline, partition)[at] as GroupFigures
  return {
    value: label,
    ...(members.length > 1 ? { joined: members } : {}),
    ...(row ? {} : { hidden: why }),
    N: frame.N,
    respondents,
    base: row ? estimates.base : null,
    options: [],
    headline: headlineOf(estimates, headline, why),
    ...(hasMean(own.item) ? averageOf({ isScale: isGraded(own.item), figures, told: average, why }) : { mean: null }),
  }
}
