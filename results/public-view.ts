/** What the public may see of a summary. National distributions are shown whole; single answers are not. */
import { questionsOf } from '@/questionnaire/asked'
import type { Questionnaire } from '@/questionnaire/document'
import { type Protection, type SeriesAnalysis, variables } from './analysis/analyse'
import { publicChange } from './disclosure/publish/public-change'
import { publicTrend } from './disclosure/publish/public-trend'
import { roundedEstimates } from './disclosure/publish/rounded'
import type { SeriesSummary } from './series/summarise-series'
import type { RoundSummary } from './summary'

/** A protected series of a summary that was not audited. */
const nothing: Protection = {
  breakdowns: { sizeClass: [], region: [], language: [], group: [] },
  withheld: [...variables],
  estimates: 'none',
}

/** The smallest and largest answer of a number are one municipality's. */
function withoutExtremes<S extends SeriesSummary>(series: S): S {
  if (!series.median) return series
  const { min, max, ...median } = series.median
  return { ...series, median }
}

/** A large city's answer would stand out in residents' shares, so there are none. */
function protectedSeries(
  { key, estimates, change, trend, protection = nothing }: SeriesAnalysis,
  { round, referenceDate }: RoundSummary,
  earlier: readonly RoundSummary[],
): SeriesAnalysis {
  const own = roundedEstimates(estimates, protection.estimates)
  const analysedIn = ({ analysis }: RoundSummary) => analysis.series.find((each) => each.key === key)
  const from = earlier.find((each) => each.round === change?.from)
  const points = earlier.map((each) => ({ round: each.round, referenceDate: each.referenceDate, estimates: analysedIn(each)?.estimates }))
  return {
    key,
    estimates: own,
    residents: [],
    silent: [],
    breakdowns: protection.breakdowns,
    withheld: protection.withheld,
    change: change && publicChange(change, from && analysedIn(from), { estimates: own }),
    trend: publicTrend(trend, [...points, { round, referenceDate, estimates: own }]),
  }
}

/**
 * The summary without internal questions; of protected ones with what the audit of the round lets the public see.
 * @param earlier public views of earlier rounds, for the figures that changes are told from
 */
export function publicView(summary: RoundSummary, questionnaire: Questionnaire, earlier: readonly RoundSummary[] = []): RoundSummary {
  const questions = new Map(questionsOf(questionnaire).map((question) => [question.key, question]))
  const questionOf = (key: string) => questions.get(key.split('.')[0] ?? '')
  return {
    ...summary,
    series: summary.series
      .filter((series) => questions.get(series.question)?.public)
      .map((series) => (questions.get(series.question)?.protect ? withoutExtremes(series) : series)),
    analysis: {
      ...summary.analysis,
      series: summary.analysis.series
        .filter(({ key }) => questionOf(key)?.public === true)
        .map((series) => (questionOf(series.key)?.protect === true ? protectedSeries(series, summary, earlier) : series)),
    },
  }
}
