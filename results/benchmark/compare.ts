/** A municipality's answers beside those of its groups, question by question, from the public view of a round's results. */
import type { Answers } from '@/questionnaire/answer'
import { questionsOf } from '@/questionnaire/asked'
import type { Asking, Questionnaire } from '@/questionnaire/document'
import { hasFigures } from '@/questionnaire/types/abilities'
import type { Respondent, Unit } from '@/results/round-data'
import { type Observation, observe } from '@/results/series/observe'
import type { SeriesResult } from '@/results/series-result'
import type { RoundSummary } from '@/results/summary'
import { countSeries, type SeriesCounts } from '../series/count-series'
import { type ComparedGroup, figuresOfAll, figuresOfClass, figuresOfPeers } from './group-figures'

/** One series: what was answered, and what each group says. `own` is undefined where the municipality left it empty. */
export type Comparison = {
  question: Asking
  series: SeriesResult
  own: Observation | undefined
  groups: readonly ComparedGroup[]
}

/** The municipalities of a peer group that answered, with how many were chosen. */
export type Peers = { chosen: number; respondents: readonly Respondent[] }

export type ComparisonInput = {
  questionnaire: Questionnaire
  /** The public view: protected groups are as public tables have them. */
  summary: RoundSummary
  unit: Unit
  answers: Answers
  peers: Peers | null
}

/** Counts of the peers by series, of public questions without protection. */
function countPeers(questionnaire: Questionnaire, { chosen, respondents }: Peers): Map<string, SeriesCounts> {
  const codes = respondents.map(({ municipality }) => municipality)
  const open = observe(questionnaire, respondents).filter(({ asked }) => asked.public && !asked.protect)
  return new Map(open.map((series) => [series.key, countSeries(series, chosen, codes, series.asked.headline)]))
}

/** Every public series that has figures, in the questionnaire's order. */
export function compareAnswers({ questionnaire, summary, unit, answers, peers }: ComparisonInput): Comparison[] {
  const { municipality } = unit
  const own = new Map(
    observe(questionnaire, [{ municipality, answers }]).map(({ key, observations }) => [key, observations.get(municipality)]),
  )
  const counts = peers && countPeers(questionnaire, peers)
  const questions = new Map(questionsOf(questionnaire).map((question) => [question.key, question]))
  return summary.series.flatMap((series): Comparison[] => {
    const question = questions.get(series.question)
    if (!question || !hasFigures(series)) return []
    const mine = own.get(series.key)
    const ofPeers = counts?.get(series.key)
    const groups = [
      figuresOfAll(series),
      figuresOfClass(series, 'sizeClass', String(unit.sizeClass), mine),
      figuresOfClass(series, 'region', unit.region, mine),
      ofPeers ? figuresOfPeers(series, ofPeers) : null,
    ]
    return [{ question, series, own: mine, groups: groups.filter((each) => each !== null) }]
  })
}

/** The group's figures of a comparison. */
export const figuresIn = ({ groups }: Comparison, group: ComparedGroup['group']): ComparedGroup | undefined =>
  groups.find((each) => each.group === group)
