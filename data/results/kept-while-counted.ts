/** What is computed from all that a round counts, kept until it counts something else. */
import 'server-only'
import { database } from '@/db/client'
import { perConnection } from '@/db/per-connection'
import { currentStamp } from './counted-stamps'

type Kept<Result> = { stamp: string; result: Promise<Result> }

// Few rounds are looked at between two sendings.
const mostRounds = 4

function keep<Result>(own: Map<number, Kept<Result>>, roundId: number, each: Kept<Result>): void {
  own.delete(roundId)
  own.set(roundId, each)
  const [oldest] = own.keys()
  if (own.size > mostRounds && oldest !== undefined) own.delete(oldest)
  // Whoever reads it is told; nobody after them waits for the same.
  each.result.catch(() => own.get(roundId) === each && own.delete(roundId))
}

/**
 * Whoever asks meanwhile waits for the same. Who may see it is for the caller to check, before it asks.
 * @param compute from the answers of a round and of those before it, and from nothing else; what it gives is shared by all who read
 */
export function keptWhileCounted<Result>(compute: (roundId: number) => Promise<Result>): (roundId: number) => Promise<Result> {
  const kept = perConnection(() => new Map<number, Kept<Result>>())
  return (roundId) => {
    const db = database()
    // Read before what it stands for: what comes between the two is then computed once more.
    const stamp = currentStamp(db)
    const known = kept(db).get(roundId)
    if (known?.stamp === stamp) return known.result
    const result = compute(roundId)
    keep(kept(db), roundId, { stamp, result })
    return result
  }
}
