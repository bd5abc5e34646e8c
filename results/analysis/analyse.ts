/** A round analysed: estimates for all municipalities, residents' shares, breakdowns, and the change since the round before. */
import { breakdown, type Domain, domainsBy } from '@/results/breakdown/breakdown'
import type { Merger } from '@/results/change/panel/mergers'
import type { Paired } from '@/results/change/panel/pairing'
import { residentShares, silentShares } from '@/results/estimation/popshare'
import { rIndicator } from '@/results/estimation/r-indicator'
import { summariseItem } from '@/results/estimation/summary'
import { defaultParameters as parameters } from '@/results/frame/parameters'
import { populationCovered } from '@/results/response/rates'
import type { RoundData, Unit } from '@/results/round-data'
import { changeBetween, pairRounds, type SeriesChange } from './changes'
import { type Estimates, estimatesOf, type ShareEstimate } from './estimates'
import { type PreparedRound, type PreparedSeries, prepareRound } from './prepare'
import { type PairedRounds, type SeriesTrend, trendOfSeries } from './trends'

/** The register's variables that results are broken down by. */
export const variables = ['sizeClass', 'region', 'language', 'group'] as const
export type Variable = (typeof variables)[number]

/**
 * Why the public does not see a figure. `few`: fewer than three municipalities of the group answered ("alle 3 kuntaa");
 * `protected`: it would tell what single ones answered ("suojattu"). Never told by the size of the count itself.
 */
export type Hidden = 'few' | 'protected'

/** A class of the register as a finite population of its own; to the public, of protected questions, perhaps several classes joined. */
export type BreakdownRow = {
  /** The class; joined ones with "+" between them, as in "6+7". */
  value: string
  /** The classes, when two or more were joined to protect single answers. */
  joined?: string[]
  /** Nothing of the row is shown; its figures are null. */
  hidden?: Hidden
  N: number
  respondents: number
  /** Null in a hidden row. */
  base: number | null
  options: RowShare[]
  headline: RowShare | null
  mean: { est: number | null; ciLow: number | null; ciHigh: number | null; hidden?: Hidden } | null
}

/** A share of a row. Where `hidden` is set, count, estimate, interval and display are null. */
export type RowShare = Pick<ShareEstimate, 'option' | 'est' | 'ciLow' | 'ciHigh' | 'display'> & { count: number | null; hidden?: Hidden }

/**
 * What of the national estimates of a protected series is public, rounded as displayed: `all`; `shares` without mean and median, `points`
 * without intervals either; `headline`, the share of the question's headline alone, `point` without its interval; nothing.
 */
export type Told = 'all' | 'shares' | 'points' | 'headline' | 'point' | 'none'

/** What of a protected series the public sees; frozen with the summary, so that every page and file joins the same classes. */
export type Protection = {
  breakdowns: Record<Variable, BreakdownRow[]>
  /** Variables whose table would tell single answers however its classes are joined. */
  withheld: Variable[]
  estimates: Told
}

export type ResidentEstimate = { option: string; raw: number | null; est: number | null; ciLow: number | null; ciHigh: number | null }

export type SeriesAnalysis = {
  key: string
  estimates: Estimates
  residents: ResidentEstimate[]
  /** Shares of residents, the largest first, of municipalities without an answer that hold more than a twentieth: residents' shares hang on them. */
  silent: number[]
  breakdowns: Record<Variable, BreakdownRow[]>
  /** Of a protected series in a frozen summary; the public view has it applied and left out. */
  protection?: Protection
  /** In the public view of a protected series: the variables it may not be broken down by. */
  withheld?: Variable[]
  /** Null in the first round that asks, and when the base is not all municipalities. */
  change: SeriesChange | null
  /** Null or absent with fewer than three rounds since the last break. */
  trend?: SeriesTrend | null
}

/** Beside the counts of `Response`. */
export type ResponseQuality = {
  /** Share of residents whose municipality answered. */
  populationCovered: number | null
  rIndicator: number | null
}

export type RoundAnalysis = { quality: ResponseQuality; series: SeriesAnalysis[] }

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

function analyseSeries(
  round: PreparedRound,
  own: PreparedSeries,
  domains: Record<Variable, Domain[]>,
): Omit<SeriesAnalysis, 'change' | 'trend'> {
  const { frame, respondents } = round
  const summarise = (item: PreparedSeries['item']) => summariseItem(frame, item, respondents, parameters)
  const rowsBy = (variable: Variable): BreakdownRow[] => {
    const rows = breakdown(frame, domains[variable], own.item, parameters)
    const headlines = own.headline ? breakdown(frame, domains[variable], own.headline, parameters) : []
    return rows.map((row, at) => rowOf(row.value, row.respondents, estimatesOf(row, headlines[at] ?? null)))
  }
  return {
    key: own.series.key,
    estimates: estimatesOf(summarise(own.item), own.headline && summarise(own.headline)),
    residents: residentShares(frame, own.item, parameters).options.map(({ option, raw, est, low, high }) => ({
      option,
      raw,
      est,
      ciLow: low,
      ciHigh: high,
    })),
    silent: silentShares(frame, own.item),
    breakdowns: { sizeClass: rowsBy('sizeClass'), region: rowsBy('region'), language: rowsBy('language'), group: rowsBy('group') },
  }
}

const qualityOf = ({ frame, responded }: PreparedRound): ResponseQuality => ({
  populationCovered: populationCovered(frame.population, responded),
  rIndicator: rIndicator(frame, responded),
})

/** Pairings of the rounds, each made once, when it is asked for. */
function pairingOf(rounds: readonly PreparedRound[], mergers: readonly Merger[]): PairedRounds {
  const known = new Map<string, Paired>()
  return (earlier, later) => {
    const [first, second] = [rounds[earlier], rounds[later]]
    if (!first || !second) throw new RangeError(`no rounds ${earlier} and ${later}`)
    const key = `${earlier}-${later}`
    const paired = known.get(key) ?? pairRounds(first, second, mergers).paired
    known.set(key, paired)
    return paired
  }
}

/**
 * Analyses a round.
 * @param earlier closed rounds of the survey before it, the oldest first; a series is compared with the last that asked it
 * @param mergers with the ISO day each took effect as `round`
 */
export function analyseRound(data: RoundData, earlier: readonly RoundData[], mergers: readonly Merger[]): RoundAnalysis {
  const round = prepareRound(data)
  const domainsOf = (variable: Variable) =>
    domainsBy(round.frame, round.responded, (unit) => inRegister(round.units[unit] as Unit, variable))
  const domains = {
    sizeClass: domainsOf('sizeClass'),
    region: domainsOf('region'),
    language: domainsOf('language'),
    group: domainsOf('group'),
  }
  const before = earlier.map((each) => prepareRound(each))
  const rounds = [...before, round]
  const pairs = before.map((each) => pairRounds(each, round, mergers))
  const pairedOf = pairingOf(rounds, mergers)
  return {
    quality: qualityOf(round),
    series: [...round.series.values()].map((own) => {
      const pair = pairs.findLast(({ first }) => first.series.has(own.series.key))
      const trend = trendOfSeries(rounds, own.series.key, pairedOf)
      return { ...analyseSeries(round, own, domains), change: pair ? changeBetween(pair, own.series.key) : null, trend }
    }),
  }
}
