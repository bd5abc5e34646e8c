/** Results of a round that is not frozen, computed once for what they count: at each sending anew, not at each reading. */
import 'server-only'
import { createHash } from 'node:crypto'
import { isMainThread } from 'node:worker_threads'
import { isNotNull, sql } from 'drizzle-orm'
import { type Db, database } from '@/db/client'
import { frameUnits, municipalities, questionnaires, responses, rounds, submissions } from '@/db/schema'
import { roundActs } from '@/db/schema-rounds'
import { inWorker, theService } from '../system/workers'
import computeLive, { type LiveResults } from './compute-live'

const computeInWorker = inWorker<number, LiveResults>('data/results/compute-live.ts')

/**
 * Changes with whatever live results count, and with nothing that is saved before it is sent: acts, sendings, drafts accepted, frames,
 * rounds with their questionnaires, mergers.
 */
function stampOf(db: Db): string {
  const newest = (id: typeof roundActs.id | typeof submissions.id) => sql<number>`max(${id})`
  const read = [
    db
      .select({ newest: newest(roundActs.id) })
      .from(roundActs)
      .all(),
    db
      .select({ newest: newest(submissions.id) })
      .from(submissions)
      .all(),
    db.select({ id: responses.id, at: responses.acceptedAt }).from(responses).where(isNotNull(responses.acceptedAt)).all(),
    db.select().from(rounds).all(),
    db
      .select({ id: questionnaires.id, document: sql<string>`${questionnaires.document}` })
      .from(questionnaires)
      .all(),
    db.select().from(municipalities).where(isNotNull(municipalities.mergedInto)).all(),
    db
      .select({
        round: frameUnits.roundId,
        units: sql<string>`group_concat(concat_ws(' ', ${frameUnits.municipality}, ${frameUnits.sizeClass}, ${frameUnits.region}, ${frameUnits.language}, ${frameUnits.group}, ${frameUnits.population}))`,
      })
      .from(frameUnits)
      .groupBy(frameUnits.roundId)
      .all(),
  ]
  return createHash('sha256').update(JSON.stringify(read)).digest('hex')
}

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
  const stamp = stampOf(db)
  const known = own.get(roundId)
  if (known?.stamp === stamp) return known.results
  const results = computeInWorker(roundId, theService)
  keep(own, roundId, { stamp, results })
  return results
}
