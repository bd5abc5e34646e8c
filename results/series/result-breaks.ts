/** Where the results of a series break, as they stand in the summaries of two rounds. */
import type { SeriesResult } from '../series-result'
import { type AskedSeries, breakBetween, type SeriesBreak } from './breaks'

const asAsked = ({ type, unit, counts }: SeriesResult): AskedSeries => ({
  type,
  ...(unit ? { unit } : {}),
  options: counts.options.map(({ option }) => option),
})

/** What keeps a series' results in two rounds from being compared; null where nothing does. */
export const seriesBreak = (before: SeriesResult, after: SeriesResult): SeriesBreak | null => breakBetween(asAsked(before), asAsked(after))
