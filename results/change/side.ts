/** One round's side of a comparison of one option, or of the mean: what each municipality said, and what the round's summary made of it. */
import type { ItemSummary } from '@/results/estimation/summary'
import type { Cells } from '@/results/frame/cells'
import type { Frame } from '@/results/frame/frame'
import { type Item, saidOf } from '@/results/frame/item'
import type { Bounds } from '@/results/intervals/wilson'

/** An item of a round, as asked there. */
export type AskedItem = { frame: Frame; item: Item; summary: ItemSummary }

export type Side = {
  frame: Frame
  /** By unit: 1 or 0 for an option, the value for a mean; NaN where nothing is said. */
  said: Float64Array
  /** Units that said something. */
  base: number
  /** Of the units that said something. */
  cells: Cells
  /** As published: the interval is null where none can be given. Null where there are too few answers. */
  estimate: { est: number; variance: number; interval: Bounds | null } | null
}

function valuesIn(said: Float64Array): number {
  let count = 0
  for (let unit = 0; unit < said.length; unit++) if (!Number.isNaN(said[unit])) count += 1
  return count
}

/** @param option key of one the round offered, or null for the mean of a scale or number */
export function sideOf({ frame, item, summary }: AskedItem, option: string | null): Side {
  const at = option === null ? undefined : item.options.indexOf(option)
  const said = saidOf(item, at)
  const found = at === undefined ? summary.mean : summary.options[at]
  const cells = at === undefined ? (summary.mean?.cells ?? summary.cells) : summary.cells
  const base = at === undefined ? valuesIn(said) : summary.base
  if (found?.est == null || found.variance === null) return { frame, said, base, cells, estimate: null }
  const interval = found.low === null || found.high === null ? null : { low: found.low, high: found.high }
  return { frame, said, base, cells, estimate: { est: found.est, variance: found.variance, interval } }
}
