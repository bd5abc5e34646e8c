/** When a round's municipalities may compare their answers. No permission here: only data functions that have checked it, and the clock, ask. */
import 'server-only'
import { isOfLastClosing, isWithdrawn, roundState } from '@/questionnaire/round'
import { revisionAt } from '../results/revisions'
import type { Round } from '../round-acts/find-round'

/** Are the results of the last closing frozen, and not withdrawn? */
export function isRoundCompared(round: Pick<Round, 'id' | 'acts'>, now: Date): boolean {
  if (roundState(round.acts, now) !== 'closed' || isWithdrawn(round.acts, now)) return false
  const newest = revisionAt(round.id, now)
  return newest !== undefined && isOfLastClosing(round.acts, newest)
}
