/** Where a series breaks: between two rounds whose figures of it are not compared. The only place that decides it. */
import type { Text } from '@/questionnaire/text'
import { picksSeveral } from '@/questionnaire/types/abilities'
import { isSameMeasure } from '@/questionnaire/types/comparable'
import type { Declared, RecodedOption } from './declared'
import type { SeriesType } from './series'

/** What is not the same in the later round, or why its questionnaire declares a break. */
export type SeriesBreak = 'type' | 'unit' | 'options' | { reason: Text }

export type AskedSeries = {
  type: SeriesType
  unit?: Text
  options: readonly string[]
  comparability?: readonly Declared[]
  /** Its answers are read as those of a later round, one by one in the order they were offered. */
  recoded?: readonly Pick<RecodedOption, 'from' | 'to'>[]
}

const nameOf = ({ is, options, from, reason }: Declared) => [is, options?.join(), reason.fi, ...Object.entries(from ?? {}).flat()].join(' ')

/** The options as respondents had them. */
const offered = ({ options, recoded }: AskedSeries) => (recoded ? recoded.map(({ from }) => from) : options)

/** Answers that a declaration names, as the series counts them. Those that are read as one stand for themselves, whatever moved among them. */
function scopeIn({ recoded }: AskedSeries, options: readonly string[]): readonly string[] {
  const read = [...new Set(options.map((option) => recoded?.find(({ from }) => from === option)?.to ?? option))]
  return read.length === 1 && options.length > 1 ? [] : read
}

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
 * longer list breaks nothing; the options of others share one whole, and break it unless the change is declared comparable, or a recode and
 * the earlier answers are read by it.
 * @param options those whose share, or joint share, is compared; without them the series as a whole is meant
 */
export function breakBetween(before: AskedSeries, after: AskedSeries, options: readonly string[] = []): SeriesBreak | null {
  if (!isSameMeasure(before, after)) return before.type === after.type ? 'unit' : 'type'
  const declared = declaredSince(before, after)
  const broken = declared.find((each) => each.is === 'break' && (!each.options || isPartOf(scopeIn(after, each.options), options)))
  if (broken) return { reason: broken.reason }
  if (declared.some(({ is }) => is === 'recode')) return before.recoded ? null : 'options'
  const isDeclaredAlike = declared.some((each) => each.is === 'comparable' && !each.options)
  return isDeclaredAlike || picksSeveral(after) || offered(before).join() === offered(after).join() ? null : 'options'
}
