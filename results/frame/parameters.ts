/** Limits and choices of the method. They are fixed before the answers of a round are seen. */

export type Parameters = {
  /** Fewest item respondents of a cell that is not fully answered. */
  minCellM: number
  /** Register variable of the cells, and one that may split them. */
  cellVar: string
  cellVar2: string | null
  /** Largest absorbed share of the residents with which a municipality goes on as the same. */
  mergeTol: number
  /** A change known to lie within this is no change. */
  equiv: number
  /** Smallest change that is called one. */
  minChange: number
  pubMinBase: number
  pubMinCell: number
  /** Base from which all answers may be alike in public. */
  pubHomog: number
  /** Base from which per cents are shown instead of counts. */
  smallBase: number
  matchedMinN: number
  matchedMinDisc: number
}

export const defaultParameters: Parameters = {
  minCellM: 5,
  cellVar: 'size_class',
  cellVar2: null,
  mergeTol: 0.1,
  equiv: 0.05,
  minChange: 0.01,
  pubMinBase: 5,
  pubMinCell: 3,
  pubHomog: 10,
  smallBase: 20,
  matchedMinN: 30,
  matchedMinDisc: 10,
}

/** Confidence level of every interval. */
export const level = 0.95

/** Slack of comparisons with a limit: sums of floating-point numbers are not exact. */
export const slack = 1e-9

/** Is the difference zero but for rounding? */
export const isZero = (difference: number): boolean => Math.abs(difference) <= slack

/** Fewest answers of a group from which a protected question tells its mean, or its median and quartiles. */
export const fewestForAverage = 10
