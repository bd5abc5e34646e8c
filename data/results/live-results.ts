/** Results of a round that is not frozen, computed once for what they count: at each sending anew, not at each reading. */
import 'server-only'
import { createHash } from 'node:crypto'
import { isNotNull, sql } from 'drizzle-orm'
import { type Db, database } from '@/db/client'
import { frameUnits, municipalities, questionnaires, responses, rounds, submissions } from '@/db/schema'
import { roundActs } from '@/db/schema-rounds'
import type { RoundResults } from '@/results/round-results'
import { computeSummary } from './compute-summary'

/** Shared by all who read: do not change it. */
export type LiveResults = Pick<RoundResults, 'summary' | 'questionnaire' | 'frame'>

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

type Kept = { stamp: string; results: LiveResults }

// Few rounds are live at a time; each database has its own.
const kept = new WeakMap<Db, Map<number, Kept>>()
const mostRounds = 4

/** What a round's results are now. Who may see them is for the caller to check, before it asks. @throws AppError not-found */
export function liveResults(roundId: number): LiveResults {
  const db = database()
  const own = kept.get(db) ?? new Map<number, Kept>()
  kept.set(db, own)
  // Read before what it stands for: what comes between the two is then computed once more.
  const stamp = stampOf(db)
  const known = own.get(roundId)
  if (known?.stamp === stamp) return known.results
  const { data, summary } = computeSummary(db, roundId)
  const results = { summary, questionnaire: data.questionnaire, frame: data.frame }
  own.delete(roundId)
  own.set(roundId, { stamp, results })
  const [oldest] = own.keys()
  if (own.size > mostRounds && oldest !== undefined) own.delete(oldest)
  return results
}
