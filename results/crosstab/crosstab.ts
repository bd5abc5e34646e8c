/** A table of two variables: counts of those known, shares of all municipalities, and whether the two go together (method §6). */
import { type Cells, cellsOf } from '@/results/frame/cells'
import type { Frame } from '@/results/frame/frame'
import { answered, outside } from '@/results/frame/item'
import { noTest, pearson, type RaoScott, raoScott } from './rao-scott'
import type { TableVariable } from './variable'
import { isSparse, type TableStratum, weightedTable, withoutEmpty } from './weighted-table'

/** Tables are by row level and column level. */
export type Crosstab = {
  rowLevels: readonly string[]
  colLevels: readonly string[]
  /** Units of which both are known. */
  base: number
  counts: number[][]
  /** Share of all municipalities (of those asked, where some were not) that are in the cell; null when too few. */
  est: (number | null)[][]
  /** Share of the row's municipalities that are in the column; null for an empty row. */
  rowShare: (number | null)[][]
  cells: Cells
  /** Without and with finite population correction; the first is the primary one. */
  testNofpc: RaoScott
  testFpc: RaoScott
  cramersV: number | null
  /** Too thin for a verdict; null when there is no test. */
  sparse: boolean | null
}

const table = (rows: number, columns: number, at: (row: number, column: number) => number | null) =>
  Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (_, j) => at(i, j)))

/** Known to be in the table (answered), known to be outside it, or 0. A unit outside one variable is outside whatever the other is. */
const statesOf = (row: TableVariable, column: TableVariable): Uint8Array =>
  row.state.map((state, unit) => {
    if (state === outside || column.state[unit] === outside) return outside
    return state === answered && column.state[unit] === answered ? answered : 0
  })

function strataOf(frame: Frame, cells: Cells, states: Uint8Array, row: TableVariable, column: TableVariable): TableStratum[] {
  const J = column.levels.length
  const strata = Array.from(cells.N, (N) => ({
    N,
    m: 0,
    inTable: 0,
    counts: new Array<number>(row.levels.length * J).fill(0),
    rowCounts: new Array<number>(row.levels.length).fill(0),
  }))
  states.forEach((state, unit) => {
    const own = strata[cells.of[frame.stratumOf[unit] ?? 0] ?? 0]
    if (!own || state === 0) return
    own.m += 1
    if (state !== answered) return
    own.inTable += 1
    for (const i of row.at[unit] ?? []) {
      own.rowCounts[i] = (own.rowCounts[i] ?? 0) + 1
      for (const j of column.at[unit] ?? []) own.counts[i * J + j] = (own.counts[i * J + j] ?? 0) + 1
    }
  })
  return strata
}

/**
 * Crosses two variables over a frame. Where some were not asked, the table is about those that were, and its shares are ratios.
 * With too few answers there are counts only. No test is made of a table with one row or column that is not empty, nor of a multiple
 * choice, whose levels overlap: there each cell is a share by itself.
 */
export function crosstab(frame: Frame, row: TableVariable, column: TableVariable, minCellM: number): Crosstab {
  const states = statesOf(row, column)
  const known = new Float64Array(frame.strata.length)
  states.forEach((state, unit) => {
    const stratum = frame.stratumOf[unit] ?? 0
    if (state !== 0) known[stratum] = (known[stratum] ?? 0) + 1
  })
  const cells = cellsOf(frame, known, minCellM)
  const strata = strataOf(frame, cells, states, row, column)
  const [I, J] = [row.levels.length, column.levels.length]
  const base = strata.reduce((sum, each) => sum + each.inTable, 0)
  const sums = table(I, J, (i, j) => strata.reduce((sum, each) => sum + (each.counts[i * J + j] ?? 0), 0)) as number[][]
  const common = { rowLevels: row.levels, colLevels: column.levels, base, counts: sums, cells }
  const none = { testNofpc: noTest, testFpc: noTest, cramersV: null, sparse: null }
  const empty = table(I, J, () => null)
  if (cells.tooFew || base === 0) return { ...common, est: empty, rowShare: empty, ...none }
  const weighted = weightedTable(strata, I, J)
  const share = (i: number, j: number) => weighted.shares[i * J + j] ?? 0
  const rowShare = table(I, J, (i, j) => (weighted.rowShares[i] ? share(i, j) / weighted.rowShares[i] : null))
  const full = withoutEmpty(weighted)
  const least = Math.min(full.rowShares.length, full.columnShares.length)
  const isTested = least > 1 && !row.overlaps && !column.overlaps
  const tests = isTested
    ? {
        testNofpc: raoScott(full, false),
        testFpc: raoScott(full, true),
        cramersV: Math.sqrt(pearson(full) / base / (least - 1)),
        sparse: isSparse(full),
      }
    : none
  return { ...common, est: table(I, J, share), rowShare, ...tests }
}
