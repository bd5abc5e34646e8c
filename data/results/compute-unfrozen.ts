/** A work for a worker: computes what a closed round's next revision is to hold, on a snapshot. */
import 'server-only'
import { database } from '@/db/client'
import { findRoundById, lastActId } from '../round-acts/find-round'
import { unfrozenBasis } from './basis'
import { computeRevision } from './compute-revision'
import type { ComputedRevision } from './revisions'
import { whyFreeze } from './why-freeze'

/** `stamp`: the newest act of any round that it was computed after. */
export type Unfrozen = { stamp: number; computed: ComputedRevision }

/** Null when the round is frozen already, or open again, or an earlier one is to be frozen before it. Who may is for the caller to check. @throws AppError not-found */
export default function computeUnfrozen(roundId: number): Unfrozen | null {
  const db = database()
  const isDue = whyFreeze(db, roundId) !== null && unfrozenBasis(findRoundById(roundId, db), db).length === 0
  return isDue ? { stamp: lastActId(db), computed: computeRevision(db, roundId) } : null
}
