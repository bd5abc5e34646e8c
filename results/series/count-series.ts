/** One series in counts and plain figures of those who answered. */
import { hasFigures, isGraded, takesNumber } from '@/questionnaire/types/abilities'
import { dontKnow } from '@/questionnaire/types/choice'
import { plainQuantiles } from '@/results/quantile'
import { type Distribution, distributionOf } from './bins'
import { type ObservedSeries, skip } from './observe'
import type { ClassCounts } from './size-classes'

export type OptionCount = {
  option: string
  count: number
  /** count / base, 0..1; null when nobody answered. */
  share: number | null
}

export type SeriesCounts = {
  /** Municipalities of the frame, and those of them that answered the round. */
  N: number
  respondents: number
  /** Respondents that answered the item. */
  base: number
  /** Respondents that left it empty though they were, or may have been, asked. */
  itemMissing: number
  /** Respondents known not to have been asked. */
  skipped: number
  options: OptionCount[]
  /** The options of the question's headline figure together: respondents that chose at least one of them. */
  headline: { options: string[]; count: number; share: number | null } | null
  /** Scales and numbers; `base` leaves "en osaa sanoa" out. Null when the series has no mean or nobody answered. */
  mean: { unweighted: number; base: number } | null
  median: { unweighted: number; q1?: number; q3?: number; min?: number; max?: number } | null
  /** Numbers only. */
  distribution?: Distribution | null
  /** Answers of a text or date question. Their wording is never part of a summary. */
  texts: number | null
  /** Of public single choices without protection. */
  bySizeClass?: ClassCounts[]
}

/**
 * Counts and plain shares of a series, as the golden "summary" defines base, item_missing, skipped, count, share, mean and median.
 * @param N municipalities in the frame
 * @param respondents codes of the municipalities that answered the round
 * @param headline option keys of the question's headline figure
 */
export function countSeries(
  series: ObservedSeries,
  N: number,
  respondents: readonly string[],
  headline: readonly string[] = [],
): SeriesCounts {
  const seen = respondents.flatMap((code) => series.observations.get(code) ?? [])
  const answered = seen.filter((each) => each !== skip)
  const base = answered.length
  const share = (count: number) => (base ? count / base : null)
  const chosen = answered.flatMap((each) => ('chosen' in each ? [each.chosen] : []))
  const countOf = (keys: readonly string[]) => chosen.filter((each) => keys.some((key) => each.includes(key))).length
  const values = answered
    .flatMap((each) =>
      'number' in each
        ? each.number
        : isGraded(series) && 'chosen' in each
          ? each.chosen.filter((key) => key !== dontKnow).map(Number)
          : [],
    )
    .sort((a, b) => a - b)
  const at = plainQuantiles(values)
  const isNumber = takesNumber(series)
  return {
    N,
    respondents: respondents.length,
    base,
    itemMissing: respondents.length - seen.length,
    skipped: seen.length - base,
    options: series.options.map((option) => ({ option, count: countOf([option]), share: share(countOf([option])) })),
    headline: headline.length > 0 ? { options: [...headline], count: countOf(headline), share: share(countOf(headline)) } : null,
    mean: values.length > 0 ? { unweighted: values.reduce((sum, value) => sum + value, 0) / values.length, base: values.length } : null,
    median: values.length > 0 ? { unweighted: at(0.5), ...(isNumber ? { q1: at(0.25), q3: at(0.75), min: at(0), max: at(1) } : {}) } : null,
    ...(isNumber ? { distribution: distributionOf(values) } : {}),
    texts: hasFigures(series) ? null : base,
  }
}
