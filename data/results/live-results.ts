/** Results of a round that is not frozen, computed once for what they count: at each sending anew, not at each reading. */
import 'server-only'
import { isMainThread } from 'node:worker_threads'
import { type Db, database } from '@/db/client'
import { inWorker, theService } from '../system/workers'
import computeLive, { type LiveResults } from './compute-live'
import { currentStamp } from './counted-stamps'

const computeInWorker = inWorker<number, LiveResults>('data/results/compute-live.ts')

type Kept = { stamp: string; results: Promise<LiveResults> }

// Few rounds are live at a time; each database has its own.
const kept = new WeakMap<Db, Map<number, Kept>>()
const mostRounds = 4

function keep(own: Map<number, Kept>, roundId: number, each: Kept): void {
  own.delete(roundId)
  own.set(roundId, each)
  const [oldest] = own.keys()
  if (own.size > mostRounds && oldest !== undefined) own.delete(oldest)
  // Whoever reads it is told; nobody after them waits for the same.
  each.results.catch(() => own.get(roundId) === each && own.delete(roundId))
}

/**
 * What a round's results are now, computed in a worker; whoever asks meanwhile waits for the same. Who may see them is for the caller to
 * check, before it asks. @throws AppError not-found, busy when the service stops
 */
export async function liveResults(roundId: number): Promise<LiveResults> {
  if (!isMainThread) return computeLive(roundId)
  const db = database()
  const own = kept.get(db) ?? new Map<number, Kept>()
  kept.set(db, own)
  // Read before what it stands for: what comes between the two is then computed once more.
  const stamp = currentStamp(db)
  const known = own.get(roundId)
  if (known?.stamp === stamp) return known.results
  const results = computeInWorker(roundId, theService)
  keep(own, roundId, { stamp, results })
  return results
}
