/** The plain change split exactly into who changed, who came and who left (method §7 iii). No model, no uncertainty. */
import { type Comers, comersOf, type GroupTotal } from './panel/comers'
import type { Paired } from './panel/pairing'
import { within } from './rounding-noise'

/** What explains the plain change: nothing does where there is none, a change of respondents, one in the same municipalities, or both. */
export type Verdict = 'nothing' | 'respondents' | 'same' | 'both'

/** `share`: their plain share or mean; null when there is nobody. */
export type GroupFigure = { n: number; share: number | null }

/** Directions alone; `still` below what is worth a word. */
export type Way = 'up' | 'down' | 'still'

/** Null where a round has no answers; the parts are null too when no municipality answered in both. */
export type Decomposition = {
  plain1: number | null
  plain2: number | null
  delta: number | null
  /** Change among those who answered in both rounds. */
  same: number | null
  /** Effect of those who answered in the later round only. */
  entrants: number | null
  /** Effect of those who answered in the earlier round only. */
  leavers: number | null
  setEffect: number | null
  entrantsNonresponse: number | null
  entrantsMerger: number | null
  leaversNonresponse: number | null
  leaversMerger: number | null
  bothN: number
  entrantGroup: GroupFigure
  leaverGroup: GroupFigure
  /** What weighting removes: the plain change less the change of the estimates; null without estimates. */
  structureEffect: number | null
  sameFraction: number | null
  verdict: Verdict | null
  /** In public views of protected questions, in place of the parts themselves. */
  ways?: { same: Way; setEffect: Way; isCause: boolean; isSure: boolean }
}

const joined = (...parts: GroupTotal[]): GroupTotal => ({
  n: parts.reduce((sum, part) => sum + part.n, 0),
  total: parts.reduce((sum, part) => sum + part.total, 0),
})

const groupOf = ({ n, total }: GroupTotal): GroupFigure => ({ n, share: n > 0 ? total / n : null })

/** What a group moves a plain figure of `n` answers away from `from`, the figure of the others. */
const effect = (group: GroupTotal, n: number, from: number) => (group.total - group.n * from) / n

const noParts = {
  same: null,
  entrants: null,
  leavers: null,
  setEffect: null,
  entrantsNonresponse: null,
  entrantsMerger: null,
  leaversNonresponse: null,
  leaversMerger: null,
}

function partsOf(comers: Comers, n1: number, n2: number, p1: number, p2: number) {
  const entrantsNonresponse = effect(comers.cameAnswering, n2, p2)
  const entrantsMerger = effect(comers.cameMerged, n2, p2)
  const leaversNonresponse = 0 - effect(comers.leftSilent, n1, p1)
  const leaversMerger = 0 - effect(comers.leftMerged, n1, p1)
  const [entrants, leavers] = [entrantsNonresponse + entrantsMerger, leaversNonresponse + leaversMerger]
  const split = { entrantsNonresponse, entrantsMerger, leaversNonresponse, leaversMerger }
  return { same: p2 - p1, entrants, leavers, setEffect: entrants + leavers, ...split }
}

/**
 * p₂ − p₁ = (p₂B − p₁B) + (n_I/n₂)(p_I − p₂B) − (n_O/n₁)(p_O − p₁B), with B both, I the later only, O the earlier only.
 * @param y1, y2 by unit of each frame: 1 or 0 for a share, the value for a mean; NaN where the item is not answered
 * @param estimatedChange difference of the estimates for all municipalities, null when there is none
 * @param smallest a plain change below this needs no explaining
 */
export function decompose(
  y1: Float64Array,
  y2: Float64Array,
  paired: Paired,
  estimatedChange: number | null,
  smallest: number,
): Decomposition {
  const comers = comersOf(y1, y2, paired)
  const { both1, both2, cameAnswering, cameMerged, leftSilent, leftMerged } = comers
  const [all1, all2] = [joined(both1, leftSilent, leftMerged), joined(both2, cameAnswering, cameMerged)]
  const [plain1, plain2] = [groupOf(all1).share, groupOf(all2).share]
  const [p1, p2] = [groupOf(both1).share, groupOf(both2).share]
  const delta = plain1 === null || plain2 === null ? null : plain2 - plain1
  const parts = p1 === null || p2 === null ? noParts : partsOf(comers, all1.n, all2.n, p1, p2)
  const sameFraction = parts.same !== null && delta !== null && Math.abs(delta) > 1e-12 ? parts.same / delta : null
  return {
    plain1,
    plain2,
    delta,
    ...parts,
    bothN: both1.n,
    entrantGroup: groupOf(joined(cameAnswering, cameMerged)),
    leaverGroup: groupOf(joined(leftSilent, leftMerged)),
    structureEffect: delta === null || estimatedChange === null ? null : delta - estimatedChange,
    sameFraction,
    verdict: verdictOf(delta, sameFraction, smallest),
  }
}

/** Which part explains the plain change; null when there is a change but nobody to compare. A figure at a limit has met it. */
function verdictOf(delta: number | null, sameFraction: number | null, smallest: number): Verdict | null {
  if (delta !== null && !within(smallest, Math.abs(delta))) return 'nothing'
  if (sameFraction === null) return null
  if (within(sameFraction, 0.25)) return 'respondents'
  return within(0.75, sameFraction) ? 'same' : 'both'
}
