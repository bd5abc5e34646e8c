/** A series by the groups of one partition: its counts, what of them the minimum rules hide, and which are no secret anyway. */
import { isExclusive, takesNumber } from '@/questionnaire/types/abilities'
import { type SuppressionLimits, suppressed } from '@/results/breakdown/suppression'
import { answered, type Item } from '@/results/frame/item'
import type { Choice } from './choice'
import type { SwapTable } from './swap-table'

/** Grouping of the units of a frame. */
export type Grouped = { groups: readonly unknown[]; groupOf: Int16Array }

export type GroupRow = {
  base: number
  counts: number[]
  /** The minimum rules hide the row. */
  row: boolean
  /** By option: the minimum rules hide the count. */
  cells: boolean[]
}

/** Key of the option that excludes all others of a multiple choice. */
const none = '_none'

/** Rows of the table, groups in order, with what the rules for one table hide. */
export function rowsOf(item: Item, { groups, groupOf }: Grouped, limits: SuppressionLimits): GroupRow[] {
  const rows = groups.map(() => ({ base: 0, counts: item.options.map(() => 0) }))
  for (let unit = 0; unit < item.state.length; unit++) {
    const row = rows[groupOf[unit] as number]
    if (row && item.state[unit] === answered) row.base++
  }
  for (let at = 0; at < item.chooser.length; at++) {
    const counts = rows[groupOf[item.chooser[at] as number] as number]?.counts
    const option = item.choice[at] as number
    if (counts) counts[option] = (counts[option] as number) + 1
  }
  const hidden = suppressed(rows, isExclusive(item), limits)
  return rows.map((row, at) => ({ ...row, row: hidden[at]?.row ?? true, cells: hidden[at]?.cells ?? [] }))
}

const isHidden = (row: GroupRow, option: number | null) => (option === null ? row.row : row.cells[option] === true)

/** Whether one more, or one fewer, of an option would still fit the other counts of the row, where "none of these" excludes the rest. */
function fits({ base, counts }: GroupRow, options: readonly string[], option: number, change: 1 | -1): boolean {
  const noneAt = options.indexOf(none)
  if (noneAt < 0) return true
  const others = counts.map((count, at) => (at === noneAt ? 0 : at === option ? count + change : count))
  const choosing = base - (counts[noneAt] as number) - (option === noneAt ? change : 0)
  return Math.max(0, ...others) <= choosing && others.reduce((sum, count) => sum + count, 0) >= choosing
}

function waysIn(row: GroupRow, item: Item, { places, option }: Choice): number[] {
  if (option !== null)
    return [1, -1].map((change, place) =>
      isHidden(row, option) && fits(row, item.options, option, change as 1 | -1) ? 1 << (1 - place) : 0,
    )
  const hidden = Array.from({ length: places }, (_, place) => isHidden(row, takesNumber(item) ? null : place))
  const all = hidden.reduce((bits, each, place) => (each ? bits | (1 << place) : bits), 0)
  return hidden.map((each) => (each ? all : 0))
}

/** What may move unseen in the table, for one choice of its item. */
export function swapTableOf(rows: readonly GroupRow[], { groupOf }: Grouped, item: Item, choice: Choice): SwapTable {
  return { groupOf, groups: rows.length, ways: Int32Array.from(rows.flatMap((row) => waysIn(row, item, choice))) }
}

/**
 * Counts that the national distribution and the bases alone leave open, by group · places + place: somebody in the group stands at the
 * place and somebody outside it does not, or the other way round. The others (an option nobody chose) are no secret a table could keep.
 */
export function leftOpenNationally(choice: Choice, { groupOf, groups }: Grouped): Uint8Array {
  const { places, placeOf } = choice
  const counts = new Int32Array(groups.length * places)
  const [bases, totals] = [new Int32Array(groups.length), new Int32Array(places)]
  let all = 0
  for (let unit = 0; unit < placeOf.length; unit++) {
    const [place, group] = [placeOf[unit] as number, groupOf[unit] as number]
    if (place < 0) continue
    all++
    totals[place] = (totals[place] as number) + 1
    if (group < 0) continue
    bases[group] = (bases[group] as number) + 1
    counts[group * places + place] = (counts[group * places + place] as number) + 1
  }
  return Uint8Array.from(counts, (count, at) => {
    const base = bases[Math.floor(at / places)] as number
    const total = totals[at % places] as number
    return (count > 0 && all - base > total - count) || (base > count && total > count) ? 1 : 0
  })
}
