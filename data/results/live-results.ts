/** Results of a round that is not frozen, computed once for what they count: at each sending anew, not at each reading. */
import 'server-only'
import { isMainThread } from 'node:worker_threads'
import { inWorker, theService } from '../system/workers'
import computeLive, { type LiveResults } from './compute-live'
import { keptWhileCounted } from './kept-while-counted'

const computeInWorker = inWorker<number, LiveResults>('data/results/compute-live.ts')
const keptResults = keptWhileCounted((roundId) => computeInWorker(roundId, theService))

/**
 * What a round's results are now, computed in a worker. Who may see them is for the caller to check, before it asks.
 * @throws AppError not-found, busy when the service stops
 */
export async function liveResults(roundId: number): Promise<LiveResults> {
  return isMainThread ? keptResults(roundId) : computeLive(roundId)
}
