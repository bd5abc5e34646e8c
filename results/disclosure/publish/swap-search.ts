/**
 * Swaps of answers that nothing in the tables shows: up to four units go from place to place so that every shown count, every base
 * and the national distribution stay. Units are taken by kind (the same groups and size class). A move changes shown counts; moves are
 * combined whose changes cancel, found by meeting in the middle over sums of numbers drawn for the counts (equal sums are checked).
 */
import type { HiddenCounts, SeenTable } from './hidden-counts'
import { pairsBySum } from './pairs'

/** One unit of a kind goes from a place to another. */
type Move = { kind: number; from: number; to: number; sum: number }

export type Candidate = {
  moves: { kind: number; from: number; to: number }[]
  /** Hidden counts it changes, as "table:cell". */
  changed: string[]
  /** By how much it moves weighted counts, over all places: the less the better. */
  shift: number
  /** In every size class the places keep their counts, so that every estimate for all municipalities is the same. */
  isSameBySize: boolean
}

/** How many units swap: more together are many more swaps, so smaller ones are looked for first. */
export const swapSizes = ['two', 'three', 'four'] as const

export type UnitKind = { groups: number[]; weight: number; stratum: number; units: number[][] }

/** Units by their groups and size class, then by place. @param weightOf of a unit in the estimates */
export function kindsOf({ choice, tables }: HiddenCounts, stratumOf: ArrayLike<number>, weightOf: (unit: number) => number): UnitKind[] {
  const kinds = new Map<string, UnitKind>()
  choice.placeOf.forEach((place, unit) => {
    if (place < 0) return
    const groups = tables.map(({ groupOf }) => groupOf[unit] as number)
    const stratum = stratumOf[unit] as number
    const key = [...groups, stratum].join()
    const kind = kinds.get(key) ?? { groups, stratum, weight: weightOf(unit), units: Array.from({ length: choice.places }, () => []) }
    kind.units[place]?.push(unit)
    kinds.set(key, kind)
  })
  return [...kinds.values()]
}

/** Numbers that stand for shown counts: sums of a few are equal only by the same counts (the next in a generator of Lehmer's). */
function drawn(): () => number {
  let seed = 20181122
  const next = () => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed
  }
  return () => next() * 8192 + (next() % 8192)
}

/** By group · places + place: a number that stands for everything shown that a unit standing there is part of. */
function numbersSeen({ groups, counted, meant }: SeenTable, places: number, grades: readonly (number | null)[], draw: () => number) {
  const ofCount = new Map<number, number>()
  const ofGrades = meant.map(draw)
  return Float64Array.from({ length: groups * places }, (_, cell) => {
    const [group, count] = [Math.floor(cell / places), counted[cell] as number]
    if (count >= 0 && !ofCount.has(count)) ofCount.set(count, draw())
    const mean = meant[group] ?? null
    return (ofCount.get(count) ?? 0) + (mean === null ? 0 : (ofGrades[group] as number) * (grades[cell % places] ?? mean))
  })
}

/** What a unit of a group changes of what is shown when it goes from a place to another. */
const changeIn = (seen: Float64Array | undefined, places: number, group: number, from: number, to: number): number =>
  group < 0 || !seen ? 0 : (seen[group * places + to] as number) - (seen[group * places + from] as number)

const most = { kinds: 400, moves: 900, perSum: 24, kept: 20, looked: 40_000 }

/**
 * The best candidates for every hidden count that an swap can change.
 * @param wanted "table:cell"
 * @param isKept whether the estimates stay as rounded when weighted counts of the places move by so much
 */
export function candidatesFor(
  { choice, tables, grades }: HiddenCounts,
  kinds: readonly UnitKind[],
  wanted: ReadonlySet<string>,
  isKept: (weighted: Float64Array) => boolean,
  size: (typeof swapSizes)[number],
): Candidate[] {
  const { places } = choice
  if (kinds.length > most.kinds) return []
  const draw = drawn()
  const totals = Array.from({ length: places }, draw)
  const seen = tables.map((table) => numbersSeen(table, places, grades, draw))
  const moves = kinds
    .flatMap(({ groups, units }, kind) =>
      units.flatMap((own, from) =>
        own.length === 0
          ? []
          : units.flatMap((_, to): Move[] => {
              if (to === from) return []
              const changed = groups.reduce((sum, group, table) => sum + changeIn(seen[table], places, group, from, to), 0)
              return [{ kind, from, to, sum: changed + (totals[to] as number) - (totals[from] as number) }]
            }),
      ),
    )
    .slice(0, most.moves)
  const bySum = new Map<number, Move[]>()
  for (const move of moves) {
    const alike = bySum.get(move.sum)
    if (!alike) bySum.set(move.sum, [move])
    else if (alike.length < 4 * most.perSum) alike.push(move)
  }
  const found = new Map<string, Candidate[]>()
  const weighted = new Float64Array(places)
  // What a candidate must move less than to be among the best of some count.
  let bar = Number.POSITIVE_INFINITY
  const barOf = (cell: string) => {
    const kept = found.get(cell) ?? []
    return kept.length < most.kept ? Number.POSITIVE_INFINITY : (kept.at(-1)?.shift ?? 0)
  }
  let looked = 0
  const add = (together: Move[]) => {
    if (looked++ > most.looked) return
    weigh(together, kinds, weighted)
    const shift = weighted.reduce((sum, each) => sum + Math.abs(each), 0)
    const candidate = shift < bar && isKept(weighted) ? candidateOf(together, kinds, places, shift) : null
    for (const cell of candidate?.changed ?? []) {
      if (!candidate || !wanted.has(cell) || shift >= barOf(cell)) continue
      found.set(cell, [...(found.get(cell) ?? []), candidate].sort((a, b) => a.shift - b.shift).slice(0, most.kept))
      bar = Math.max(...[...wanted].map(barOf))
    }
  }
  const pairs = pairsBySum(size === 'four' ? (moves.length * (moves.length + 1)) / 2 : 0, most.perSum)
  moves.forEach((one, at) => {
    if (size === 'two') for (const other of bySum.get(-one.sum) ?? []) add([one, other])
    for (let next = at; size !== 'two' && next < moves.length && looked <= most.looked; next++) {
      const other = moves[next] as Move
      const sum = one.sum + other.sum
      if (size === 'three') for (const third of bySum.get(-sum) ?? []) add([one, other, third])
      else {
        pairs.each(-sum, (third, fourth) => add([one, other, moves[third] as Move, moves[fourth] as Move]))
        pairs.add(sum, at, next)
      }
    }
  })
  return [...new Set([...found.values()].flat())].sort((a, b) => a.shift - b.shift)
}

/** By how much moves change the weighted count of each place. */
function weigh(moves: readonly Move[], kinds: readonly UnitKind[], weighted: Float64Array): void {
  weighted.fill(0)
  for (const { kind, from, to } of moves) {
    const { weight } = kinds[kind] as UnitKind
    weighted[from] = (weighted[from] as number) - weight
    weighted[to] = (weighted[to] as number) + weight
  }
}

/** The moves as one swap; null when a kind has too few units for them, or they undo each other. */
function candidateOf(moves: readonly Move[], kinds: readonly UnitKind[], places: number, shift: number): Candidate | null {
  const changes = new Map<string, number>()
  const taken = new Map<number, number>()
  const bySize = new Map<number, number>()
  for (const { kind: at, from, to } of moves) {
    const kind = kinds[at] as UnitKind
    for (const [place, by] of [
      [from, -1],
      [to, 1],
    ] as const)
      bySize.set(kind.stratum * places + place, (bySize.get(kind.stratum * places + place) ?? 0) + by)
    const own = at * places + from
    taken.set(own, (taken.get(own) ?? 0) + 1)
    if ((taken.get(own) ?? 0) > (kind.units[from]?.length ?? 0)) return null
    kind.groups.forEach((group, table) => {
      if (group < 0) return
      const [left, joined] = [`${table}:${group * places + from}`, `${table}:${group * places + to}`]
      changes.set(left, (changes.get(left) ?? 0) - 1)
      changes.set(joined, (changes.get(joined) ?? 0) + 1)
    })
  }
  const changed = [...changes].filter(([, change]) => change !== 0).map(([cell]) => cell)
  const isSameBySize = [...bySize.values()].every((change) => change === 0)
  return changed.length > 0 ? { moves: [...moves], changed, shift, isSameBySize } : null
}
