/** The answers to "of whom": the main figure of all municipalities, of the same municipalities, of those who answered. */
import type { Asking } from '@/questionnaire/document'
import { takesNumber } from '@/questionnaire/types/abilities'
import type { SeriesCounts } from '@/results/series/count-series'
import type { SeriesResult } from '@/results/series-result'
import { type ChangeWord, changeWordOf, headlineEstimate, intervalOf, type MainChange, mainChange, panelLabel, smallBase } from '../figures'
import { headlineShare } from '../finding'
import { previousPoint, type SeriesView } from '../question-view'
import { estimatedPopulation, type Population } from './claim'

/** A figure, or a share of respondents that may have to be told as a count. */
export type KeyValue = number | { count: number; share: number; counts: SeriesCounts }

export type KeyFigureClaim = {
  value: KeyValue
  /** Municipalities it is of; null of the estimate. */
  n: number | null
  interval: readonly [number, number] | null
  /** Every municipality answered: no estimate. */
  isExact: boolean
  earlier: { round: string; value: KeyValue; word: ChangeWord | null } | null
  of: Population
}

export type KeyFiguresClaim = {
  question: Asking
  row: string | undefined
  isAskedOfAll: boolean
  measure: 'share' | 'mean' | 'median'
  /** Of a share, the answers it is of. */
  options: readonly string[]
  items: KeyFigureClaim[]
}

type Figures = {
  measure: KeyFiguresClaim['measure']
  estimate: { est: number | null; ciLow: number | null; ciHigh: number | null } | null
  plain: KeyValue | null
  plainBefore: KeyValue | null
}

function figuresOf(question: Asking, { series, rounds }: SeriesView): Figures {
  const { counts, estimates } = series
  const before = previousPoint(rounds)?.series
  const { headline, mean, median } = counts
  if (takesNumber(question))
    return { measure: 'median', estimate: estimates?.median ?? null, plain: median?.unweighted ?? null, plainBefore: null }
  if (mean)
    return {
      measure: 'mean',
      estimate: estimates?.mean ?? null,
      plain: mean.unweighted,
      plainBefore: before?.counts.mean?.unweighted ?? null,
    }
  if (!headline || headline.share === null) return { measure: 'share', estimate: null, plain: null, plainBefore: null }
  const share = headlineShare(before, headline.options)
  return {
    measure: 'share',
    estimate: headlineEstimate(series, headline.options),
    plain: { count: headline.count, share: headline.share, counts },
    plainBefore: before && share !== null ? { count: Math.round(share * before.counts.base), share, counts: before.counts } : null,
  }
}

type Told = { row: SeriesView; main: MainChange | null; figures: Figures }

function ofAll({ row, main, figures: { estimate } }: Told): KeyFigureClaim[] {
  const { counts } = row.series
  if (estimate?.est == null || (counts.base < smallBase && counts.base !== counts.N)) return []
  const interval = intervalOf(estimate) ?? null
  const word = main && changeWordOf(main.change)
  const before = main?.change.crossSection.est1
  return [
    {
      value: estimate.est,
      n: null,
      interval,
      isExact: interval === null && estimate.ciLow !== null,
      earlier: main && word && before != null ? { round: main.from, value: before, word } : null,
      of: estimatedPopulation(row.series),
    },
  ]
}

function ofSame({ main }: Told): KeyFigureClaim[] {
  if (!main) return []
  const { panel } = main.change
  const [before, after] = 'share1' in panel ? [panel.share1, panel.share2] : [panel.mean1, panel.mean2]
  if (before === null || after === null) return []
  const earlier = { round: main.from, value: before, word: panelLabel(panel) }
  return [{ value: after, n: panel.n, interval: null, isExact: false, earlier, of: 'same' }]
}

const isAskedOfAll = ({ counts }: SeriesResult) => counts.skipped === 0

/** Those that can be told. @param isProtected the same municipalities are left out: few moved */
export function keyFiguresClaim(question: Asking, row: SeriesView, isProtected: boolean): KeyFiguresClaim {
  const { series, rounds } = row
  const figures = figuresOf(question, row)
  const { measure, plain, plainBefore } = figures
  const options = measure === 'share' ? (series.counts.headline?.options ?? []) : []
  const claim = { question, row: series.row, isAskedOfAll: isAskedOfAll(series), measure, options }
  if (plain === null) return { ...claim, items: [] }
  const told = { row, main: takesNumber(question) ? null : mainChange(series), figures }
  const respondents: KeyFigureClaim = {
    value: plain,
    n: series.counts.mean?.base ?? series.counts.base,
    interval: null,
    isExact: false,
    earlier: plainBefore === null ? null : { round: previousPoint(rounds)?.round ?? '', value: plainBefore, word: null },
    of: 'respondents',
  }
  return { ...claim, items: [...ofAll(told), ...(isProtected ? [] : ofSame(told)), respondents] }
}
