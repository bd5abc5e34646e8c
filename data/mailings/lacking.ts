/** What has to be in order before anything is mailed to municipalities, whatever the round's state: a sender, and who asks. */
import 'server-only'
import type { Tx } from '@/db/client'
import { saysWhoAsks } from '@/questionnaire/round-settings'
import { senderState } from '../letters/sender-state'
import { roundSettings } from '../round-acts/round-settings'

/** `sender`: no letter can leave, or none has so far; `association`: the round does not say who asks. */
export type Lacking = 'sender' | 'association'

/** The first thing that a round's letters lack; null when nothing. */
export function lackingIn(tx: Pick<Tx, 'select'>, roundId: number): Lacking | null {
  if (senderState(tx) !== 'done') return 'sender'
  return saysWhoAsks(roundSettings(roundId, tx)) ? null : 'association'
}
