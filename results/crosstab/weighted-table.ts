/** Shares of all municipalities in the cells of a table of two variables, each weighting cell's answers standing for its municipalities. */

/** A weighting cell: its municipalities, those of them known, and those in the table: in all, by cell (row by row) and by row. */
export type TableStratum = { N: number; m: number; inTable: number; counts: readonly number[]; rowCounts: readonly number[] }

export type WeightedTable = {
  /** Municipalities of the frame. */
  N: number
  /** Answers in the table. */
  base: number
  strata: readonly TableStratum[]
  /** Estimated share of municipalities that the table is about; 1 unless some were not asked. */
  domainShare: number
  /** Shares of those, 0..1: by cell of the table, row by row, and by row and column. Columns that overlap add up to more than rows. */
  shares: readonly number[]
  rowShares: readonly number[]
  columnShares: readonly number[]
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)

/**
 * p̂_ij = Σ_h W_h n_hij/m_h over the estimated share of units in the table (a ratio, SSW 1992 §5.6, only when some were not asked).
 * @param strata at least one, none with m = 0, somebody in the table
 */
export function weightedTable(strata: readonly TableStratum[], rows: number, columns: number): WeightedTable {
  const N = sumOf(strata.map((each) => each.N))
  const weighted = (of: (stratum: TableStratum) => number) => sumOf(strata.map((each) => ((each.N / N) * of(each)) / each.m))
  const asked = strata.every((each) => each.inTable === each.m) ? 1 : weighted((each) => each.inTable)
  const shares = Array.from({ length: rows * columns }, (_, at) => weighted((each) => each.counts[at] ?? 0) / asked)
  return {
    N,
    base: sumOf(strata.map((each) => each.inTable)),
    strata,
    domainShare: asked,
    shares,
    rowShares: Array.from({ length: rows }, (_, i) => weighted((each) => each.rowCounts[i] ?? 0) / asked),
    columnShares: Array.from({ length: columns }, (_, j) => sumOf(shares.filter((_, at) => at % columns === j))),
  }
}

/** The table without rows and columns that nobody is in. */
export function withoutEmpty(table: WeightedTable): WeightedTable {
  const columns = table.columnShares.length
  const kept = (at: number) => (table.rowShares[Math.floor(at / columns)] ?? 0) > 0 && (table.columnShares[at % columns] ?? 0) > 0
  return {
    ...table,
    strata: table.strata.map((each) => ({ ...each, counts: each.counts.filter((_, at) => kept(at)) })),
    shares: table.shares.filter((_, at) => kept(at)),
    rowShares: table.rowShares.filter((share) => share > 0),
    columnShares: table.columnShares.filter((share) => share > 0),
  }
}

/** Are the expected answers too few for a verdict: one under 1, or more than a fifth under 5 (Cochran's rule)? A figure at a limit has met it. */
export function isSparse({ base, rowShares, columnShares }: WeightedTable): boolean {
  const expected = rowShares.flatMap((row) => columnShares.map((column) => base * row * column))
  const small = expected.filter((each) => each < 5 - 1e-9).length
  return expected.some((each) => each < 1 - 1e-9) || small / expected.length > 0.2 + 1e-9
}
