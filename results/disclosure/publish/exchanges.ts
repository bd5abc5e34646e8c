/**
 * Exchanges of answers that nothing in the tables shows: up to four units go from place to place so that every shown count, every base
 * and the national distribution stay. Units are taken by kind (the same groups and size class). A move changes shown counts; moves are
 * combined whose changes cancel, found by meeting in the middle over sums of numbers drawn for the counts (equal sums are checked).
 */
import type { HiddenCounts } from '../audit'

/** One unit of a kind goes from a place to another. */
type Move = { kind: number; from: number; to: number; sum: number }

export type Candidate = {
  moves: { kind: number; from: number; to: number }[]
  /** Hidden counts it changes, as "table:cell". */
  changed: string[]
  /** By how much it moves the weighted count of each place, and all of them together: the less the better. */
  weighted: Float64Array
  shift: number
}

export type Kind = { groups: number[]; weight: number; stratum: number; units: number[][] }

/** Units by their groups and size class, then by place. @param weightOf of a unit in the estimates */
export function kindsOf({ choice, passages }: HiddenCounts, stratumOf: ArrayLike<number>, weightOf: (unit: number) => number): Kind[] {
  const kinds = new Map<string, Kind>()
  choice.placeOf.forEach((place, unit) => {
    if (place < 0) return
    const groups = passages.map(({ groupOf }) => groupOf[unit] as number)
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
  return () => next() * 65_536 + (next() % 65_536)
}

const most = { kinds: 400, moves: 900, perSum: 24, kept: 40 }

/**
 * The best candidates for every hidden count that an exchange can change.
 * @param wanted "table:cell"
 * @param isKept whether the estimates stay as rounded when weighted counts of the places move by so much
 */
export function candidatesFor(
  { choice, passages }: HiddenCounts,
  kinds: readonly Kind[],
  wanted: ReadonlySet<string>,
  isKept: (weighted: Float64Array) => boolean,
): Candidate[] {
  const { places } = choice
  if (kinds.length > most.kinds) return []
  const draw = drawn()
  const totals = Array.from({ length: places }, draw)
  const cells = passages.map(({ groups }) => Array.from({ length: groups * places }, draw))
  const isFree = (table: number, group: number, from: number, to: number) =>
    (((passages[table]?.ways[group * places + from] as number) >> to) & 1) === 1
  /** What a move changes of the table's shown counts. A count that is hidden may change, in options chosen one by one if it still fits. */
  const seenIn = (table: number, group: number, from: number, to: number) => {
    if (group < 0 || isFree(table, group, from, to)) return 0
    const number = (place: number) => (isHiddenAt(table, group, place) ? 0 : (cells[table]?.[group * places + place] as number))
    return choice.option === null ? number(to) - number(from) : (cells[table]?.[group * places + 1] as number) * (to === 1 ? 1 : -1)
  }
  const isHiddenAt = (table: number, group: number, place: number) => passages[table]?.ways[group * places + place] !== 0
  const moves = kinds
    .flatMap(({ groups, units }, kind) =>
      units.flatMap((own, from) =>
        own.length === 0
          ? []
          : units.flatMap((_, to): Move[] => {
              if (to === from) return []
              const seen = groups.reduce((sum, group, table) => sum + seenIn(table, group, from, to), 0)
              return [{ kind, from, to, sum: seen + (totals[to] as number) - (totals[from] as number) }]
            }),
      ),
    )
    .slice(0, most.moves)
  const bySum = new Map<number, Move[]>()
  for (const move of moves) bySum.set(move.sum, [...(bySum.get(move.sum) ?? []), move].slice(0, 4 * most.perSum))
  const found = new Map<string, Candidate[]>()
  const add = (together: Move[]) => {
    const candidate = candidateOf(together, kinds, places)
    if (!candidate || !isKept(candidate.weighted)) return
    for (const cell of candidate.changed) {
      if (!wanted.has(cell)) continue
      const kept = found.get(cell) ?? []
      if (kept.length >= most.kept && candidate.shift >= (kept.at(-1)?.shift ?? 0)) continue
      found.set(cell, [...kept, candidate].sort((a, b) => a.shift - b.shift).slice(0, most.kept))
    }
  }
  const pairs = new Map<number, [Move, Move][]>()
  moves.forEach((one, at) => {
    for (const other of bySum.get(-one.sum) ?? []) add([one, other])
    for (let next = at; next < moves.length; next++) {
      const other = moves[next] as Move
      const sum = one.sum + other.sum
      for (const third of bySum.get(-sum) ?? []) add([one, other, third])
      for (const [third, fourth] of pairs.get(-sum) ?? []) add([one, other, third, fourth])
      const kept = pairs.get(sum)
      if (!kept) pairs.set(sum, [[one, other]])
      else if (kept.length < most.perSum) kept.push([one, other])
    }
  })
  return [...new Set([...found.values()].flat())].sort((a, b) => a.shift - b.shift)
}

/** The moves as one exchange; null when a kind has too few units for them, or they undo each other. */
function candidateOf(moves: readonly Move[], kinds: readonly Kind[], places: number): Candidate | null {
  const changes = new Map<string, number>()
  const taken = new Map<number, number>()
  const weighted = new Float64Array(places)
  for (const { kind: at, from, to } of moves) {
    const kind = kinds[at] as Kind
    const own = at * places + from
    taken.set(own, (taken.get(own) ?? 0) + 1)
    if ((taken.get(own) ?? 0) > (kind.units[from]?.length ?? 0)) return null
    weighted[from] = (weighted[from] as number) - kind.weight
    weighted[to] = (weighted[to] as number) + kind.weight
    kind.groups.forEach((group, table) => {
      if (group < 0) return
      for (const [place, change] of [
        [from, -1],
        [to, 1],
      ] as const) {
        const cell = `${table}:${group * places + place}`
        changes.set(cell, (changes.get(cell) ?? 0) + change)
      }
    })
  }
  const changed = [...changes].filter(([, change]) => change !== 0).map(([cell]) => cell)
  return changed.length > 0
    ? { moves: [...moves], changed, weighted, shift: weighted.reduce((sum, each) => sum + Math.abs(each), 0) }
    : null
}
