/** A municipality's answers beside those of its groups, question by question, from the public view of a round's results. */
import type { Answers } from '@/questionnaire/answer'
import { questionsOf } from '@/questionnaire/asked'
import type { Asking, Questionnaire } from '@/questionnaire/document'
import { hasFigures } from '@/questionnaire/types/abilities'
import type { Unit } from '@/results/round-data'
import { type Observation, observe } from '@/results/series/observe'
import type { SeriesResult } from '@/results/series-result'
import type { RoundSummary } from '@/results/summary'
import { type ComparedGroup, figuresOfAll, figuresOfClass } from './group-figures'
import { countPeers, figuresOfPeers, type Peers } from './peer-figures'

/** One series: what was answered, and what each group says. `own` is undefined where the municipality left it empty. */
export type Comparison = {
  question: Asking
  series: SeriesResult
  own: Observation | undefined
  groups: readonly ComparedGroup[]
}

export type ComparisonInput = {
  questionnaire: Questionnaire
  /** The public view: protected groups are as public tables have them. */
  summary: RoundSummary
  unit: Unit
  answers: Answers
  peers: Peers | null
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
    const groups = [
      figuresOfAll(series),
      figuresOfClass(series, 'sizeClass', String(unit.sizeClass), mine),
      figuresOfClass(series, 'region', unit.region, mine),
      peers && figuresOfPeers(series, counts?.get(series.key), peers.members.length),
    ]
    return [{ question, series, own: mine, groups: groups.filter((each) => each !== null) }]
  })
}

/** The group's figures of a comparison. */
export const figuresIn = ({ groups }: Comparison, group: ComparedGroup['group']): ComparedGroup | undefined =>
  groups.find((each) => each.group === group)

/** Do peers stand beside any answer? */
export const hasPeers = (comparisons: readonly Comparison[]): boolean => comparisons.some((comparison) => figuresIn(comparison, 'peers'))
