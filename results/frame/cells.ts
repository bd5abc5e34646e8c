/**
 * Adjustment cells: within one, those who answered are taken as a simple random sample of all its units.
 * Little (1986), "Survey nonresponse adjustments", Int. Statist. Rev. 54; Särndal, Swensson & Wretman (1992), ch. 15.
 */
import type { Frame } from './frame'

export type Cells = {
  labels: readonly string[]
  /** Units of each cell, and how many of them are in the analysis. */
  N: Float64Array
  m: Float64Array
  /** Cell of each stratum of the frame. */
  of: Uint16Array
  /** Some cell is too thin even when merged, or nobody answered: there is no estimate. */
  tooFew: boolean
  /** Σ (m − 1) over the cells not fully answered; negative only when too few. */
  df: number
  /** Every unit is in the analysis. */
  census: boolean
}

type Group = { classes: string[]; strata: number[]; N: number; m: number; split: boolean }

const merged = (a: Group, b: Group): Group => ({
  classes: [...a.classes, ...b.classes],
  strata: [...a.strata, ...b.strata],
  N: a.N + b.N,
  m: a.m + b.m,
  split: false,
})

/** One group per class that has units, in order; split when a second variable makes parts of it and none of these is thin. */
function groupsOf(frame: Frame, m: Float64Array, isThin: (m: number, N: number) => boolean): Group[] {
  const groups: Group[] = []
  frame.strata.forEach(({ cell }, stratum) => {
    const own = { classes: [cell], strata: [stratum], N: frame.strataN[stratum] as number, m: m[stratum] as number, split: false }
    if (own.N === 0) return
    const last = groups.at(-1)
    if (last?.classes[0] === cell) groups[groups.length - 1] = { ...merged(last, own), classes: [cell] }
    else groups.push(own)
  })
  const thinPart = (stratum: number) => isThin(m[stratum] as number, frame.strataN[stratum] as number)
  return groups.map((group) => ({ ...group, split: group.strata.length > 1 && !group.strata.some(thinPart) }))
}

/** The thin group with the fewest answers joins its neighbour with fewer, the smaller class on ties, until none is thin or one is left. */
function collapsed(groups: Group[], isThin: (m: number, N: number) => boolean): Group[] {
  const thin = (group: Group) => !group.split && isThin(group.m, group.N)
  while (groups.length > 1 && groups.some(thin)) {
    const least = Math.min(...groups.filter(thin).map((group) => group.m))
    const at = groups.findIndex((group) => thin(group) && group.m === least)
    const below = groups[at - 1]?.m ?? Number.POSITIVE_INFINITY
    const above = groups[at + 1]?.m ?? Number.POSITIVE_INFINITY
    const first = below <= above ? at - 1 : at
    groups.splice(first, 2, merged(groups[first] as Group, groups[first + 1] as Group))
  }
  return groups
}

/**
 * The cells of an analysis, thin classes merged with a neighbour.
 * @param m units of each stratum that are in the analysis
 * @param minCellM fewest of a cell that is not fully answered
 */
export function cellsOf(frame: Frame, m: Float64Array, minCellM: number): Cells {
  const isThin = (own: number, N: number) => own < minCellM && own < N
  const cells = collapsed(groupsOf(frame, m, isThin), isThin).flatMap((group) => {
    if (!group.split) return [{ label: group.classes.join('+'), ...group }]
    return group.strata.map((stratum) => ({
      label: `${group.classes[0]}/${frame.strata[stratum]?.subcell}`,
      strata: [stratum],
      N: frame.strataN[stratum] as number,
      m: m[stratum] as number,
    }))
  })
  const of = new Uint16Array(frame.strata.length)
  cells.forEach((cell, at) => {
    for (const stratum of cell.strata) of[stratum] = at
  })
  return {
    labels: cells.map((cell) => cell.label),
    N: Float64Array.from(cells, (cell) => cell.N),
    m: Float64Array.from(cells, (cell) => cell.m),
    of,
    tooFew: !cells.some((cell) => cell.m > 0) || cells.some((cell) => isThin(cell.m, cell.N)),
    df: cells.reduce((sum, cell) => sum + (cell.m < cell.N ? cell.m - 1 : 0), 0),
    census: cells.length > 0 && cells.every((cell) => cell.m === cell.N),
  }
}

/** The cell of each unit of the frame. */
export const cellOfUnits = (frame: Frame, cells: Cells): Uint16Array => frame.stratumOf.map((stratum) => cells.of[stratum] as number)
