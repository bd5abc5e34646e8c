/** The unsent responses of a round: all read once, in a worker; later on those in which something was done since. */
import 'server-only'
import { database } from '@/db/client'
import { perConnection } from '@/db/per-connection'
import type { AskedRound } from '../round-acts/find-round'
import { inWorker, theService } from '../system/workers'
import { type UnsentOfRound, unsentNow } from './unsent-responses'

const readInWorker = inWorker<number, UnsentOfRound>('data/rounds/compute-unsent.ts')

// Few rounds are open at a time.
const mostRounds = 4
const kept = perConnection(() => new Map<number, Promise<UnsentOfRound>>())

function keep(own: Map<number, Promise<UnsentOfRound>>, roundId: number, unsent: Promise<UnsentOfRound>): void {
  own.delete(roundId)
  own.set(roundId, unsent)
  const [oldest] = own.keys()
  if (own.size > mostRounds && oldest !== undefined) own.delete(oldest)
  // Whoever reads it is told; nobody after them waits for the same.
  unsent.catch(() => own.get(roundId) === unsent && own.delete(roundId))
}

/**
 * The unsent responses as they are now, by municipality code. Who may see them is for the caller to check.
 * @throws AppError busy when the service stops, took-too-long
 */
export async function listUnsent(round: AskedRound): Promise<UnsentOfRound> {
  const db = database()
  const own = kept(db)
  if (!own.has(round.id)) keep(own, round.id, readInWorker(round.id, theService))
  const before = await (own.get(round.id) as Promise<UnsentOfRound>)
  const now = unsentNow(db, round, before)
  keep(own, round.id, Promise.resolve(now))
  return now
}
