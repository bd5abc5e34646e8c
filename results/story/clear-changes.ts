/** The round's list of clear changes: trend words that survive being one of many comparisons (method §7). */

import { picksSeveral } from '@/questionnaire/types/abilities'
import { none } from '@/questionnaire/types/multiple'
import type { MeanChange, ShareChange } from '@/results/analysis/changes'
import { disagrees } from './figures'
import type { QuestionView, SeriesView } from './question-view'

export type Compared = { view: QuestionView; row: SeriesView; from: string } & (
  | { kind: 'share'; options: readonly string[]; change: ShareChange }
  | { kind: 'mean'; change: MeanChange }
)

export type ClearChanges = {
  /** The clearest first. */
  clear: Compared[]
  /** How many figures were compared. */
  comparisons: number
}

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

/** The figures of a series that are compared: of a multiple choice every option, of scales and numbers the mean, else the headline. */
function comparedOf(view: QuestionView, row: SeriesView): Compared[] {
  const { change } = row.series
  // Without its p a change cannot be ranked among the others.
  if (!change || change.withheld) return []
  const common = { view, row, from: change.from }
  if (picksSeveral(row.series))
    return change.options
      .filter(({ option }) => option !== none)
      .map((each): Compared => ({ ...common, kind: 'share', options: [each.option], change: each }))
  if (change.mean) return [{ ...common, kind: 'mean', change: change.mean }]
  const { headline } = row.series.counts
  return change.headline && headline ? [{ ...common, kind: 'share', options: headline.options, change: change.headline }] : []
}

/** A census has no chance in it: its change is certain. */
const pOf = ({ change: { crossSection } }: Compared): number => crossSection.pValue ?? (crossSection.diff ? 0 : 1)
const isTrend = ({ change }: Compared) => change.crossSection.label === 'rose' || change.crossSection.label === 'fell'

/** The clear changes of a round since the one before. What the same municipalities contradict is not told as a trend. */
export function clearChanges(views: readonly QuestionView[]): ClearChanges {
  const all = views.flatMap((view) => view.rows.flatMap((row) => comparedOf(view, row))).filter(({ change }) => change.crossSection.label)
  const found = rejected(all.map(pOf)).flatMap((at) => all[at] ?? [])
  return { clear: found.filter((each) => isTrend(each) && !disagrees(each.change)), comparisons: all.length }
}
