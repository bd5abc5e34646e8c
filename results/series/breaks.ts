/** Where a series breaks: between two rounds whose figures of it are not compared. */
import type { Text } from '@/questionnaire/text'
import { picksSeveral } from '@/questionnaire/types/abilities'
import { isSameMeasure } from '@/questionnaire/types/comparable'
import type { SeriesType } from './series'

/** What is not the same in the later round. */
export type SeriesBreak = 'type' | 'unit' | 'options'

export type AskedSeries = { type: SeriesType; unit?: Text; options: readonly string[] }

/** Multiple choices are compared option by option, so a longer list breaks nothing; a single choice's options share one whole. */
export function breakBetween(before: AskedSeries, after: AskedSeries): SeriesBreak | null {
  if (!isSameMeasure(before, after)) return before.type === after.type ? 'unit' : 'type'
  return picksSeveral(after) || before.options.join() === after.options.join() ? null : 'options'
}
