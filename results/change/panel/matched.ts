/** The change of all municipalities judged by those that answered in both rounds (method §7 ii). */
import { tQuantile } from '@/results/distributions'
import { stratifiedMean } from '@/results/estimation/stratified'
import { type Cells, cellOfUnits, cellsOf } from '@/results/frame/cells'
import type { Frame } from '@/results/frame/frame'
import type { Parameters } from '@/results/frame/parameters'
import type { Bounds } from '@/results/intervals/wilson'
import type { ChangeLabel } from '../label'
import { standardError } from '../rounding-noise'
import type { Panel } from './panel'

export type Matched = { est: number | null; se: number | null; ciLow: number | null; ciHigh: number | null; label: ChangeLabel | null }

/** The panel as an analysis of its own on the later round's frame, cells collapsed for it. The same for all options of an item. */
export type PanelCells = { cells: Cells; of: Uint16Array }

export function panelCells(frame: Frame, panel: Panel, minCellM: number): PanelCells {
  const m = new Float64Array(frame.strata.length)
  for (let unit = 0; unit < panel.before.length; unit++) {
    const stratum = frame.stratumOf[unit] as number
    if (!Number.isNaN(panel.before[unit])) m[stratum] = (m[stratum] as number) + 1
  }
  const cells = cellsOf(frame, m, minCellM)
  return { cells, of: cellOfUnits(frame, cells) }
}

/**
 * Stratified mean of the individual changes with finite population correction, est ∓ t·se. Without a census of both rounds: none from
 * fewer than `matchedMinN` units, no interval without an error, and no label from fewer than `matchedMinDisc` changed answers.
 * @param changed units whose answer changed
 * @param labelOf the label of a difference with its interval
 */
export function matchedChange(
  panel: Panel,
  { cells, of }: PanelCells,
  changed: number,
  limits: Pick<Parameters, 'matchedMinN' | 'matchedMinDisc'>,
  labelOf: (diff: number, interval: Bounds) => ChangeLabel,
): Matched {
  if (cells.tooFew || (panel.n < limits.matchedMinN && !cells.census))
    return { est: null, se: null, ciLow: null, ciHigh: null, label: null }
  const differences = new Float64Array(panel.after.length)
  for (let unit = 0; unit < differences.length; unit++) differences[unit] = (panel.after[unit] as number) - (panel.before[unit] as number)
  const { est, variance } = stratifiedMean(cells, of, differences)
  const se = standardError(variance)
  const reach = cells.census ? 0 : se > 0 && cells.df > 0 ? tQuantile(cells.df) * se : null
  if (reach === null) return { est, se, ciLow: null, ciHigh: null, label: null }
  const interval = { low: est - reach, high: est + reach }
  const isLabelled = cells.census || changed >= limits.matchedMinDisc
  return { est, se, ciLow: interval.low, ciHigh: interval.high, label: isLabelled ? labelOf(est, interval) : null }
}
