/** A work for a worker: computes what a closed round's next revision is to hold, on a snapshot. */
import 'server-only'
import { desc, eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { revisions, rounds } from '@/db/schema'
import { roundTimes } from '@/questionnaire/round'
import type { Reader } from '../answers/current'
import { lastActId, listRoundsWithActs } from '../round-acts/find-round'
import { type ComputedRevision, computeRevision } from './revisions'

/** A round that was closed by hand and whose results were not frozen since then. */
export function isUnfrozen(db: Reader, roundId: number): boolean {
  const [round] = listRoundsWithActs(eq(rounds.id, roundId), db)
  const closedAt = round ? roundTimes(round.acts).closedAt : null
  if (!closedAt) return false
  const newest = db
    .select({ at: revisions.computedAt })
    .from(revisions)
    .where(eq(revisions.roundId, roundId))
    .orderBy(desc(revisions.number))
    .get()
  return !newest || newest.at < closedAt
}

/** `stamp`: the newest act of any round that it was computed after. */
export type Unfrozen = { stamp: number; computed: ComputedRevision }

/** Null when the round is frozen already, or open again. Who may is for the caller to check. @throws AppError not-found */
export default function computeUnfrozen(roundId: number): Unfrozen | null {
  const db = database()
  return isUnfrozen(db, roundId) ? { stamp: lastActId(db), computed: computeRevision(db, roundId) } : null
}
