/** Rows of a protected series by the groups its tables are public in, what they hide left out. */
import { isGraded, picksSeveral } from '@/questionnaire/types/abilities'
import { rowShare } from '@/results/analysis/analyse'
import { type Estimates, estimatesOf } from '@/results/analysis/estimates'
import type { PreparedRound, PreparedSeries } from '@/results/analysis/prepare'
import { summariseItem } from '@/results/estimation/summary'
import { domainOf, type Frame } from '@/results/frame/frame'
import { itemIn } from '@/results/frame/item'
import { defaultParameters as parameters } from '@/results/frame/parameters'
import type { BreakdownRow, Hidden, RowShare } from '@/results/series-result'
import type { PublicRow } from '../audit'
import type { Group, Partition } from '../partition'
import { twoDecimals } from './rounded'

/** A group of the register's classes with its municipalities. */
export type PublicGroup = Group & { members: string[]; units: Uint32Array; frame: Frame; respondents: number }

/** Without size classes: weights within a group would tell how its answers divide among smaller groups, which nobody is shown. */
function undivided(frame: Frame): Frame {
  return { ...frame, strata: [{ cell: '1' }], strataN: Float64Array.of(frame.N), stratumOf: new Uint16Array(frame.N) }
}

export const publicGroups = ({ frame, responded }: PreparedRound, { groups, groupOf }: Partition): PublicGroup[] =>
  groups.map((group, at) => {
    const units = Uint32Array.from([...groupOf.keys()].filter((unit) => groupOf[unit] === at))
    const respondents = units.reduce((sum, unit) => sum + (responded[unit] as number), 0)
    return { ...group, units, frame: undivided(domainOf(frame, units)), respondents }
  })

const unsaid = { count: null, est: null, ciLow: null, ciHigh: null, display: null }

/** Options that the headline stands for are told together only when each is told: their sum could give away one of them. */
function headlineOf(own: PreparedSeries, { headline }: Estimates, row: PublicRow, why: Hidden): RowShare | null {
  if (!headline) return null
  const at = (own.asked.headline ?? []).map((option) => own.item.options.indexOf(option))
  const isTold = at.every((option) => row.cells[option] === false) && (!picksSeveral(own.item) || at.length === 1)
  return isTold ? rowShare(headline) : { option: headline.option, ...unsaid, hidden: why }
}

function meanOf({ mean }: Estimates, row: PublicRow, isScale: boolean, why: Hidden): BreakdownRow['mean'] {
  if (!mean) return null
  if (row.mean) return { est: null, ciLow: null, ciHigh: null, hidden: why }
  // The interval of a number would tell how its few answers are spread.
  return { est: twoDecimals(mean.est), ciLow: isScale ? twoDecimals(mean.ciLow) : null, ciHigh: isScale ? twoDecimals(mean.ciHigh) : null }
}

/** One row as the public has it. `few` is told of the number that answered, which is known, and never of a count. */
export function publicRow(round: PreparedRound, own: PreparedSeries, group: PublicGroup, row: PublicRow): BreakdownRow {
  const { units, frame, respondents, label, members } = group
  const within = (item: PreparedSeries['item']) => summariseItem(frame, itemIn(item, units, round.frame.N), respondents, parameters)
  const estimates = estimatesOf(within(own.item), own.headline && within(own.headline))
  const why: Hidden = estimates.base < parameters.pubMinCell ? 'few' : 'protected'
  return {
    value: label,
    ...(members.length > 1 ? { joined: members } : {}),
    ...(row.row ? { hidden: why } : {}),
    N: frame.N,
    respondents,
    base: row.row ? null : estimates.base,
    options: estimates.options.map((option, at) => (row.cells[at] ? { option: option.option, ...unsaid, hidden: why } : rowShare(option))),
    headline: headlineOf(own, estimates, row, why),
    mean: meanOf(estimates, row, isGraded(own.item), why),
  }
}
