/** Narrowing the base of an item by what units answered to another item. */
import { type Observation, skip } from '@/results/series/observe'
import type { Frame } from './frame'
import { answered, type Item, outside, unknown } from './item'

export type Filtered = {
  item: Item
  /** Respondents known to be in the base that did not answer the item. */
  itemMissing: number
}

const gives = (observation: Observation, answer: string) =>
  observation !== skip &&
  ('chosen' in observation
    ? observation.chosen.includes(answer)
    : String('number' in observation ? observation.number : observation.text) === answer)

/**
 * The item with only the units in its base whose answer to another question includes `answer`. A unit that answered something
 * else, or was routed past that question (`_skip`: known not to have said it), is outside the base; of one that left that
 * question empty nothing is known. A unit in the base that was routed past the item itself is neither base nor missing.
 */
export function filtered(frame: Frame, item: Item, by: ReadonlyMap<string, Observation>, answer: string): Filtered {
  const state = new Uint8Array(frame.N)
  let itemMissing = 0
  for (const [code, observation] of by) {
    const unit = frame.positions.get(code)
    if (unit === undefined) continue
    if (!gives(observation, answer)) state[unit] = outside
    else if (item.state[unit] === answered) state[unit] = answered
    else if (item.state[unit] === unknown) itemMissing++
  }
  const { values } = item
  const kept = Array.from(item.chooser.keys()).filter((at) => state[item.chooser[at] as number] === answered)
  return {
    itemMissing,
    item: {
      ...item,
      state,
      chooser: Uint32Array.from(kept, (at) => item.chooser[at] as number),
      choice: Uint16Array.from(kept, (at) => item.choice[at] as number),
      ...(values ? { values: values.map((value, unit) => (state[unit] === answered ? value : Number.NaN)) } : {}),
    },
  }
}
