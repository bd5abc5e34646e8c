/** One item in figures: counts and plain shares of those who answered, estimates with intervals for all units of the frame. */
import { type Cells, cellsOf } from '@/results/frame/cells'
import type { Frame } from '@/results/frame/frame'
import { answered, type Item, outside, unknown } from '@/results/frame/item'
import type { Parameters } from '@/results/frame/parameters'
import { sumOf, tallyOf } from '@/results/frame/tally'
import { estimateMean, type MeanEstimate } from './mean'
import { estimateMedian, type MedianEstimate } from './median'
import { type Estimator, estimatedBase, estimateShares, type OptionEstimate } from './share'

export type ItemSummary = {
  N: number
  /** Units that answered anything in the round. */
  respondents: number
  base: number
  /** Respondents of whom nothing is known. */
  itemMissing: number
  /** Respondents known not to have been asked. */
  skipped: number
  cells: Cells
  estimator: Estimator
  /** Estimated units in the base; null where the base is the frame. */
  domainN: number | null
  options: OptionEstimate[]
  /** Scales and numbers. `cells` are those of its own analysis, which "en osaa sanoa" is not in. */
  mean: (MeanEstimate & { cells: Cells }) | null
  median: MedianEstimate | null
}

/** The item with only the units that gave a value: "en osaa sanoa" has none and counts in no mean, as if nothing was said. */
function valued(item: Item, values: Float64Array): Item {
  const state = item.state.map((each, unit) => (each === answered && Number.isNaN(values[unit]) ? unknown : each))
  return { ...item, state, options: [], chooser: new Uint32Array(), choice: new Uint16Array() }
}

/**
 * Summary of an item over its frame, which may be a domain.
 * @param respondents units of the frame that answered anything in the round
 * @param filtered of an item whose base was narrowed by another answer: always a ratio estimate, and nobody counts as skipped
 */
export function summariseItem(
  frame: Frame,
  item: Item,
  respondents: number,
  parameters: Parameters,
  filtered?: { itemMissing: number },
): ItemSummary {
  const tally = tallyOf(frame, item)
  const cells = cellsOf(frame, tally.known, parameters.minCellM)
  const base = sumOf(tally.answered)
  const beside = sumOf(tally.known) - base
  const estimator: Estimator = filtered || item.state.includes(outside) ? 'ratio' : 'stratified'
  const { values } = item
  const own = values && item.options.length > 0 ? valued(item, values) : item
  const ownTally = own === item ? tally : tallyOf(frame, own)
  const isSame = sumOf(ownTally.answered) === base
  const ownCells = isSame ? cells : cellsOf(frame, ownTally.known, parameters.minCellM)
  return {
    N: frame.N,
    respondents,
    base,
    itemMissing: filtered?.itemMissing ?? respondents - base - beside,
    skipped: filtered ? 0 : beside,
    cells,
    estimator,
    domainN: estimator === 'ratio' ? estimatedBase(cells, tally) : null,
    options: estimateShares(cells, tally, item.options, estimator, parameters.smallBase),
    mean: values ? { ...estimateMean(frame, ownCells, ownTally, values, estimator, item), cells: ownCells } : null,
    median: values ? estimateMedian(frame, ownCells, values, estimator) : null,
  }
}
