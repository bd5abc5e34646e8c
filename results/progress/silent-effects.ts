/**
 * What answering of a silent municipality would do for the precision of the estimates: by how much the intervals of shares would narrow, as
 * expected before its answer is known. Of questions asked of all, both for municipalities and for residents (docs/method.md).
 */
import { type PreparedRound, type PreparedSeries, prepareRound } from '@/results/analysis/prepare'
import { stratifiedShareInterval } from '@/results/estimation/share-interval'
import { type Cells, cellsOf } from '@/results/frame/cells'
import type { Frame } from '@/results/frame/frame'
import { answered, type Item, outside, saidOf } from '@/results/frame/item'
import { defaultParameters } from '@/results/frame/parameters'
import { byCell, sumOf } from '@/results/frame/tally'
import { residentsInterval } from '@/results/progress/residents-interval'
import { type ShareSums, sumsOf, withUnit } from '@/results/progress/share-sums'
import type { RoundData } from '@/results/round-data'

/** `gain`: how much narrower, 0..1, the intervals of the round's shares would be on average if the municipality answered. */
export type SilentEffect = { municipality: string; gain: number }

/** Of what there is no interval of, nothing is known: it is as wide as can be. */
const widthOf = (interval: { low: number; high: number } | null): number => (interval ? interval.high - interval.low : 1)

function widthOfMunicipalities(cells: Cells, yes: Float64Array): number {
  if (cells.tooFew) return 1
  const inCells = byCell(cells, yes)
  const N = sumOf(cells.N)
  const est = inCells.reduce((sum, own, cell) => sum + ((cells.N[cell] as number) / N) * (own / (cells.m[cell] as number)), 0)
  return widthOf(stratifiedShareInterval(cells, inCells, est))
}

const widthOfResidents = (cells: Cells, sums: ShareSums): number => widthOf(residentsInterval(cells, sums))

/** The share with which a silent unit of a stratum is expected to say yes: its cell's, pulled towards the whole by one answer. */
function chanceIn(cells: Cells, sums: ShareSums, stratum: number): number {
  const [m, x] = [sumOf(sums.m), sumOf(sums.yes)]
  const overall = m > 0 ? x / m : 0.5
  const cell = cells.of[stratum] as number
  return ((byCell(cells, sums.yes)[cell] as number) + overall) / ((byCell(cells, sums.m)[cell] as number) + 1)
}

type Silent = { unit: number; stratum: number; population: number }

/** Adds to each silent unit's gain by how much the two intervals of one share would narrow. */
function addGains(frame: Frame, said: Float64Array, silent: readonly Silent[], gains: Float64Array): void {
  const sums = sumsOf(frame, said)
  const cells = cellsOf(frame, sums.m, defaultParameters.minCellM)
  const now = { municipalities: widthOfMunicipalities(cells, sums.yes), residents: widthOfResidents(cells, sums) }
  const strata = new Map(
    [...new Set(silent.map(({ stratum }) => stratum))].map((stratum) => {
      const [no, yes] = ([0, 1] as const).map((says) => withUnit(sums, stratum, 0, says)) as [ShareSums, ShareSums]
      const then = cellsOf(frame, no.m, defaultParameters.minCellM)
      const chance = chanceIn(cells, sums, stratum)
      const width = chance * widthOfMunicipalities(then, yes.yes) + (1 - chance) * widthOfMunicipalities(then, no.yes)
      return [stratum, { then, chance, narrowing: now.municipalities - width }]
    }),
  )
  silent.forEach(({ stratum, population }, at) => {
    const own = strata.get(stratum)
    if (!own) return
    const [no, yes] = ([0, 1] as const).map((says) => widthOfResidents(own.then, withUnit(sums, stratum, population, says)))
    const width = own.chance * (yes as number) + (1 - own.chance) * (no as number)
    gains[at] = (gains[at] as number) + own.narrowing + now.residents - width
  })
}

/** What each unit says of each share that counts: of the headline where the question has one, else of every option. */
export function sharesOf({ item, headline }: PreparedSeries): Float64Array[] {
  const asked: Item = headline ?? item
  if (asked.state.includes(outside) || !asked.state.includes(answered)) return []
  return asked.options.map((_, option) => saidOf(asked, option))
}

/** Of a round that is prepared already. @returns those that have not answered, the largest effect in front; equal ones by residents, then by code */
export function silentEffectsOf(round: PreparedRound): SilentEffect[] {
  const { frame, responded } = round
  const silent = [...responded].flatMap((each, unit): Silent[] =>
    each ? [] : [{ unit, stratum: frame.stratumOf[unit] as number, population: frame.population[unit] as number }],
  )
  const shares = [...round.series.values()].flatMap(sharesOf)
  const gains = new Float64Array(silent.length)
  for (const said of shares) addGains(frame, said, silent, gains)
  return silent
    .map(({ unit, population }, at) => ({
      municipality: frame.codes[unit] as string,
      population,
      gain: shares.length > 0 ? (gains[at] as number) / (2 * shares.length) : 0,
    }))
    .sort((one, other) => other.gain - one.gain || other.population - one.population || (one.municipality < other.municipality ? -1 : 1))
    .map(({ municipality, gain }) => ({ municipality, gain }))
}

/** The silent municipalities of a round in the order of their effect. */
export const silentEffects = (data: RoundData): SilentEffect[] => silentEffectsOf(prepareRound(data))
