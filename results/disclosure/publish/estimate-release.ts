/**
 * How much of a protected series' national estimates may be public. They weigh answers by size class, so even rounded they can tell a
 * count that the tables hide. An estimate is public only when, for every hidden count, there is another round of the same respondents
 * in which that count is another and everything shown is the same: the tables, the national distribution, and the estimates as rounded.
 */
import { takesNumber } from '@/questionnaire/types/abilities'
import { estimatesOf } from '@/results/analysis/estimates'
import { anyOf, type PreparedRound, type PreparedSeries } from '@/results/analysis/prepare'
import { summariseItem } from '@/results/estimation/summary'
import { cellOfUnits, cellsOf } from '@/results/frame/cells'
import type { Item } from '@/results/frame/item'
import { defaultParameters as parameters } from '@/results/frame/parameters'
import { tallyOf } from '@/results/frame/tally'
import type { EstimateRelease } from '@/results/series-result'
import { anyOfItem, applySwap, type Swap } from './apply-swap'
import { type GroupTable, headlinePlaces, shownInGroups, withMeans } from './group-tables'
import { type HiddenCounts, hiddenCountsOf } from './hidden-counts'
import { roundedEstimates, roundedShare } from './rounded'
import { type Candidate, candidatesFor, kindsOf, swapSizes, type UnitKind } from './swap-search'

/** From the most to the least. */
const levels: readonly EstimateRelease[] = ['all', 'shares', 'points', 'headline', 'point', 'none']
/** Levels as bits: all, the one that tells nothing, the least that tells something. */
const every = 2 ** levels.length - 1
const untold = 1 << (levels.length - 1)
const leastTold = 1 << (levels.length - 2)

/** Most swaps of a choice that are computed; what they leave unproved is taken to be told. */
const mostTried = 150
/** Most hidden counts for which swaps of four are looked for when the least that tells something may be told. */
const mostLeft = 4

/** @param any whether the headline was chosen, where there is one */
type Seen = (item: Item, any: Item | null) => string[]

/** What the public would see at each level, as text. */
function seenOf({ frame, respondents }: PreparedRound): Seen {
  const summarise = (item: Item) => summariseItem(frame, item, respondents, parameters)
  return (item, any) => {
    const estimates = estimatesOf(summarise(item), any && summarise(any))
    return levels.map((level) => JSON.stringify(roundedEstimates(estimates, level)))
  }
}

/** Weight of each unit's answer in the item's estimates. */
function weightsOf({ frame }: PreparedRound, item: Item): (unit: number) => number {
  const cells = cellsOf(frame, tallyOf(frame, item).known, parameters.minCellM)
  const of = cellOfUnits(frame, cells)
  return (unit) => (cells.N[of[unit] as number] as number) / Math.max(1, cells.m[of[unit] as number] as number)
}

/** Units for the moves of a candidate, different ones each. */
function unitsOf({ moves }: Candidate, kinds: readonly UnitKind[]): Swap {
  const used = new Map<string, number>()
  return moves.flatMap(({ kind, from, to }) => {
    const key = `${kind}:${from}`
    const at = used.get(key) ?? 0
    used.set(key, at + 1)
    const unit = kinds[kind]?.units[from]?.[at]
    return unit === undefined ? [] : [{ unit, to }]
  })
}

/** Whether the least that can be told of a single choice stays when weighted counts move. Of others the swap itself has to be computed. */
function keeps({ frame, respondents }: PreparedRound, own: PreparedSeries, { choice }: HiddenCounts) {
  const { item } = own
  if (choice.option !== null || item.options.length === 0) return () => true
  const { options, domainN } = summariseItem(frame, item, respondents, parameters)
  const headline = headlinePlaces(own)
  const est = options.map((option) => option.est)
  const sum = (shares: readonly number[]) => headline.reduce((total, at) => total + (shares[at] as number), 0)
  return (weighted: Float64Array): boolean => {
    if (est.some((each) => each === null) || weighted.length < est.length) return true
    const now = est as number[]
    const then = now.map((share, at) => share + (weighted[at] as number) / (domainN ?? frame.N))
    const isSame = (one: number, other: number) => roundedShare(one) === roundedShare(other)
    return headline.length > 0 ? isSame(sum(now), sum(then)) : now.every((share, at) => isSame(share, then[at] as number))
  }
}

/** For every hidden count of a choice, "table:cell", bits of the levels that leave it open. @param needed levels looked for */
function openAt(
  round: PreparedRound,
  own: PreparedSeries,
  hidden: HiddenCounts,
  tables: readonly GroupTable[],
  needed: number,
): Map<string, number> {
  const open = new Map(hidden.secrets.flatMap((cells, table) => cells.map((cell): [string, number] => [`${table}:${cell}`, untold])))
  if (open.size === 0) return open
  const seen = seenOf(round)
  const places = headlinePlaces(own)
  const anyIn = (item: Item) => own.headline && anyOfItem(item, places, anyOf)
  const kinds = kindsOf(hidden, round.frame.stratumOf, weightsOf(round, own.item))
  const now = seen(own.item, anyIn(own.item))
  const shown = shownInGroups(own.item, anyIn(own.item), tables)
  const kept = keeps(round, own, hidden)
  const levelsKept = (candidate: Candidate): number => {
    const other = applySwap(own.item, hidden.choice, unitsOf(candidate, kinds))
    if (!other || shownInGroups(other, anyIn(other), tables) !== shown) return 0
    if (candidate.isSameBySize) return every
    return seen(other, anyIn(other)).reduce((bits, told, at) => bits | (told === now[at] ? 1 << at : 0), 0)
  }
  const isWanted = (cell: string) => (needed & ~(open.get(cell) ?? every)) !== 0
  // Shown means are kept exactly by some swaps; as rounded, by more.
  const exact = hidden.tables.some(({ meant }) => meant.some((each) => each !== null))
  const loose = { ...hidden, tables: hidden.tables.map((table) => ({ ...table, meant: table.meant.map(() => null) })) }
  for (const size of swapSizes)
    for (const counts of exact ? [hidden, loose] : [hidden]) {
      const wanted = new Set([...open.keys()].filter(isWanted))
      if (wanted.size === 0) return open
      // Swaps of many cost most: for a mean, or for a little more than is told already, they are not looked for.
      const isTold = [...open.values()].every((bits) => (bits & leastTold) !== 0)
      if (exact ? size !== 'two' : size === 'four' && isTold && wanted.size > mostLeft) return open
      let left = mostTried
      for (const candidate of candidatesFor(counts, kinds, wanted, kept, size)) {
        const closed = candidate.changed.filter(isWanted)
        if (closed.length === 0) continue
        if (left-- <= 0) break
        const same = levelsKept(candidate)
        for (const cell of closed) open.set(cell, (open.get(cell) ?? 0) | same)
      }
    }
  return open
}

export type FoundRelease = {
  release: EstimateRelease
  /** Hidden counts for which nothing could be told: table, and group in it. */
  held: { table: number; group: number }[]
}

/** The most that may be told of the national estimates of a series that is shown in these tables. @param needed levels looked for, as bits */
export function releaseOf(round: PreparedRound, own: PreparedSeries, tables: readonly GroupTable[], needed = every): FoundRelease {
  const found = hiddenCountsOf(own, tables).flatMap((each) =>
    [...openAt(round, own, each, tables, needed)].map(([cell, bits]) => ({ cell, bits, places: each.choice.places })),
  )
  const all = found.reduce((bits, each) => bits & each.bits, every)
  // Of a number less than everything is nothing.
  const least = takesNumber(own.item) ? 1 : leastTold
  const release = (all & least) >= least || !takesNumber(own.item) ? (levels.find((_, at) => (all >> at) & 1) ?? 'none') : 'none'
  const held = found
    .filter(({ bits }) => release === 'none' && bits !== every && !(bits & least))
    .map(({ cell, places }) => {
      const [table = 0, at = 0] = cell.split(':').map(Number)
      return { table, group: Math.floor(at / places) }
    })
  return { release, held }
}

/**
 * The tables with the means of a scale, a table at a time, where they cost no national estimate: while for every hidden count there is
 * another round that would have been published alike, means included.
 */
export function withOpenMeans(
  round: PreparedRound,
  own: PreparedSeries,
  tables: readonly GroupTable[],
  { release }: FoundRelease,
): readonly GroupTable[] {
  if (release === 'none') return tables
  return tables.reduce((so, table, at) => {
    const tried = so.with(at, withMeans(own, table))
    const hasMeans = tried[at]?.told.some(({ average }) => average) === true && tried[at] !== table
    return hasMeans && staysReleased(round, own, tried, { release }) ? tried : so
  }, tables)
}

/** Whether as much may be told of the national estimates with these tables as was found with fewer. */
export const staysReleased = (
  round: PreparedRound,
  own: PreparedSeries,
  tables: readonly GroupTable[],
  { release }: Pick<FoundRelease, 'release'>,
): boolean =>
  release === 'none' || levels.indexOf(releaseOf(round, own, tables, 1 << levels.indexOf(release)).release) <= levels.indexOf(release)
