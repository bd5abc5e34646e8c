/**
 * The second-order test of Rao & Scott (1981, 1984): Pearson's statistic of the weighted table, set against what its contrasts vary in
 * this design, as an F statistic with Satterthwaite's degrees of freedom. Equals `svychisq(statistic = "F")` of R's survey package.
 */
import { fUpperTail } from '@/results/distributions'
import { type NumberMatrix, solve } from './solve'
import type { WeightedTable } from './weighted-table'

/** All null when there is nothing to test; the last five null when what is observed leaves no variation to test against. */
export type RaoScott = {
  X2: number | null
  trace: number | null
  F: number | null
  df1: number | null
  df2: number | null
  p: number | null
}

export const noTest: RaoScott = { X2: null, trace: null, F: null, df1: null, df2: null, p: null }

/** Pearson's X² of the weighted shares, on the number of answers. @param table without empty rows and columns */
export function pearson({ shares, rowShares, columnShares, base }: WeightedTable): number {
  const J = columnShares.length
  const terms = shares.map((share, at) => {
    const expected = (rowShares[Math.floor(at / J)] ?? 0) * (columnShares[at % J] ?? 0)
    return (share - expected) ** 2 / expected
  })
  return base * terms.reduce((sum, term) => sum + term, 0)
}

/** Differences of differences of a vector over the table's cells, against the last row and column: 0 where rows and columns add up. */
const contrasts = (x: readonly number[], I: number, J: number): number[] =>
  Array.from({ length: (I - 1) * (J - 1) }, (_, k) => {
    const i = Math.floor(k / (J - 1))
    const j = k % (J - 1)
    const at = (row: number, column: number) => x[row * J + column] ?? 0
    return at(i, j) - at(i, J - 1) - at(I - 1, j) + at(I - 1, J - 1)
  })

const transposed = (m: NumberMatrix): NumberMatrix => (m[0] ?? []).map((_, j) => m.map((row) => row[j] ?? 0))

/** L'ML of a matrix over the table's cells, L the contrasts. */
const contrasted = (m: NumberMatrix, I: number, J: number): NumberMatrix =>
  transposed(transposed(m.map((row) => contrasts(row, I, J))).map((row) => contrasts(row, I, J)))

/**
 * Stratified covariance matrix of the shares by linearisation, e = z(1(ij) − p)/ẑ with z = 1 for units that belong to the table.
 * @param finite with the finite population correction 1 − m/N of each cell
 */
function covarianceOf({ strata, shares, domainShare, N }: WeightedTable, finite: boolean): NumberMatrix {
  const V = shares.map(() => shares.map(() => 0))
  for (const { N: cellN, m, inTable: z, counts } of strata) {
    if (m < 2) continue
    const factor = ((cellN / N) ** 2 * (finite ? 1 - m / cellN : 1)) / (m * (m - 1) * domainShare ** 2)
    if (factor === 0) continue
    const off = shares.map((share, at) => (counts[at] ?? 0) - z * share)
    for (const [i, row] of V.entries()) {
      const [ni, pi] = [counts[i] ?? 0, shares[i] ?? 0]
      for (const [j, pj] of shares.entries()) {
        const square = (i === j ? ni : 0) - ni * pj - pi * (counts[j] ?? 0) + z * pi * pj
        row[j] = (row[j] ?? 0) + factor * (square - ((off[i] ?? 0) * (off[j] ?? 0)) / m)
      }
    }
  }
  return V
}

/**
 * @param table without empty rows and columns, at least 2 × 2
 * @param finite false for the primary test: "exactly equal in a finite population" is no hypothesis of interest (method §6)
 */
export function raoScott(table: WeightedTable, finite: boolean): RaoScott {
  const { shares, strata, base } = table
  const [I, J] = [table.rowShares.length, table.columnShares.length]
  const X2 = pearson(table)
  const inverse = shares.map((share) => (share > 0 ? 1 / share : 0))
  const D = inverse.map((value, i) => inverse.map((_, j) => (i === j ? value / base : 0)))
  const V = covarianceOf(table, finite).map((row, i) => row.map((value, j) => (inverse[i] ?? 0) * value * (inverse[j] ?? 0)))
  const delta = solve(contrasted(D, I, J), contrasted(V, I, J))
  if (!delta) return { ...noTest, X2 }
  const trace = delta.reduce((sum, row, i) => sum + (row[i] ?? 0), 0)
  if (trace <= 1e-9) return { ...noTest, X2, trace: 0 }
  const ofSquare = delta.reduce((sum, row, i) => sum + row.reduce((inner, value, j) => inner + value * (delta[j]?.[i] ?? 0), 0), 0)
  const F = X2 / trace
  const df1 = trace ** 2 / ofSquare
  const df2 = df1 * strata.reduce((sum, { m }) => sum + m - 1, 0)
  return { X2, trace, F, df1, df2, p: df2 > 0 ? fUpperTail(F, df1, df2) : null }
}
