/** Freezes the results of closed rounds. Computing takes seconds and holds no lock: answering goes on in other rounds. */
import 'server-only'
import { desc, eq } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { revisions, rounds } from '@/db/schema'
import { roundActs } from '@/db/schema-rounds'
import { roundTimes } from '@/questionnaire/round'
import type { Reader } from '../answers/current'
import { listRoundsWithActs } from '../round-acts/find-round'
import { requireAdministrator, type Viewer } from '../viewer'
import { type ComputedRevision, computeRevision, writeRevision } from './revisions'

/** Everything that the results of closed rounds depend on changes by an act: this is the newest one of any round. */
const lastAct = (db: Reader): number => db.select({ id: roundActs.id }).from(roundActs).orderBy(desc(roundActs.id)).limit(1).get()?.id ?? 0

/** A round that was closed by hand and whose results were not frozen since then. */
function isUnfrozen(db: Reader, roundId: number): boolean {
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

/**
 * Freezes a closed round's results as its next revision: computed on a snapshot, written when nothing was done to any round
 * meanwhile, otherwise computed again. Does nothing when they are frozen already, or when the round is open again.
 * @param viewer the administrator who closed, or null for the service itself
 * @param compute for a test that does something meanwhile
 * @throws AppError not-signed-in, not-found
 */
export function freezeClosed(
  roundId: number,
  viewer: Viewer | null,
  now: Date,
  compute: (tx: Tx, roundId: number) => ComputedRevision = computeRevision,
): void {
  if (viewer) requireAdministrator(viewer)
  const db = database()
  for (;;) {
    const read = db.transaction((tx) => (isUnfrozen(tx, roundId) ? { stamp: lastAct(tx), computed: compute(tx, roundId) } : null))
    if (!read) return
    const write = (tx: Tx): boolean => {
      if (lastAct(tx) !== read.stamp) return false
      writeRevision(tx, roundId, read.computed, viewer, 'closed', now)
      return true
    }
    if (db.transaction(write, { behavior: 'immediate' })) return
  }
}

/** Freezes what a service that was stopped between closing and freezing left. What was frozen once is never frozen anew. */
export function freezeLeft(now: Date): void {
  for (const { id } of database().select({ id: rounds.id }).from(rounds).orderBy(rounds.referenceDate).all()) freezeClosed(id, null, now)
}
