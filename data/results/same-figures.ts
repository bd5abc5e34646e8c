/** Whether two revisions of a round tell the same figures. No permission here: only data functions that have checked it call these. */
import 'server-only'
import { database } from '@/db/client'
import { perConnection } from '@/db/per-connection'
import type { Reader } from '../answers/current'
import { type RoundInTime, roundsBefore } from '../round-acts/find-round'
import { comparedWith } from './basis'
import { isCountedAlike, type Revision, revisionOf } from './revisions'

/** Do two revisions of a round rest on the same earlier rounds, which count the same? */
export const isRestingAlike = (round: RoundInTime, one: Revision, other: Revision, db: Reader = database()): boolean =>
  roundsBefore(round, db).every((earlier) => {
    const [own, others] = [comparedWith(earlier, one, db), comparedWith(earlier, other, db)]
    if (!own || !others) return own === others
    const whole = revisionOf(own.id, db)
    return whole !== undefined && isCountedAlike(whole, others)
  })

// Frozen documents never change: public pages ask each time, and reading two documents takes long.
const knownSame = perConnection(() => new Map<string, boolean>())

/**
 * Do two revisions of a round count the same answers, and rest on the same? Of one whose format is not read any more, that is not said.
 * @param one its id, as `other` is
 */
export function areSameFigures(round: RoundInTime, one: number, other: number, db: Reader = database()): boolean {
  const pair = `${one} ${other}`
  const known = knownSame(db).get(pair)
  if (known !== undefined) return known
  const [own, others] = [revisionOf(one, db), revisionOf(other, db)]
  const isSame = own !== undefined && others !== undefined && isCountedAlike(own, others) && isRestingAlike(round, own, others, db)
  knownSame(db).set(pair, isSame)
  return isSame
}
