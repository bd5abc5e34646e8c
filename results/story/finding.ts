/** What a series says first, as figures: the wording is for the page to choose. */

import type { Asking, Option } from '@/questionnaire/document'
import { hasRows, isGraded, picksOne, takesNumber } from '@/questionnaire/types/abilities'
import { dontKnow } from '@/questionnaire/types/choice'
import type { OptionCount } from '@/results/series/count-series'
import type { SeriesResult } from '@/results/series-result'

export type Finding =
  /** The question's headline options together; the label says what they mean. */
  | { kind: 'share'; count: number; share: number }
  /** The option chosen most often. */
  | { kind: 'option'; option: string; count: number; share: number }
  /** The grade given most often. */
  | { kind: 'grade'; option: string; count: number; share: number }
  | { kind: 'median'; value: number }
  | { kind: 'answers'; count: number }

const optionsWithTone = (question: Asking): Option[] => (picksOne(question) ? question.options : hasRows(question) ? question.columns : [])

/** Do the answers run from yes over partly to no? */
export const isOrdered = (question: Asking): boolean => {
  const options = optionsWithTone(question)
  return options.length > 0 && options.every((option) => option.tone !== undefined)
}

const mostChosen = (options: readonly OptionCount[]) =>
  options.reduce<OptionCount | undefined>((most, each) => (most && most.count >= each.count ? most : each), undefined)

/** The finding of a series, or null when nobody answered it. Ties go to the option that stands first. */
export function findingOf(question: Asking, series: SeriesResult): Finding | null {
  const { headline, median, texts, options } = series.counts
  if (texts !== null) return texts > 0 ? { kind: 'answers', count: texts } : null
  if (takesNumber(series)) return median && { kind: 'median', value: median.unweighted }
  if (headline?.share != null && (hasRows(series) || isOrdered(question)))
    return { kind: 'share', count: headline.count, share: headline.share }
  const most = mostChosen(options.filter((each) => each.option !== dontKnow))
  if (most?.share == null) return null
  return { kind: isGraded(series) ? 'grade' : 'option', option: most.option, count: most.count, share: most.share }
}

/** The headline share (0..1) of another round's series, when it stands for the same options; null otherwise. */
export function headlineShare(series: SeriesResult | undefined, options: readonly string[]): number | null {
  const { headline, options: offered = [] } = series?.counts ?? {}
  if (headline?.share == null || headline.options.join() !== options.join()) return null
  return options.some((option) => offered.some((each) => each.option === option)) ? headline.share : null
}
