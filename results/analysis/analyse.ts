/** A round analysed: estimates for all municipalities, residents' shares, breakdowns, and the change since the round before. */
import { breakdown, type Domain, domainsBy } from '@/results/breakdown/breakdown'
import type { Merger } from '@/results/change/panel/mergers'
import type { Paired } from '@/results/change/panel/pairing'
import { residentShares, silentShares } from '@/results/estimation/popshare'
import { rIndicator } from '@/results/estimation/r-indicator'
import { summariseItem } from '@/results/estimation/summary'
import { defaultParameters as parameters } from '@/results/frame/parameters'
import type { RoundData, Unit } from '@/results/round-data'
import { resultOf } from '@/results/series/result-of'
import { type BreakdownRow, noFigures, type RowShare, type SeriesFigures, type SeriesResult, type Variable } from '@/results/series-result'
import { changeBetween, pairRounds } from './changes'
import { type Estimates, estimatesOf, type ShareEstimate } from './estimates'
import { type PreparedRound, type PreparedSeries, preparedRound, prepareRound } from './prepare'
import { recodedRounds } from './recoded-rounds'
import { type PairedRounds, trendOfSeries } from './trends'

/** Series of an earlier round whose answers the round reads as its own. */
export type RecodedRound = { round: string; series: SeriesResult[] }

type Analysis = {
  rIndicator: number | null
  /** In time; rounds of which nothing is read otherwise are left out. */
  recoded: RecodedRound[]
  /** By key; texts and dates are not among them. */
  figures: ReadonlyMap<string, SeriesFigures>
}

const inRegister = (unit: Unit, variable: Variable): string => String(unit[variable])

export const rowShare = ({ option, count, est, ciLow, ciHigh, display }: ShareEstimate): RowShare => ({
  option,
  count,
  est,
  ciLow,
  ciHigh,
  display,
})

const rowOf = (value: string, respondents: number, { N, base, options, headline, mean }: Estimates): BreakdownRow => ({
  value,
  N,
  respondents,
  base,
  options: options.map(rowShare),
  headline: headline && rowShare(headline),
  mean: mean && { est: mean.est, ciLow: mean.ciLow, ciHigh: mean.ciHigh },
})

/** Of the whole country: estimates and residents' shares. */
export function nationalFigures(
  { frame, respondents }: PreparedRound,
  own: PreparedSeries,
): Pick<SeriesFigures, 'estimates' | 'residents' | 'silent'> {
  const summarise = (item: PreparedSeries['item']) => summariseItem(frame, item, respondents, parameters)
  return {
    estimates: estimatesOf(summarise(own.item), own.headline && summarise(own.headline)),
    residents: residentShares(frame, own.item, parameters).options.map(({ option, raw, est, low, high }) => ({
      option,
      raw,
      est,
      ciLow: low,
      ciHigh: high,
    })),
    silent: silentShares(frame, own.item),
  }
}

/** The series of a round that are read as a later round's answers, in figures of the whole country. */
function recodedRound(round: PreparedRound): RecodedRound[] {
  const codes = round.units.flatMap(({ municipality }, at) => (round.responded[at] ? [municipality] : []))
  const series = [...round.series.values()].flatMap((own) =>
    own.series.recoded ? [resultOf(own.series, own.asked, round.units, codes, { ...noFigures, ...nationalFigures(round, own) })] : [],
  )
  return series.length > 0 ? [{ round: round.code, series }] : []
}

function analyseSeries(
  round: PreparedRound,
  own: PreparedSeries,
  domains: Record<Variable, Domain[]>,
): Omit<SeriesFigures, 'change' | 'trend'> {
  const { frame } = round
  const rowsBy = (variable: Variable): BreakdownRow[] => {
    const rows = breakdown(frame, domains[variable], own.item, parameters)
    const headlines = own.headline ? breakdown(frame, domains[variable], own.headline, parameters) : []
    return rows.map((row, at) => rowOf(row.value, row.respondents, estimatesOf(row, headlines[at] ?? null)))
  }
  return {
    ...nationalFigures(round, own),
    breakdowns: { sizeClass: rowsBy('sizeClass'), region: rowsBy('region'), language: rowsBy('language'), group: rowsBy('group') },
  }
}

const pairings = new WeakMap<PreparedRound, WeakMap<PreparedRound, { mergers: string; paired: Paired }>>()

/** Pairings of the rounds, each made when it is first asked for, and kept for as long as both rounds are. */
function pairingOf(rounds: readonly PreparedRound[], mergers: readonly Merger[]): PairedRounds {
  const all = JSON.stringify(mergers)
  return (earlier, later) => {
    const [first, second] = [rounds[earlier], rounds[later]]
    if (!first || !second) throw new RangeError(`no rounds ${earlier} and ${later}`)
    const own = pairings.get(first) ?? new WeakMap()
    pairings.set(first, own)
    const known = own.get(second)
    if (known?.mergers === all) return known.paired
    const { paired } = pairRounds(first, second, mergers)
    own.set(second, { mergers: all, paired })
    return paired
  }
}

/**
 * Analyses a round.
 * @param earlier closed rounds of the survey before it, the oldest first; a series is compared with the last that asked it
 * @param mergers with the ISO day each took effect as `round`
 */
export function analyseRound(data: RoundData, earlier: readonly RoundData[], mergers: readonly Merger[]): Analysis {
  const round = prepareRound(data)
  const domainsOf = (variable: Variable) =>
    domainsBy(round.frame, round.responded, (unit) => inRegister(round.units[unit] as Unit, variable))
  const domains = {
    sizeClass: domainsOf('sizeClass'),
    region: domainsOf('region'),
    language: domainsOf('language'),
    group: domainsOf('group'),
  }
  const before = earlier.map(preparedRound)
  const pairedOf = pairingOf([...before, round], mergers)
  const rounds = recodedRounds([...before, round])
  return {
    rIndicator: rIndicator(round.frame, round.responded),
    recoded: rounds.slice(0, -1).flatMap(recodedRound),
    figures: new Map(
      [...round.series].map(([key, own]) => {
        const at = rounds.slice(0, -1).findLastIndex(({ series }) => series.has(key))
        const first = rounds[at]
        const change = first ? changeBetween({ first, second: round, paired: pairedOf(at, before.length) }, key) : null
        return [key, { ...analyseSeries(round, own, domains), change, trend: trendOfSeries(rounds, key, pairedOf) }]
      }),
    ),
  }
}
