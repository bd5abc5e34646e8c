/** The round's list of clear changes: trend words that survive being one of many comparisons (method §7). */

import { isGraded, picksSeveral } from '@/questionnaire/types/abilities'
import type { MeanChange, SeriesChange, ShareChange } from '@/results/analysis/changes'
import type { SeriesResult } from '@/results/series-result'
import { disagrees } from './figures'
import type { QuestionView, SeriesView } from './question-view'

export type Compared = { view: QuestionView; row: SeriesView; from: string } & (
  | { kind: 'share'; option: string; change: ShareChange }
  | { kind: 'mean'; change: MeanChange }
)

export type ClearChanges = {
  /** The largest first; of equal ones the clearest. */
  clear: Compared[]
  /** How many figures were compared. */
  comparisons: number
}

/** From one end of a scale 1–5 to the other. */
const gradeSteps = 4

/** False discovery rate: of the changes listed, at most a tenth is expected to be chance. */
const rate = 0.1

/**
 * Benjamini–Hochberg: which hypotheses to reject so that the expected share of false ones is at most `q`.
 * @returns positions, the smallest p first
 */
export function rejected(pValues: readonly number[], q: number = rate): number[] {
  const ranked = pValues.map((p, at) => ({ p, at })).sort((a, b) => a.p - b.p || a.at - b.at)
  const last = ranked.findLastIndex(({ p }, rank) => p <= ((rank + 1) / pValues.length) * q)
  return ranked.slice(0, last + 1).map(({ at }) => at)
}

/** Of two answers that leave no third the second says what the first does: the one that the question is about, or the first. */
function withoutMirror(options: SeriesChange['options'], { counts }: SeriesResult): SeriesChange['options'] {
  if (counts.options.length !== 2 || options.length !== 2) return options
  const told = options.find(({ option }) => counts.headline?.options.includes(option)) ?? options[0]
  return told ? [told] : []
}

/** The figures of a series that are compared: the mean of scales and numbers, else the share of every option. */
function comparedOf(view: QuestionView, row: SeriesView): Compared[] {
  const { series } = row
  const { change } = series
  // Without its p a change cannot be ranked among the others.
  if (!change || change.withheld) return []
  const common = { view, row, from: change.from }
  if (change.mean) return [{ ...common, kind: 'mean', change: change.mean }]
  const options = picksSeveral(series) ? change.options : withoutMirror(change.options, series)
  return options.map((each): Compared => ({ ...common, kind: 'share', option: each.option, change: each }))
}

/** A census has no chance in it: its change is certain. */
const pOf = ({ change: { crossSection } }: Compared): number => crossSection.pValue ?? (crossSection.diff ? 0 : 1)
const isTrend = ({ change }: Compared) => change.crossSection.label === 'rose' || change.crossSection.label === 'fell'

/** How large a change is beside others: a share's points, a grade's part of its scale. A number has no scale, so it comes last. */
function sizeOf({ kind, change: { crossSection }, view: { question } }: Compared): number {
  const size = Math.abs(crossSection.diff ?? 0)
  if (kind === 'share') return size
  return isGraded(question) ? size / gradeSteps : 0
}

/** All clear changes of a round since the one before: the one meaning that *clear* has in what is said. What the same municipalities contradict is not told as a trend. */
export function clearChanges(views: readonly QuestionView[]): ClearChanges {
  const all = views.flatMap((view) => view.rows.flatMap((row) => comparedOf(view, row))).filter(({ change }) => change.crossSection.label)
  const found = rejected(all.map(pOf)).flatMap((at) => all[at] ?? [])
  const clear = found.filter((each) => isTrend(each) && !disagrees(each.change)).sort((a, b) => sizeOf(b) - sizeOf(a))
  return { clear, comparisons: all.length }
}
