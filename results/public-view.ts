/** What the public may see of a summary. National distributions are shown whole; single answers are not. */
import { questionsOf } from '@/questionnaire/asked'
import type { Questionnaire } from '@/questionnaire/document'
import { publicChange } from './disclosure/publish/public-change'
import { publicTrend } from './disclosure/publish/public-trend'
import { roundedEstimates } from './disclosure/publish/rounded'
import type { SeriesCounts } from './series/count-series'
import { noBreakdowns, type Protection, type SeriesResult, variables } from './series-result'
import type { RoundSummary } from './summary'

/** A protected series of a summary that was not audited. */
const nothing: Protection = { breakdowns: noBreakdowns, withheld: [...variables], estimates: 'none' }

/** The smallest and largest answer of a number are one municipality's. */
function withoutExtremes(counts: SeriesCounts): SeriesCounts {
  if (!counts.median) return counts
  const { min, max, ...median } = counts.median
  return { ...counts, median }
}

/** A large city's answer would stand out in residents' shares, so there are none. */
function protectedSeries({ protection, ...series }: SeriesResult): SeriesResult {
  const counts = withoutExtremes(series.counts)
  if (series.estimates === null) return { ...series, counts }
  const { estimates: released, breakdowns, withheld } = protection ?? nothing
  return {
    ...series,
    counts,
    estimates: roundedEstimates(series.estimates, released),
    residents: [],
    silent: [],
    breakdowns,
    withheld,
    ...(protection ? {} : { change: null, trend: null }),
  }
}

/**
 * A change or a trend tells of all its rounds: it is withheld when any of them protects the series, though this round may not, and left
 * out when an earlier round's question was internal, or what that round protected is not known.
 */
function overRounds(own: SeriesResult, summary: RoundSummary, earlier: readonly RoundSummary[]): SeriesResult {
  const { change, trend } = own
  const found = new Map(earlier.map((each) => [each.round, each.series.find(({ key }) => key === own.key)]))
  const isInternal = (round: string) => round !== summary.round && found.get(round) === undefined
  const isProtected = (rounds: readonly string[]) =>
    own.withheld !== undefined || rounds.some((round) => found.get(round)?.withheld !== undefined)
  const shownChange = change && !isInternal(change.from) ? change : null
  const shownTrend = trend && !trend.rounds.some(isInternal) ? trend : null
  const points = [...earlier, summary].map(({ round, referenceDate }) => ({
    round,
    referenceDate,
    estimates: (round === summary.round ? own : found.get(round))?.estimates,
  }))
  return {
    ...own,
    change: shownChange && isProtected([shownChange.from]) ? publicChange(shownChange, found.get(shownChange.from), own) : shownChange,
    trend: shownTrend && isProtected(shownTrend.rounds) ? publicTrend(shownTrend, points) : shownTrend,
  }
}

/** The summary in figures of the whole country alone. @param summary a public view */
export function nationalView(summary: RoundSummary): RoundSummary {
  const alone = (series: SeriesResult): SeriesResult => {
    const { bySizeClass, ...counts } = series.counts
    return { ...series, counts, breakdowns: noBreakdowns, ...(series.withheld ? { withheld: [...variables] } : {}) }
  }
  return { ...summary, series: summary.series.map(alone), crossTables: [], isNationalOnly: true }
}

/** Of a round's recoded series what the public sees: of one that either round protects the distribution alone, as no audit was of its estimates. */
const publicRecoded = (recoded: SeriesResult, seen: SeriesResult, isProtected: boolean): SeriesResult =>
  isProtected || seen.withheld !== undefined ? protectedSeries(recoded) : recoded

/**
 * Earlier rounds as a round reads their answers: where its questionnaire recodes a series, its figures stand in place of the round's own.
 * A series that the reader does not see of the earlier round is not told so either.
 * @param recoded of the round, as its summary has them
 * @param questionnaire the round's, for the public; without it nothing is protected
 */
export function withRecodedSeries(
  earlier: readonly RoundSummary[],
  recoded: RoundSummary['recoded'] = [],
  questionnaire?: Questionnaire,
): RoundSummary[] {
  const isProtected = new Set(questionnaire ? questionsOf(questionnaire).flatMap(({ key, protect }) => (protect ? [key] : [])) : [])
  return earlier.map((summary) => {
    const own = new Map(recoded.find(({ round }) => round === summary.round)?.series.map((series) => [series.key, series]))
    if (own.size === 0) return summary
    const series = summary.series.map((seen) => {
      const read = own.get(seen.key)
      if (!read) return seen
      return questionnaire ? publicRecoded(read, seen, isProtected.has(seen.question)) : read
    })
    return { ...summary, series }
  })
}

/** The summary without the changes and trends that tell of one of these rounds. */
export function withoutComparisons(summary: RoundSummary, rounds: ReadonlySet<string>): RoundSummary {
  if (rounds.size === 0) return summary
  const comparable = ({ change, trend, ...series }: SeriesResult): SeriesResult => ({
    ...series,
    change: change && !rounds.has(change.from) ? change : null,
    trend: trend && !trend.rounds.some((round) => rounds.has(round)) ? trend : null,
  })
  return { ...summary, series: summary.series.map(comparable) }
}

/**
 * The summary without internal questions; of protected ones, and of the catalogue of cross tables, with what the audit of the round lets the
 * public see.
 * @param earlier public views of earlier rounds, for the figures that changes are told from
 */
export function publicView(summary: RoundSummary, questionnaire: Questionnaire, earlier: readonly RoundSummary[] = []): RoundSummary {
  const questions = new Map(questionsOf(questionnaire).map((question) => [question.key, question]))
  const { recoded: _, ...seen } = summary
  return {
    ...seen,
    series: summary.series
      .filter(({ question }) => questions.get(question)?.public)
      .map((series) => (questions.get(series.question)?.protect ? protectedSeries(series) : series))
      .map((series) => overRounds(series, summary, earlier)),
    crossTables: summary.crossTables.filter(({ withheld }) => !withheld),
  }
}
