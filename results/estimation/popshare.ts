/**
 * Share of residents whose municipality chose an option: separate ratio within cells, as populations are known for everyone.
 * est = Σ (P_h / P) R_h with R_h = Σ P y / Σ P; linearised variance with fpc. Cochran (1977), ch. 6.
 */
import { tQuantile } from '@/results/distributions'
import { type Cells, cellOfUnits, cellsOf } from '@/results/frame/cells'
import type { Frame } from '@/results/frame/frame'
import { type Item, saidOf, unknown } from '@/results/frame/item'
import type { Parameters } from '@/results/frame/parameters'
import { sumOf, tallyOf } from '@/results/frame/tally'
import { clip, wilson } from '@/results/intervals/wilson'
import { noVariance } from './share-interval'

export type ResidentShare = {
  option: string
  /** Of the residents of the municipalities in the base. */
  raw: number | null
  est: number | null
  se: number | null
  low: number | null
  high: number | null
  effectiveN: number | null
}

export type ResidentShares = { population: number; populationOfBase: number; base: number; cells: Cells; options: ResidentShare[] }

/** From what share of the residents on a municipality that did not answer decides the figures. */
const large = 0.05

/** Shares of the residents, the largest first, of units of which nothing is known and that each hold more than 5 % of them. */
export function silentShares(frame: Frame, item: Item): number[] {
  const population = sumOf(frame.population)
  return [...frame.population]
    .filter((own, unit) => item.state[unit] === unknown && own > large * population)
    .map((own) => own / population)
    .sort((a, b) => b - a)
}

/** Residents by cell: of all units, of those in the base, and the sum of squares of the latter. */
type Residents = { cellOf: Uint16Array; all: Float64Array; inBase: Float64Array; squares: Float64Array }

function residentsOf(frame: Frame, cells: Cells, isIn: (unit: number) => boolean): Residents {
  const cellOf = cellOfUnits(frame, cells)
  const sum = (what: (unit: number) => number) => {
    const sums = new Float64Array(cells.N.length)
    for (let unit = 0; unit < frame.N; unit++) {
      const cell = cellOf[unit] as number
      sums[cell] = (sums[cell] as number) + what(unit)
    }
    return sums
  }
  const own = (unit: number) => (isIn(unit) ? (frame.population[unit] as number) : 0)
  return { cellOf, all: sum((unit) => frame.population[unit] as number), inBase: sum(own), squares: sum((unit) => own(unit) ** 2) }
}

/** Σ (P_h / P)² (1 − f) m / (m − 1) · squares / (Σ P)² over the cells not fully answered. */
function variance(cells: Cells, { all, inBase }: Residents, squares: Float64Array): number {
  const population = sumOf(all)
  let total = 0
  for (let cell = 0; cell < cells.N.length; cell++) {
    const [size, m, own] = [cells.N[cell] as number, cells.m[cell] as number, inBase[cell] as number]
    if (m >= size || m < 2) continue
    total += ((((all[cell] as number) / population) ** 2 * (1 - m / size) * m) / (m - 1)) * ((squares[cell] as number) / own ** 2)
  }
  return total
}

function estimate(frame: Frame, cells: Cells, residents: Residents, said: Float64Array): Omit<ResidentShare, 'option'> {
  const { cellOf, all, inBase } = residents
  const yes = new Float64Array(cells.N.length)
  const sure = said.map((each, unit) => (each > 0 ? (frame.population[unit] as number) : 0))
  sure.forEach((own, unit) => {
    yes[cellOf[unit] as number] = (yes[cellOf[unit] as number] as number) + own
  })
  const [population, known, chosen] = [sumOf(all), sumOf(inBase), sumOf(yes)]
  const raw = known > 0 ? chosen / known : null
  const none = { raw, est: null, se: null, low: null, high: null, effectiveN: null }
  if (cells.tooFew || inBase.some((own) => own === 0)) return none
  const share = yes.map((own, cell) => own / (inBase[cell] as number))
  const est = share.reduce((sum, each, cell) => sum + ((all[cell] as number) / population) * each, 0)
  const squares = new Float64Array(cells.N.length)
  let [count, m] = [0, 0]
  said.forEach((each, unit) => {
    if (Number.isNaN(each)) return
    const cell = cellOf[unit] as number
    m++
    count += each
    squares[cell] = (squares[cell] as number) + ((frame.population[unit] as number) * (each - (share[cell] as number))) ** 2
  })
  const found = variance(cells, residents, squares)
  const se = Math.sqrt(found)
  if (cells.census) return { raw, est, se, low: est, high: est, effectiveN: null }
  if (cells.df < 1) return { ...none, est, se }
  const isDegenerate = found <= noVariance || count === 0 || count === m
  const effectiveN = isDegenerate ? 1 / variance(cells, residents, residents.squares) : (est * (1 - est)) / found
  const bounds = wilson(est, effectiveN, tQuantile(cells.df))
  return { raw, est, se, ...clip(bounds, chosen / population, 1 - (known - chosen) / population), effectiveN }
}

/** Residents' share of every option. Who was routed past the question is in the base and chose nothing. */
export function residentShares(frame: Frame, item: Item, parameters: Parameters): ResidentShares {
  const cells = cellsOf(frame, tallyOf(frame, item).known, parameters.minCellM)
  const isIn = (unit: number) => item.state[unit] !== unknown
  const residents = residentsOf(frame, cells, isIn)
  const options = item.options.map((option, at) => {
    const said = saidOf(item, at).map((each, unit) => (isIn(unit) && Number.isNaN(each) ? 0 : each))
    return { option, ...estimate(frame, cells, residents, said) }
  })
  return { population: sumOf(residents.all), populationOfBase: sumOf(residents.inBase), base: sumOf(cells.m), cells, options }
}
