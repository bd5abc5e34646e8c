/** An item in another round that the public tables could not tell from this one: some units answer otherwise, the national distribution is kept. */
import type { Item } from '@/results/frame/item'
import type { Choice } from '../choice'

/** Units with the place each goes to. For every one that leaves a place another comes to it. */
export type Swap = readonly { unit: number; to: number }[]

const none = '_none'

function ofMany(item: Item, option: number, swap: Swap): Item | null {
  const said = (unit: number) => [...item.chooser.keys()].filter((at) => item.chooser[at] === unit).map((at) => item.choice[at] as number)
  const isNone = (each: number) => item.options[each] === none
  // Who leaves the option must have something left to say, and "none of these" stands alone.
  const canBe = ({ unit, to }: Swap[number]) => (to === 0 ? said(unit).length > 1 : said(unit).length > 0 && !said(unit).some(isNone))
  if (isNone(option) || !swap.every(canBe)) return null
  const coming = swap.filter(({ to }) => to === 1).map(({ unit }) => unit)
  const leaving = swap.filter(({ to }) => to === 0).map(({ unit }) => unit)
  const replaced = (unit: number, at: number) =>
    item.choice[at] === option && leaving.includes(unit) ? coming[leaving.indexOf(unit)] : unit
  return { ...item, chooser: item.chooser.map((unit, at) => replaced(unit, at) ?? unit) }
}

/** @returns null when such a round could not be */
export function applySwap(item: Item, { option, placeOf }: Choice, swap: Swap): Item | null {
  if (option !== null) return ofMany(item, option, swap)
  // Everyone takes over what one said that left the place.
  const left = Map.groupBy(
    swap.map(({ unit }) => unit),
    (unit) => placeOf[unit] as number,
  )
  const taken = new Map<number, number>()
  const from = new Map(swap.map(({ unit, to }) => [unit, left.get(to)?.pop() ?? unit]))
  for (const [unit, other] of from) taken.set(other, unit)
  const values = item.values?.slice()
  for (const [unit, other] of from) if (values) values[unit] = item.values?.[other] as number
  return { ...item, chooser: item.chooser.map((unit) => taken.get(unit) ?? unit), ...(values ? { values } : {}) }
}

/** Whether any of the options was chosen, as an item of one option. @param options positions */
export function anyOfItem(item: Item, options: readonly number[], key: string): Item {
  const units = new Set([...item.chooser].filter((_, at) => options.includes(item.choice[at] as number)))
  return {
    type: 'multiple',
    options: [key],
    state: item.state,
    chooser: Uint32Array.from(units).sort(),
    choice: new Uint16Array(units.size),
  }
}
