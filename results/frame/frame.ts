/** The municipalities of a round as arrays, prepared once and used by every item. A unit is known by its position. */

export type FrameUnit = {
  code: string
  /** Value of the cells' variable; numbers are ordered as numbers. */
  cell: string
  /** Value of the variable that may split cells. */
  subcell?: string
  population: number
}

/** A class, or a part of one where a second variable may split it. */
export type Stratum = { cell: string; subcell?: string }

export type Frame = {
  N: number
  codes: readonly string[]
  positions: ReadonlyMap<string, number>
  population: Float64Array
  /** By class, then by second value; of a domain some may be empty. */
  strata: readonly Stratum[]
  /** Units of each stratum. */
  strataN: Float64Array
  stratumOf: Uint16Array
}

const compare = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1)
const isNumber = (text: string) => text.trim() !== '' && Number.isFinite(Number(text))
const compareClasses = (a: string, b: string) => (isNumber(a) && isNumber(b) ? Number(a) - Number(b) : compare(a, b))

function count(stratumOf: Uint16Array, strata: number): Float64Array {
  const counts = new Float64Array(strata)
  for (const stratum of stratumOf) counts[stratum] = (counts[stratum] as number) + 1
  return counts
}

const positionsOf = (codes: readonly string[]) => new Map(codes.map((code, at) => [code, at]))

/** Prepares a frame. @param units one per municipality, codes unique, in any order */
export function frameOf(units: readonly FrameUnit[]): Frame {
  const keyOf = ({ cell, subcell }: Stratum) => JSON.stringify([cell, subcell])
  const strata = [...new Map(units.map(({ cell, subcell }) => [keyOf({ cell, subcell }), { cell, subcell }])).values()].sort(
    (a, b) => compareClasses(a.cell, b.cell) || compare(a.cell, b.cell) || compare(a.subcell ?? '', b.subcell ?? ''),
  )
  const at = new Map(strata.map((stratum, index) => [keyOf(stratum), index]))
  const stratumOf = Uint16Array.from(units, (unit) => at.get(keyOf(unit)) ?? 0)
  const codes = units.map((unit) => unit.code)
  return {
    N: units.length,
    codes,
    positions: positionsOf(codes),
    population: Float64Array.from(units, (unit) => unit.population),
    strata,
    strataN: count(stratumOf, strata.length),
    stratumOf,
  }
}

/** The part of a frame that a domain is, as a finite population of its own. @param members positions of its units, ascending */
export function domainOf(frame: Frame, members: Uint32Array): Frame {
  const codes = Array.from(members, (unit) => frame.codes[unit] as string)
  const stratumOf = Uint16Array.from(members, (unit) => frame.stratumOf[unit] as number)
  return {
    N: members.length,
    codes,
    positions: positionsOf(codes),
    population: Float64Array.from(members, (unit) => frame.population[unit] as number),
    strata: frame.strata,
    strataN: count(stratumOf, frame.strata.length),
    stratumOf,
  }
}
