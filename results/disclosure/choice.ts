/** Answers of a series as one or more choices, each unit standing at one of a few places. */
import { picksSeveral, takesNumber } from '@/questionnaire/types/abilities'
import { answered, type Item } from '@/results/frame/item'

/**
 * One choice. Single choices and scales have one whose places are the options. A multiple choice has one an option (place 0 not
 * chosen, 1 chosen), as its options are judged one by one. A number has one: below the median, and from it up.
 */
export type Choice = {
  places: number
  /** Place of each unit, -1 when it stands at none. */
  placeOf: Int8Array
  /** The option of the series it is about; null when the places are the options, or of a number. */
  option: number | null
}

/** Places are bits of an integer. Later options of a longer list are never taken to be open. */
export const mostPlaces = 30

type Known = ReadonlySet<number>

const standing = (item: Item, known: Known, placeOf: (unit: number) => number) =>
  Int8Array.from(item.state, (state, unit) => (state === answered && !known.has(unit) ? placeOf(unit) : -1))

function halves({ values = new Float64Array(0), ...item }: Item, known: Known): Choice {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort()
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0
  // Where half of them or more give the smallest value, it stands against all the others.
  const isLow = (value: number) => (middle === sorted[0] ? value <= middle : value < middle)
  const placeOf = standing(item, known, (unit) => (Number.isNaN(values[unit]) ? -1 : isLow(values[unit] as number) ? 0 : 1))
  return { places: 2, placeOf, option: null }
}

function oneOfMany(item: Item, known: Known): Choice {
  const chosen = new Int8Array(item.state.length).fill(-1)
  for (let at = 0; at < item.chooser.length; at++) {
    const place = item.choice[at] as number
    if (place < mostPlaces) chosen[item.chooser[at] as number] = place
  }
  return {
    places: Math.min(item.options.length, mostPlaces),
    placeOf: standing(item, known, (unit) => chosen[unit] as number),
    option: null,
  }
}

/** The choices of an item; texts and dates have none. @param known units whose answers are known: they stand at no place */
export function choicesOf(item: Item, known: Known = new Set()): Choice[] {
  if (takesNumber(item)) return [halves(item, known)]
  if (!picksSeveral(item)) return item.options.length > 0 ? [oneOfMany(item, known)] : []
  return item.options.map((_, option) => {
    const chosen = new Int8Array(item.state.length)
    for (let at = 0; at < item.chooser.length; at++) if (item.choice[at] === option) chosen[item.chooser[at] as number] = 1
    return { places: 2, placeOf: standing(item, known, (unit) => chosen[unit] as number), option }
  })
}
