/** The same units in two rounds: what they answered then and now. A fact about them, without error. */
import type { Paired } from './pairing'

/** Pairs of answers of units that answered the item in both rounds. */
export type Panel = {
  /** By unit of the later frame: its predecessor's answer and its own; NaN outside the panel. */
  before: Float64Array
  after: Float64Array
  n: number
}

/** @param y1, y2 by unit of each frame; NaN where the item is not answered */
export function panelOf(y1: Float64Array, y2: Float64Array, { predecessor }: Paired): Panel {
  const before = new Float64Array(y2.length).fill(Number.NaN)
  const after = new Float64Array(y2.length).fill(Number.NaN)
  let n = 0
  for (let unit = 0; unit < y2.length; unit++) {
    const value = y2[unit] as number
    const from = predecessor[unit] as number
    if (Number.isNaN(value) || from < 0) continue
    const earlier = y1[from] as number
    if (Number.isNaN(earlier)) continue
    before[unit] = earlier
    after[unit] = value
    n += 1
  }
  return { before, after, n }
}
