/** The change of a series' main figure since the round before, with what is needed to say why it changed. */
import type { Asking, Clause } from '@/questionnaire/document'
import { changeOfOptions, headlineEstimate, mainChange, optionEstimate } from '../figures'
import type { QuestionView, SeriesView } from '../question-view'
import type { ChangeFigures, Interval } from './change-figures'
import { clauseOf } from './lone-clause'

export type ChangeClaim = {
  /** What changed: the joint share of these answers of the question, or its mean. */
  question: Asking
  options: readonly string[]
  change: ChangeFigures
  /** Name of the earlier round, as in "(2017: 62 %)". */
  before: string
  /** The estimate's own interval in the later round, without width in a census; null when it is not told. */
  interval: Interval | null
  /** How the questionnaire tells the share by itself; without it the share is told as that of its answers. */
  clause?: Pick<Clause, 'case' | 'text' | 'brief'> | undefined
  /** Small counts are protected: direction and verdict without the counts, p and intervals that reveal them. */
  isProtected: boolean
}

const ownInterval = (estimate: { ciLow: number | null; ciHigh: number | null } | null | undefined): Interval | null =>
  estimate?.ciLow != null && estimate.ciHigh != null ? { ciLow: estimate.ciLow, ciHigh: estimate.ciHigh } : null

/** Null where there is no change to explain. */
export function changeClaim({ question }: QuestionView, row: SeriesView, isProtected: boolean): ChangeClaim | null {
  const { series } = row
  const main = mainChange(series)
  if (!main) return null
  const isMean = main.kind === 'mean'
  const options = isMean ? [] : (series.counts.headline?.options ?? [])
  const estimate = isMean ? series.estimates?.mean : headlineEstimate(series, options)
  const clause = isMean ? undefined : clauseOf(question.finding, options, series.row)
  return { question, options, change: main.change, before: main.from, interval: ownInterval(estimate), clause, isProtected }
}

/** The change of one answer; null where nobody gave it, it is told with the series' main figure, or only that one's change is public. */
export function optionChangeClaim({ question }: QuestionView, row: SeriesView, option: string, isProtected: boolean): ChangeClaim | null {
  const { series } = row
  const main = mainChange(series)
  const change = changeOfOptions(series, [option])
  if (!series.change || !change || isProtected || (main?.kind === 'share' && main.change === change)) return null
  const { plain1, plain2 } = change.decomposition
  if (plain1 === 0 && plain2 === 0) return null
  const clause = clauseOf(question.finding, [option], series.row)
  const interval = ownInterval(optionEstimate(series, option))
  return { question, options: [option], change, before: series.change.from, interval, clause, isProtected }
}
