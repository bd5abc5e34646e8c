/** A work for a worker: computes what a closed round's next revision is to hold, on a snapshot. */
import 'server-only'
import { database } from '@/db/client'
import { lastActId } from '../round-acts/find-round'
import { computeRevision } from './compute-revision'
import type { ComputedRevision } from './revisions'
import { whyFreeze } from './why-freeze'

/** `stamp`: the newest act of any round that it was computed after. */
export type Unfrozen = { stamp: number; computed: ComputedRevision }

/** Null when the round is frozen already, or open again. Who may is for the caller to check. @throws AppError not-found */
export default function computeUnfrozen(roundId: number): Unfrozen | null {
  const db = database()
  return whyFreeze(db, roundId) ? { stamp: lastActId(db), computed: computeRevision(db, roundId) } : null
}
