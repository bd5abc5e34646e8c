/** One side of a cross table: an item, or a variable of the register. */
import { picksSeveral } from '@/questionnaire/types/abilities'
import type { Frame } from '@/results/frame/frame'
import { type Item, outside, unknown } from '@/results/frame/item'

export type TableVariable = {
  levels: readonly string[]
  /** A unit may be at several levels: a multiple choice. */
  overlaps: boolean
  /** By unit of the frame: `unknown`, `answered` or `outside` (not asked). */
  state: Uint8Array
  /** By unit: positions of its levels. */
  at: readonly (readonly number[])[]
}

/**
 * An item as a variable: its options, or the values given of a number, in ascending order. A unit that answered a single choice with
 * none of its levels (a "no" of those not asked) is outside the table.
 */
export function itemVariable(item: Item): TableVariable {
  const { values } = item
  const overlaps = picksSeveral(item)
  const at: number[][] = Array.from(item.state, () => [])
  const numbers =
    item.options.length === 0 && values ? [...new Set(values)].filter((value) => !Number.isNaN(value)).sort((a, b) => a - b) : []
  values?.forEach((value, unit) => {
    if (item.options.length === 0 && !Number.isNaN(value)) at[unit]?.push(numbers.indexOf(value))
  })
  item.chooser.forEach((unit, index) => {
    at[unit]?.push(item.choice[index] ?? 0)
  })
  const isNowhere = (unit: number) => !overlaps && at[unit]?.length === 0
  return {
    levels: item.options.length > 0 ? item.options : numbers.map(String),
    overlaps,
    state: item.state.map((state, unit) => (state !== unknown && isNowhere(unit) ? outside : state)),
    at,
  }
}

/** A register variable: known of everybody. @param values by unit of the frame */
export function registerVariable(frame: Frame, values: readonly string[]): TableVariable {
  const levels = [...new Set(values)].sort()
  return { levels, overlaps: false, state: new Uint8Array(frame.N).fill(1), at: values.map((value) => [levels.indexOf(value)]) }
}
