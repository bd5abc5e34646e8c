/** Where a series breaks: between two rounds whose figures of it are not compared. The only place that decides it. */
import type { Text } from '@/questionnaire/text'
import { picksSeveral } from '@/questionnaire/types/abilities'
import { isSameMeasure } from '@/questionnaire/types/comparable'
import type { Declared } from './declared'
import type { SeriesType } from './series'

/** What is not the same in the later round, or why its questionnaire declares a break. */
export type SeriesBreak = 'type' | 'unit' | 'options' | { reason: Text }

export type AskedSeries = { type: SeriesType; unit?: Text; options: readonly string[]; comparability?: readonly Declared[] }

const nameOf = ({ is, options, reason }: Declared) => [is, options?.join(), reason.fi].join(' ')

/** What the later round declares of the series; what the earlier one declared too is about an older change. */
export function declaredSince(before: AskedSeries, after: AskedSeries): Declared[] {
  const known = new Set(before.comparability?.map(nameOf))
  return (after.comparability ?? []).filter((each) => !known.has(nameOf(each)))
}

/** Do the options hold a part of those that stand for one another? One that stands for itself alone has another meaning. */
const isPartOf = (scope: readonly string[], options: readonly string[]) =>
  scope.some((option) => options.includes(option)) && (scope.length === 1 || !scope.every((option) => options.includes(option)))

/**
 * What keeps figures of two rounds from being compared; null where nothing does. Multiple choices are compared option by option, so a
 * longer list breaks nothing; the options of others share one whole, and break it unless the change is declared comparable.
 * @param options those whose share, or joint share, is compared; without them the series as a whole is meant
 */
export function breakBetween(before: AskedSeries, after: AskedSeries, options: readonly string[] = []): SeriesBreak | null {
  if (!isSameMeasure(before, after)) return before.type === after.type ? 'unit' : 'type'
  const declared = declaredSince(before, after)
  const broken = declared.find((each) => each.is === 'break' && (!each.options || isPartOf(each.options, options)))
  if (broken) return { reason: broken.reason }
  const isDeclaredAlike = declared.some((each) => each.is === 'comparable' && !each.options)
  return isDeclaredAlike || picksSeveral(after) || before.options.join() === after.options.join() ? null : 'options'
}
