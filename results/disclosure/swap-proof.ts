/**
 * Which hidden counts are left open by everything shown. A count is open when units can swap their answers in a ring (the first
 * takes the second's, the last the first's) so that the count changes and nothing that is shown does: another round, of the
 * same respondents, that would have been published alike. A ring keeps the national distribution and every base. In each table a
 * unit of the ring either moves between two hidden counts of its group, or the whole ring lies in one group, which then does not change.
 *
 * For one table alone this is the exact rule: a count is fixed if and only if no ring of hidden counts passes through it (D. Gusfield,
 * A graph theoretic approach to statistical data security, SIAM J. Comput. 17, 1988), and these rings give all whole-number tables.
 * Tables of different variables hold each other fast, as the register tells which groups share municipalities (one region may be one
 * language group); so all tables are looked at together. There a ring is a proof that the count is open; none being found is taken
 * to mean that it is not. So the error, if any, is on the safe side.
 */
import type { Choice } from './choice'
import type { SwapTable } from './swap-table'
import { markTwoTableSwaps } from './two-table-swaps'

const nobody = -2
const has = (bits: number, place: number) => ((bits >> place) & 1) === 1
/** Notes a group, two different ones at most. */
const note = (seen: Int16Array, at: number, group: number) => {
  if (seen[at] === nobody) seen[at] = group
  else if (seen[at] !== group) seen[at + 1] = group
}

/** Places reached from each place without passing through `avoided`, itself included, as bits. */
function reached(ways: Int32Array, avoided: number): Int32Array {
  const places = ways.length
  const mask = ~(1 << avoided)
  const found = Int32Array.from(ways, (way, place) => (place === avoided ? 0 : (way & mask) | (1 << place)))
  for (let through = 0; through < places; through++)
    for (let from = 0; from < places; from++)
      if (has(found[from] as number, through)) found[from] = (found[from] as number) | (found[through] as number)
  return found
}

/** One part of the frame, in which the rings run. `allowed` holds for each of the units bits of the places it may move to. */
type Part = { units: number[]; allowed: number[] }

/** Who is on which way (from · places + to) of a part: bits of the ways from each place, and groups of the units on each in each table. */
type Traffic = { ways: Int32Array; isOtherOn: (from: number, to: number, table: number, group: number) => boolean }

function trafficOf({ units, allowed }: Part, { places, placeOf }: Choice, free: readonly SwapTable[]): Traffic {
  const ways = new Int32Array(places)
  const width = 2 * free.length
  const seen = new Int16Array(places * places * width).fill(nobody)
  units.forEach((unit, at) => {
    const from = placeOf[unit] as number
    const to = allowed[at] as number
    ways[from] = (ways[from] as number) | to
    for (let place = 0; place < places; place++) {
      if (!has(to, place)) continue
      for (let table = 0; table < free.length; table++)
        note(seen, (from * places + place) * width + 2 * table, (free[table] as SwapTable).groupOf[unit] as number)
    }
  })
  const isOther = (group: number | undefined, than: number) => group !== nobody && group !== than
  const isOtherOn = (from: number, to: number, table: number, group: number) => {
    const at = (from * places + to) * width + 2 * table
    return isOther(seen[at], group) || isOther(seen[at + 1], group)
  }
  return { ways, isOtherOn }
}

/** Marks the counts that rings of a part change in the free tables: where one leaves a place, another of a different group comes to it. */
function markOpen(part: Part, choice: Choice, free: readonly SwapTable[], open: readonly Uint8Array[]): void {
  const { places, placeOf } = choice
  const { ways, isOtherOn } = trafficOf(part, choice, free)
  for (let place = 0; place < places; place++) {
    if (ways[place] === 0) continue
    const reach = reached(ways, place)
    const mark = (unit: number, from: number, to: number) => {
      for (let table = 0; table < free.length; table++) {
        const group = (free[table] as SwapTable).groupOf[unit] as number
        if (group >= 0 && isOtherOn(from, to, table, group)) (open[table] as Uint8Array)[group * places + place] = 1
      }
    }
    part.units.forEach((unit, at) => {
      const from = placeOf[unit] as number
      const to = part.allowed[at] as number
      for (let other = 0; other < places; other++) {
        const onward = reach[other] as number
        if (from !== place) {
          if (has(to, place) && has(ways[place] as number, other) && has(onward, from)) mark(unit, place, other)
        } else if (has(to, other))
          for (let last = 0; last < places; last++) if (has(onward, last) && has(ways[last] as number, place)) mark(unit, last, place)
      }
    })
  }
}

/** Ways to choose which tables a ring stays within one group of: none first, all never. */
const withinOf = (tables: number) =>
  Array.from({ length: 2 ** tables - 1 }, (_, mask) => mask).sort(
    (a, b) => a.toString(2).replaceAll('0', '').length - b.toString(2).replaceAll('0', '').length || a - b,
  )

function partsOf(choice: Choice, tables: readonly SwapTable[], within: number): Part[] {
  const parts = new Map<number, Part>()
  for (let unit = 0; unit < choice.placeOf.length; unit++) {
    const place = choice.placeOf[unit] as number
    if (place < 0) continue
    let allowed = ~(1 << place)
    let key = 0
    for (let table = 0; table < tables.length && allowed; table++) {
      const { groupOf, groups, ways } = tables[table] as SwapTable
      const group = groupOf[unit] as number
      if ((within >> table) & 1) key = key * (groups + 1) + group + 1
      else if (group >= 0) allowed &= ways[group * choice.places + place] as number
    }
    allowed &= 2 ** choice.places - 1
    if (!allowed) continue
    const part = parts.get(key)
    if (part) {
      part.units.push(unit)
      part.allowed.push(allowed)
    } else parts.set(key, { units: [unit], allowed: [allowed] })
  }
  return [...parts.values()]
}

const without = (tables: readonly SwapTable[], within: number) => tables.filter((_, table) => !has(within, table))

/** Looks for longer trips through two tables, the others kept or passed unseen, for the counts still wanted. */
function markTrips(
  choice: Choice,
  tables: readonly SwapTable[],
  open: readonly Uint8Array[],
  isWanted: (table: number, place: number) => boolean,
): void {
  const standing = [...choice.placeOf.keys()].filter((unit) => (choice.placeOf[unit] as number) >= 0)
  for (const [at, first] of tables.entries())
    for (const second of tables) {
      if (first === second) continue
      const others = tables.filter((table) => table !== first && table !== second)
      for (const within of [...withinOf(others.length), 2 ** others.length - 1])
        for (let place = 0; place < choice.places; place++)
          for (let other = 0; other < choice.places; other++) {
            if (place === other || !isWanted(at, place)) continue
            for (const units of unseenParts(choice, standing, others, within, [place, other]))
              markTwoTableSwaps(units, choice, [first, second], [place, other], open[at] as Uint8Array)
          }
    }
}

/** Units at either of two places that can pass to the other unseen in the free ones of the tables, by their groups in the others. */
function unseenParts(
  { places, placeOf }: Choice,
  standing: readonly number[],
  tables: readonly SwapTable[],
  within: number,
  pair: readonly [number, number],
) {
  const free = without(tables, within)
  const kept = tables.filter((_, table) => has(within, table))
  const passes = (unit: number) => {
    const place = placeOf[unit] as number
    if (!pair.includes(place)) return false
    const other = place === pair[0] ? pair[1] : pair[0]
    return free.every(({ groupOf, ways }) => {
      const group = groupOf[unit] as number
      return group < 0 || has(ways[group * places + place] as number, other)
    })
  }
  const keyOf = (unit: number) => kept.reduce((key, { groupOf, groups }) => key * (groups + 1) + (groupOf[unit] as number) + 1, 0)
  return Map.groupBy(standing.filter(passes), keyOf).values()
}

/**
 * For each table, by group · places + place: 1 when the count is proved open. Stops when all that are wanted are.
 * @param tables all public tables of the series, of one variable or benchmark group each
 * @param wanted for each table the counts in question
 */
export function openCounts(choice: Choice, tables: readonly SwapTable[], wanted: readonly (readonly number[])[]): Uint8Array[] {
  const open = tables.map(({ groups }) => new Uint8Array(groups * choice.places))
  const isWanted = (table: number, place?: number) =>
    wanted[table]?.some((cell) => open[table]?.[cell] === 0 && (place === undefined || cell % choice.places === place)) ?? false
  const isLeft = () => tables.some((_, table) => isWanted(table))
  for (const within of withinOf(tables.length)) {
    if (!isLeft()) return open
    const marks = open.filter((_, table) => !has(within, table))
    for (const part of partsOf(choice, tables, within)) if (part.units.length > 1) markOpen(part, choice, without(tables, within), marks)
  }
  if (isLeft()) markTrips(choice, tables, open, isWanted)
  return open
}
