/** Where the results of a series break, as they stand in the summaries of two rounds. */
import type { SeriesResult } from '../series-result'
import { type AskedSeries, breakBetween, declaredSince, type SeriesBreak } from './breaks'
import type { Declared } from './declared'

const asAsked = ({ type, unit, comparability, recoded, counts }: SeriesResult): AskedSeries => ({
  type,
  ...(unit ? { unit } : {}),
  ...(comparability ? { comparability } : {}),
  ...(recoded ? { recoded } : {}),
  options: counts.options.map(({ option }) => option),
})

/** What keeps a series' results in two rounds, or the joint share of some of its options, from being compared; null where nothing does. */
export const seriesBreak = (before: SeriesResult, after: SeriesResult, options?: readonly string[]): SeriesBreak | null =>
  breakBetween(asAsked(before), asAsked(after), options)

/** What the later round's questionnaire declares of the change. */
export const seriesDeclared = (before: SeriesResult, after: SeriesResult): Declared[] => declaredSince(asAsked(before), asAsked(after))
