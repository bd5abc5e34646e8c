/**
 * What the public tables of a series together tell of its hidden counts, as linear bounds over the full cross-classification of their
 * groups: the widest statement of what a reader can work out. The audit itself proves counts open without it; this checks it.
 */
import type { Choice } from '@/results/disclosure/choice'
import { type FormRange, rangesOf } from './simplex'

export type BoundedTable = {
  /** Group of each unit, -1 outside the table. */
  groupOf: Int16Array
  groups: number
  /** By group · places + place. */
  hidden: readonly boolean[]
}

/** A shown figure that is a sum over units, each weighing by its place, known to lie within limits (a count, a rounded estimate). */
export type WeightedFigure = { weightOf: (unit: number, place: number) => number; low?: number; high?: number }

/** Units that answered and share all their groups. */
type Kind = { units: number[]; groups: number[] }

function kindsOf({ placeOf, places }: Choice, tables: readonly BoundedTable[], figures: readonly WeightedFigure[]): Kind[] {
  const standing = [...placeOf.keys()].filter((unit) => (placeOf[unit] as number) >= 0)
  const kinds = Map.groupBy(standing, (unit) =>
    [
      ...tables.map(({ groupOf }) => groupOf[unit]),
      ...figures.flatMap(({ weightOf }) => Array.from({ length: places }, (_, place) => weightOf(unit, place))),
    ].join(),
  )
  return [...kinds.values()].map((units) => ({ units, groups: tables.map(({ groupOf }) => groupOf[units[0] as number] as number) }))
}

/**
 * Bounds of every count of each table, by group · places + place; those of shown counts are the counts.
 * Known to the reader: who answered (so the base of every group), the national distribution, every shown count, the weighted figures.
 * @param figures units of a kind must weigh the same in them
 * @param isEnough of a count known to range at least so far: its bounds are not looked for any more
 */
export function boundsOf(
  choice: Choice,
  tables: readonly BoundedTable[],
  figures: readonly WeightedFigure[] = [],
  isEnough?: (range: FormRange) => boolean,
): FormRange[][] {
  const { places, placeOf } = choice
  const kinds = kindsOf(choice, tables, figures)
  const counts = kinds.length * places
  const columns = counts + 2 * figures.length
  const sumOver = (isIn: (kind: Kind, place: number) => boolean) => {
    const line = new Float64Array(columns + 1)
    kinds.forEach((kind, at) => {
      for (let place = 0; place < places; place++) {
        if (!isIn(kind, place)) continue
        line[at * places + place] = 1
        line[columns] = (line[columns] as number) + kind.units.filter((unit) => placeOf[unit] === place).length
      }
    })
    return line
  }
  const cells = tables.map(({ groups }, table) =>
    Array.from({ length: groups * places }, (_, cell) =>
      sumOver((kind, place) => kind.groups[table] === Math.floor(cell / places) && place === cell % places),
    ),
  )
  const bases = kinds.map((kind) => sumOver((each) => each === kind))
  const totals = Array.from({ length: places }, (_, place) => sumOver((_kind, at) => at === place))
  const shown = cells.flatMap((forms, table) => forms.filter((_, cell) => !tables[table]?.hidden[cell]))
  const asked = cells.flatMap((forms, table) => forms.filter((_, cell) => tables[table]?.hidden[cell]))
  // Each limit of a figure is an equation with a slack of its own.
  const limits = figures.flatMap(({ weightOf, low, high }, figure) =>
    [high, low].flatMap((limit, end) => {
      if (limit === undefined) return []
      const line = new Float64Array(columns + 1)
      kinds.forEach(({ units }, at) => {
        for (let place = 0; place < places; place++) line[at * places + place] = weightOf(units[0] as number, place)
      })
      line[counts + 2 * figure + end] = end === 0 ? 1 : -1
      line[columns] = limit
      return [line]
    }),
  )
  const ranges = rangesOf([...bases, ...totals, ...shown, ...limits], asked, columns, isEnough)
  return cells.map((forms, table) =>
    forms.map((form, cell) => {
      const count = form[columns] as number
      return tables[table]?.hidden[cell] ? (ranges[asked.indexOf(form)] as FormRange) : { low: count, high: count }
    }),
  )
}
