/** Counts of an item by cell: all that the estimates of shares need of the answers. */
import type { Cells } from './cells'
import type { Frame } from './frame'
import { answered, type Item, outside, unknown } from './item'

/** Counts by stratum; sums of them by cell once the cells are known. */
export type Tally = {
  /** Units in the analysis: answered or known to be outside the base. */
  known: Float64Array
  answered: Float64Array
  /** One row of strata per option. */
  chosen: readonly Float64Array[]
}

/** One pass over the units and one over the choices made. */
export function tallyOf(frame: Frame, item: Item): Tally {
  const strata = frame.strata.length
  const known = new Float64Array(strata)
  const given = new Float64Array(strata)
  const chosen = item.options.map(() => new Float64Array(strata))
  const { state, chooser, choice } = item
  for (let unit = 0; unit < state.length; unit++) {
    const stratum = frame.stratumOf[unit] as number
    if (state[unit] !== unknown) known[stratum] = (known[stratum] as number) + 1
    if (state[unit] === answered) given[stratum] = (given[stratum] as number) + 1
  }
  for (let at = 0; at < chooser.length; at++) {
    const unit = chooser[at] as number
    const row = chosen[choice[at] as number] as Float64Array
    const stratum = frame.stratumOf[unit] as number
    if (state[unit] !== outside) row[stratum] = (row[stratum] as number) + 1
  }
  return { known, answered: given, chosen }
}

/** Counts by stratum added up by cell. */
export function byCell(cells: Cells, counts: Float64Array): Float64Array {
  const sums = new Float64Array(cells.N.length)
  for (let stratum = 0; stratum < counts.length; stratum++) {
    const cell = cells.of[stratum] as number
    sums[cell] = (sums[cell] as number) + (counts[stratum] as number)
  }
  return sums
}

export const sumOf = (counts: Float64Array): number => {
  let sum = 0
  for (const each of counts) sum += each
  return sum
}
