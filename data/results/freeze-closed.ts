/** Freezes the results of closed rounds. Computing takes seconds, in a worker, and holds no lock: answering goes on in other rounds. */
import 'server-only'
import { database, type Tx } from '@/db/client'
import { rounds } from '@/db/schema'
import { lastActId } from '../round-acts/find-round'
import { log } from '../system/log'
import { inWorker, theService } from '../system/workers'
import { requireAdministrator, type Viewer } from '../viewer'
import { isUnfrozen, type Unfrozen } from './compute-unfrozen'
import { writeRevision } from './revisions'

const computeInWorker = inWorker<number, Unfrozen | null>('data/results/compute-unfrozen.ts')

/** What is closed must be frozen, so nobody's allowance limits it. */
const computeForService = (roundId: number) => computeInWorker(roundId, theService)

/**
 * Freezes a closed round's results as its next revision: computed on a snapshot, written when nothing was done to any round
 * meanwhile, otherwise computed again. Does nothing when they are frozen already, or when the round is open again.
 * @param viewer the administrator who closed, or null for the service itself
 * @param compute for a test that does something meanwhile
 * @throws AppError not-signed-in, not-found
 */
export async function freezeClosed(
  roundId: number,
  viewer: Viewer | null,
  now: Date,
  compute: (roundId: number) => Promise<Unfrozen | null> = computeForService,
): Promise<void> {
  if (viewer) requireAdministrator(viewer)
  const db = database()
  while (isUnfrozen(db, roundId)) {
    const read = await compute(roundId)
    if (!read) return
    const write = (tx: Tx): boolean => {
      if (lastActId(tx) !== read.stamp) return false
      // Somebody else may have frozen the same meanwhile.
      if (isUnfrozen(tx, roundId)) writeRevision(tx, roundId, read.computed, viewer, 'closed', now)
      return true
    }
    if (db.transaction(write, { behavior: 'immediate' })) return
  }
}

/** Freezes what a service that was stopped between closing and freezing left. What was frozen once is never frozen anew. */
export async function freezeAllUnfrozen(now: Date): Promise<void> {
  for (const { id } of database().select({ id: rounds.id }).from(rounds).orderBy(rounds.referenceDate).all())
    await freezeClosed(id, null, now).catch((error: unknown) => log.error({ err: error, round: id }, 'results could not be frozen'))
}
