/** One series of a round as its summary has it: what it is, what was counted, what is estimated. */
import type { Asking } from '@/questionnaire/document'
import { picksOne } from '@/questionnaire/types/abilities'
import type { Unit } from '@/results/round-data'
import type { SeriesFigures, SeriesResult } from '@/results/series-result'
import { countSeries } from './count-series'
import type { ObservedSeries } from './observe'
import { countsBySizeClass } from './size-classes'

/** @param codes of the municipalities of the frame that answered the round */
export function resultOf(
  series: ObservedSeries,
  asked: Asking,
  frame: readonly Unit[],
  codes: readonly string[],
  figures: SeriesFigures,
): SeriesResult {
  const { key, question, row, type, unit, comparability, recoded } = series
  const counts = countSeries(series, frame.length, codes, asked.headline)
  const classes = picksOne(asked) && asked.public && !asked.protect ? { bySizeClass: countsBySizeClass(series, frame) } : {}
  return {
    key,
    question,
    ...(row === undefined ? {} : { row }),
    type,
    ...(unit === undefined ? {} : { unit }),
    ...(comparability === undefined ? {} : { comparability }),
    ...(recoded === undefined ? {} : { recoded }),
    counts: { ...counts, ...classes },
    ...figures,
  }
}
