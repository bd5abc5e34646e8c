/** The answers to one item as arrays over a frame: what each unit is known to have said. */
import { hasMean } from '@/questionnaire/types/abilities'
import { type Observation, skip } from '@/results/series/observe'
import type { SeriesType } from '@/results/series/series'
import type { Frame } from './frame'

/** States of a unit: nothing known, answered, or known to be outside the item's base (not asked, or filtered out). */
export const unknown = 0
export const answered = 1
export const outside = 2

export type ItemQuestion = {
  type: SeriesType
  options: readonly string[]
  /** Logical bounds of a scale or number. */
  min?: number
  max?: number
}

export type Item = ItemQuestion & {
  /** By unit. */
  state: Uint8Array
  /** Unit and option of each choice made; single choices have one a unit, multiple choices any number. */
  chooser: Uint32Array
  choice: Uint16Array
  /** By unit, of a scale or number; NaN without one ("en osaa sanoa" has none). */
  values?: Float64Array
}

/** Puts observations in arrays. Units without one are unknown, observations of units outside the frame are left out. */
export function itemOf(frame: Frame, question: ItemQuestion, observations: ReadonlyMap<string, Observation>): Item {
  const state = new Uint8Array(frame.N)
  const isNumeric = hasMean(question)
  const values = isNumeric ? new Float64Array(frame.N).fill(Number.NaN) : undefined
  const options = new Map(question.options.map((option, at) => [option, at]))
  const choosers: number[] = []
  const choices: number[] = []
  for (const [code, observation] of observations) {
    const unit = frame.positions.get(code)
    if (unit === undefined) continue
    state[unit] = observation === skip ? outside : answered
    if (observation === skip) continue
    if (values && 'number' in observation) values[unit] = observation.number
    for (const option of 'chosen' in observation ? observation.chosen : []) {
      const at = options.get(option)
      if (at === undefined) continue
      choosers.push(unit)
      choices.push(at)
      if (values) values[unit] = Number(option)
    }
  }
  return { ...question, state, chooser: Uint32Array.from(choosers), choice: Uint16Array.from(choices), ...(values ? { values } : {}) }
}

/** The item over a domain of its frame. @param members as of `domainOf` @param N units of the whole frame */
export function itemIn(item: Item, members: Uint32Array, N: number): Item {
  const places = new Int32Array(N).fill(-1)
  for (let at = 0; at < members.length; at++) places[members[at] as number] = at
  const chooser = new Uint32Array(item.chooser.length)
  const choice = new Uint16Array(item.choice.length)
  let length = 0
  for (let at = 0; at < item.chooser.length; at++) {
    const place = places[item.chooser[at] as number] as number
    if (place < 0) continue
    chooser[length] = place
    choice[length++] = item.choice[at] as number
  }
  const state = new Uint8Array(members.length)
  const values = item.values && new Float64Array(members.length)
  for (let at = 0; at < members.length; at++) {
    const unit = members[at] as number
    state[at] = item.state[unit] as number
    if (values) values[at] = item.values?.[unit] as number
  }
  return { ...item, state, chooser: chooser.slice(0, length), choice: choice.slice(0, length), ...(values ? { values } : {}) }
}

/**
 * What each unit says of one option, as 1 or 0, or of the item's value when no option is given; NaN where nothing is said.
 * @param option position in the item's options
 */
export function saidOf(item: Item, option?: number): Float64Array {
  if (option === undefined) return item.values ?? new Float64Array(item.state.length).fill(Number.NaN)
  const { state } = item
  const said = new Float64Array(state.length).fill(Number.NaN)
  for (let unit = 0; unit < state.length; unit++) if (state[unit] === answered) said[unit] = 0
  for (let at = 0; at < item.chooser.length; at++) if (item.choice[at] === option) said[item.chooser[at] as number] = 1
  return said
}
