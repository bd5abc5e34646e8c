/** Freezes the results of closed rounds. Computing takes seconds, in a worker, and holds no lock: answering goes on in other rounds. */
import 'server-only'
import { database, type Tx } from '@/db/client'
import { rounds } from '@/db/schema'
import { AppError } from '../errors'
import { findRoundById, lastActId } from '../round-acts/find-round'
import { isHeld } from '../system/holds'
import { log } from '../system/log'
import { inWorker, theService } from '../system/workers'
import { requireAdministrator, type Viewer } from '../viewer'
import { unfrozenBasis } from './basis'
import type { Unfrozen } from './compute-unfrozen'
import { writeRevision } from './revisions'
import { whyFreeze } from './why-freeze'

const computeInWorker = inWorker<number, Unfrozen | null>('data/results/compute-unfrozen.ts')

/** What is closed must be frozen, so nobody's allowance limits it. */
const computeForService = (roundId: number) => computeInWorker(roundId, theService)

/**
 * Freezes a closed round's results as its next revision: computed on a snapshot, written when nothing was done to any round
 * meanwhile, otherwise computed again. Earlier rounds that it is to rest on are frozen before it. Does nothing when they are frozen already, or
 * when the round is open again.
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
  while (whyFreeze(db, roundId)) {
    for (const { id } of unfrozenBasis(findRoundById(roundId, db), db)) await freezeClosed(id, null, now, compute)
    const read = await compute(roundId)
    if (!read) return
    const write = (tx: Tx): boolean => {
      if (lastActId(tx) !== read.stamp) return false
      // Somebody else may have frozen the same meanwhile.
      const reason = whyFreeze(tx, roundId)
      if (reason) writeRevision(tx, roundId, read.computed, viewer, reason, now)
      return true
    }
    if (db.transaction(write, { behavior: 'immediate' })) return
  }
}

/**
 * As `freezeClosed`; when that takes too long or the service stops, the round is closed all the same: its page says that the results are not
 * frozen yet, and the service makes up for it.
 */
export async function freezeOrLeave(...[roundId, viewer, now, compute]: Parameters<typeof freezeClosed>): Promise<void> {
  try {
    await freezeClosed(roundId, viewer, now, compute)
  } catch (error) {
    if (!(error instanceof AppError && (error.code === 'took-too-long' || error.code === 'busy'))) throw error
    log.error({ err: error, round: roundId }, 'a round was closed, and its results are not frozen yet')
  }
}

/** Freezes what was closed and is not frozen: a service was stopped in between, or it took too long. What was frozen once is frozen anew only when
 * less may be shown of it now, or other cross tables were chosen: the new revision is there to be published, the old one stays. */
export async function freezeAllUnfrozen(now: Date): Promise<void> {
  for (const { id } of database().select({ id: rounds.id }).from(rounds).orderBy(rounds.referenceDate).all())
    await freezeClosed(id, null, now).catch((error: unknown) => log.error({ err: error, round: id }, 'results could not be frozen'))
}

const freezeEvery = 10 * 60_000

/** Freezes what is not frozen, now and again every ten minutes; not while a copy of the database is held. @returns ends it */
export function startFreezing(): () => void {
  let next: ReturnType<typeof setTimeout> | undefined
  let hasEnded = false
  const freeze = async () => {
    try {
      if (!isHeld()) await freezeAllUnfrozen(new Date())
    } catch (error) {
      log.error({ err: error }, 'freezing closed rounds failed')
    }
    if (!hasEnded) next = setTimeout(freeze, freezeEvery).unref()
  }
  void freeze()
  return () => {
    hasEnded = true
    clearTimeout(next)
  }
}
