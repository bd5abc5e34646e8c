/**
 * The public tables of a round audited together. The rules for one table are the minimum; while a count they hide is not proved open
 * by everything shown, classes are joined, the same in all protected series, and where nothing else helps the variable is left out.
 *
 * Held to be known to the reader: the register, who answered what question (so every base), the national distribution in counts.
 * Estimates for all municipalities, whose unequal weights could tell hidden counts, are looked at apart: publish/estimate-release.ts.
 * Not guarded against: bases of a question asked by a condition on a protected one.
 */
import { picksSeveral, takesNumber } from '@/questionnaire/types/abilities'
import type { SuppressionLimits } from '@/results/breakdown/suppression'
import type { Item } from '@/results/frame/item'
import { type Choice, choicesOf, mostPlaces } from './choice'
import { type Grouped, type GroupRow, leftOpenNationally, rowsOf, swapTableOf } from './counts'
import { type Group, type JoinableVariable, merged, type Partition, partitionOf } from './partition'
import { openCounts } from './swap-proof'

/** A series whose small counts are protected. */
export type ProtectedSeries = { key: string; item: Item }

export type PublicTables = {
  /** Every variable (and benchmark grouping) whose tables are public, the most wanted first. */
  variables: readonly JoinableVariable[]
  series: readonly ProtectedSeries[]
  /** By unit: 1 when it answered the round. */
  responded: Uint8Array
}

/** One row of a public table. True is hidden: from charts, sentences, files and addresses as well. */
export type PublicRow = {
  group: string
  /** Everything of the row, its base included. */
  row: boolean
  /** By option: count, share, estimate and interval. */
  cells: boolean[]
  /** By option: hidden, yet told by the national distribution and the bases themselves (an option nobody chose). */
  implied: boolean[]
  mean: boolean
  /** Median and quartiles. */
  quantiles: boolean
  /** Smallest and largest answer: always hidden, as they are one municipality's. */
  extremes: true
}

export type Disclosure = {
  /** How each variable is shown wherever protection is on; unprotected series keep their classes. */
  variables: { variable: string; published: boolean; groups: Group[] }[]
  /** For each protected series its tables of the published variables. */
  series: { key: string; tables: { variable: string; rows: PublicRow[] }[] }[]
}

type Asked = { item: Item; choices: readonly Choice[] }
/** `open` by choice. */
type Table = { grouped: Grouped; rows: GroupRow[]; open: Uint8Array[] }

const tablesOf = ({ item, choices }: Asked, shown: readonly Grouped[], limits: SuppressionLimits): Table[] =>
  shown.map((grouped) => ({
    grouped,
    rows: rowsOf(item, grouped, limits),
    open: choices.map((choice) => leftOpenNationally(choice, grouped)),
  }))

/** Places of the choice that a table hides though the national distribution leaves them open. */
function secretsOf({ rows, open }: Table, { places, option }: Choice, at: number, isNumber: boolean): number[] {
  const hides = (row: GroupRow, place: number) => (isNumber ? row.row && place === 0 : row.cells[option ?? place] === true)
  return rows.flatMap((row, group) =>
    Array.from({ length: places }, (_, place) => group * places + place).filter(
      (cell) => open[at]?.[cell] === 1 && hides(row, cell % places),
    ),
  )
}

/** For each table its groups with a hidden count not proved open. */
function fixedGroups({ item, choices }: Asked, tables: readonly Table[]): number[][] {
  // A longer list of options than can be followed is never taken to be open.
  const fixed = tables.map(({ rows }) =>
    [...rows.keys()].filter((group) => !picksSeveral(item) && rows[group]?.cells.slice(mostPlaces).includes(true)),
  )
  choices.forEach((choice, at) => {
    const secrets = tables.map((table) => secretsOf(table, choice, at, takesNumber(item)))
    const left = (open: readonly Uint8Array[]) => secrets.map((cells, table) => cells.filter((cell) => open[table]?.[cell] !== 1))
    if (secrets.every((cells) => cells.length === 0)) return
    const swapTables = tables.map(({ grouped, rows }) => swapTableOf(rows, grouped, item, choice))
    const open = openCounts(choice, swapTables, secrets)
    left(open).forEach((cells, table) => {
      fixed[table]?.push(...cells.map((cell) => Math.floor(cell / choice.places)))
    })
  })
  return fixed
}

function publicRows({ item, choices }: Asked, { rows, open }: Table, groups: readonly Group[]): PublicRow[] {
  const isImplied = (group: number, option: number) => {
    const place = picksSeveral(item) ? 1 : option
    const [choice, found] = picksSeveral(item) ? [choices[option], open[option]] : [choices[0], open[0]]
    return choice !== undefined && place < choice.places && found?.[group * choice.places + place] === 0
  }
  return rows.map(({ row, cells }, group) => ({
    group: groups[group]?.label ?? '',
    row,
    cells,
    implied: cells.map((hidden, option) => hidden && isImplied(group, option)),
    mean: row || cells.includes(true),
    quantiles: row || cells.includes(true),
    extremes: true,
  }))
}

/** A variable as far as the audit has come with it. */
type Shown = { variable: JoinableVariable; partition: Partition }

/** The finest partition with which the variable can join the tables already shown, null when there is none. */
function admitted(
  variable: JoinableVariable,
  before: readonly Shown[],
  asked: readonly Asked[],
  responded: Uint8Array,
  limits: SuppressionLimits,
) {
  let partition = partitionOf(variable, responded)
  // The series that held it up last is asked first again: most often it still does.
  let order = [...asked]
  while (partition.groups.length > 1) {
    const groupings = [...before.map((each) => each.partition), partition]
    const heldBy = (each: Asked) => {
      const fixed = fixedGroups(each, tablesOf(each, groupings, limits))
      return fixed.some((groups) => groups.length > 0) ? { each, own: new Set(fixed.at(-1)) } : null
    }
    const held = order
      .values()
      .map(heldBy)
      .find((found) => found !== null)
    if (!held) return partition
    if (variable.joins === 'none') return null
    order = [held.each, ...order.filter((each) => each !== held.each)]
    partition = merged(partition, held.own.size > 0 ? [...held.own] : [...partition.groups.keys()], variable, responded)
  }
  return null
}

/**
 * What of a round's breakdowns the public may see of protected series. The same for the same counts, whatever the order of units.
 * A variable joins those before it with as many classes as they leave open, so the first one is joined least.
 * @param known positions of units whose answers the reader knows anyway (a municipality its own): they prove nothing open
 */
export function audited(
  { variables, series, responded }: PublicTables,
  limits: SuppressionLimits,
  known: ReadonlySet<number> = new Set(),
): Disclosure {
  const asked = series.map(({ item }) => ({ item, choices: choicesOf(item, known) }))
  const shown: Shown[] = []
  for (const variable of variables) {
    const partition = admitted(variable, shown, asked, responded, limits)
    if (partition) shown.push({ variable, partition })
  }
  const partitions = shown.map(({ partition }) => partition)
  const groupsOf = (variable: JoinableVariable) => shown.find((each) => each.variable === variable)?.partition.groups
  return {
    variables: variables.map((variable) => ({
      variable: variable.key,
      published: groupsOf(variable) !== undefined,
      groups: groupsOf(variable) ?? [],
    })),
    series: series.map(({ key }, one) => {
      const each = asked[one] as Asked
      const tables = tablesOf(each, partitions, limits)
      return {
        key,
        tables: shown.map(({ variable, partition }, at) => ({
          variable: variable.key,
          rows: publicRows(each, tables[at] as Table, partition.groups),
        })),
      }
    }),
  }
}
