/**
 * The change between two rounds in its three answers (method §7): of all municipalities, of those that answered in both, and the plain
 * change split into its parts. An item that some were not asked (`_skip` known in either round) has no change: the estimates are of
 * bases that changed too.
 */
import type { Parameters } from '@/results/frame/parameters'
import type { Bounds } from '@/results/intervals/wilson'
import { type CrossSection, crossSection } from './cross-section'
import { type Decomposition, decompose } from './decomposition'
import { meanLabel, shareLabel } from './label'
import { type Matched, matchedChange, type PanelCells, panelCells } from './panel/matched'
import { type MeanPanel, meanMoves, type SharePanel, shareMoves } from './panel/moves'
import type { Paired } from './panel/pairing'
import { panelOf } from './panel/panel'
import { type AskedItem, type Side, sideOf } from './side'

/** What a change or a trend is of. */
export type Measure = 'share' | 'mean'

export type Change<P> = {
  N1: number
  N2: number
  base1: number
  base2: number
  crossSection: CrossSection
  panel: P & { matched: Matched }
  decomposition: Decomposition
}

/** A plain change below this needs no explaining: half a percentage point, and 0.05 of a mean's unit. */
const smallest: Record<Measure, number> = { share: 0.005, mean: 0.05 }

/** Is a change of the item defined: was everybody asked in both rounds? */
export const isAskedOfAll = (first: AskedItem, second: AskedItem): boolean =>
  first.summary.estimator === 'stratified' && second.summary.estimator === 'stratified'

/** The change of one option's share. @param known the panel's cells, the same for all options of an item; made here when not given */
export function changeOfShare(first: Side, second: Side, paired: Paired, parameters: Parameters, known?: PanelCells): Change<SharePanel> {
  const labelOf = (diff: number, interval: Bounds) => shareLabel(diff, interval, parameters)
  const panel = panelOf(first.said, second.said, paired)
  const cells = known ?? panelCells(second.frame, panel, parameters.minCellM)
  const moves = shareMoves(panel)
  const cross = crossSection(first, second, paired, panel, labelOf)
  return {
    ...sizesOf(first, second),
    crossSection: cross,
    panel: { ...moves, matched: matchedChange(panel, cells, moves.n10 + moves.n01, parameters, labelOf) },
    decomposition: decompose(first.said, second.said, paired, cross.diff, smallest.share),
  }
}

/** The change of the mean of a scale or number. */
export function changeOfMean(first: Side, second: Side, paired: Paired, parameters: Parameters): Change<MeanPanel> {
  const labelOf = (_: number, interval: Bounds) => meanLabel(interval)
  const panel = panelOf(first.said, second.said, paired)
  const cells = panelCells(second.frame, panel, parameters.minCellM)
  const moves = meanMoves(panel)
  const cross = crossSection(first, second, paired, panel, labelOf)
  return {
    ...sizesOf(first, second),
    crossSection: cross,
    panel: { ...moves, matched: matchedChange(panel, cells, moves.up + moves.down, parameters, labelOf) },
    decomposition: decompose(first.said, second.said, paired, cross.diff, smallest.mean),
  }
}

const sizesOf = (first: Side, second: Side) => ({ N1: first.frame.N, N2: second.frame.N, base1: first.base, base2: second.base })

/** Changes of an item: of options both rounds offered, in the later's order, and of the mean where both have one. Null when not defined. */
export function changesOf(first: AskedItem, second: AskedItem, paired: Paired, parameters: Parameters) {
  if (!isAskedOfAll(first, second)) return null
  let cells: PanelCells | undefined
  const offered = second.item.options.filter((option) => first.item.options.includes(option))
  const options = offered.map((option) => {
    const [before, after] = [sideOf(first, option), sideOf(second, option)]
    cells ??= panelCells(second.frame, panelOf(before.said, after.said, paired), parameters.minCellM)
    return { option, ...changeOfShare(before, after, paired, parameters, cells) }
  })
  const hasMean = first.summary.mean !== null && second.summary.mean !== null
  return { options, mean: hasMean ? changeOfMean(sideOf(first, null), sideOf(second, null), paired, parameters) : null }
}
