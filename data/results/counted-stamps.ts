/** What tells whether a round still counts what it counted, without reading its answers: answer versions and acts are never changed. */
import 'server-only'
import { createHash } from 'node:crypto'
import { eq, isNotNull, max, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { frameUnits, municipalities, questionnaires, responses, rounds, submissions } from '@/db/schema'
import { roundActs } from '@/db/schema-rounds'
import type { Reader } from '../answers/current'

const hashed = (read: unknown) => createHash('sha256').update(JSON.stringify(read)).digest('base64')

const frame = sql<string>`group_concat(concat_ws(' ', ${frameUnits.municipality}, ${frameUnits.sizeClass}, ${frameUnits.region},
  ${frameUnits.language}, ${frameUnits.group}, ${frameUnits.population}))`
const accepted = sql<string>`group_concat(${responses.id} || ' ' || ${responses.acceptedAt})`
const document = sql<string>`${questionnaires.document}`

/** By a round's id, what changes with whatever its results count: its acts, sendings, drafts accepted, frame and questionnaire. */
export function stampsOfRounds(db: Reader): ReadonlyMap<number, string> {
  const byRound = [
    db
      .select({ id: roundActs.roundId, of: max(roundActs.id) })
      .from(roundActs)
      .groupBy(roundActs.roundId)
      .all(),
    db
      .select({ id: responses.roundId, of: max(submissions.id) })
      .from(submissions)
      .innerJoin(responses, eq(responses.id, submissions.responseId))
      .groupBy(responses.roundId)
      .all(),
    db
      .select({ id: responses.roundId, of: accepted })
      .from(responses)
      .where(isNotNull(responses.acceptedAt))
      .groupBy(responses.roundId)
      .all(),
    db.select({ id: frameUnits.roundId, of: frame }).from(frameUnits).groupBy(frameUnits.roundId).all(),
  ].map((rows: readonly { id: number; of: string | number | null }[]) => new Map(rows.map(({ id, of }) => [id, of])))
  const documents = new Map(
    db
      .select({ id: questionnaires.id, document })
      .from(questionnaires)
      .all()
      .map((each) => [each.id, hashed(each.document)]),
  )
  const stampOf = (round: typeof rounds.$inferSelect) =>
    hashed([round, documents.get(round.questionnaireId), ...byRound.map((of) => of.get(round.id))])
  return new Map(
    db
      .select()
      .from(rounds)
      .all()
      .map((round) => [round.id, stampOf(round)]),
  )
}

const stampOfAll = (db: Reader): string =>
  hashed([[...stampsOfRounds(db)], db.select().from(municipalities).where(isNotNull(municipalities.mergedInto)).all()])

/** Changes with every commit, of this process and of others. */
function newestCommit({ $client }: Db): string {
  const own = $client.prepare('select total_changes()').pluck().get()
  return `${own} ${$client.pragma('data_version', { simple: true })}`
}

const known = new WeakMap<Db, { commit: string; stamp: string }>()

/**
 * Changes with whatever the results of any round count, and with nothing that is saved before it is sent. Where nothing at all was
 * written, it is not looked for.
 */
export function currentStamp(db: Db): string {
  const commit = newestCommit(db)
  const before = known.get(db)
  if (before?.commit === commit) return before.stamp
  const stamp = stampOfAll(db)
  known.set(db, { commit, stamp })
  return stamp
}
