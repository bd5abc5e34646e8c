/** When a cause of a change may be told: noise gets none (method §7, "When a cause is told"). */
import type { Verdict } from './decomposition'
import type { ChangeLabel } from './label'
import { within } from './rounding-noise'

type Moves = { mcnemarMidp: number | null } | { signP: number | null }

type Caused = {
  crossSection: { label: ChangeLabel | null }
  panel: Moves
  decomposition: { setEffect: number | null; verdict: Verdict | null }
}

const level = 0.05
/** Of a share; a mean's unit has no such limit. */
const largeSetEffect = 0.03

/** Did more of those who changed their answer change it one way than the other: by McNemar's mid-p, of a mean by the sign test? */
export function isSurelyMoved(panel: Moves): boolean {
  const p = 'signP' in panel ? panel.signP : panel.mcnemarMidp
  return p !== null && p < level
}

/**
 * May the change be said to come from something? That it took place in the same municipalities is not said for the sake of others that
 * came or left.
 */
export function isCauseTold({ crossSection: { label }, panel, decomposition: { setEffect, verdict } }: Caused): boolean {
  if (label === 'rose' || label === 'fell' || isSurelyMoved(panel)) return true
  return verdict !== 'same' && !('signP' in panel) && setEffect !== null && within(largeSetEffect, Math.abs(setEffect))
}
