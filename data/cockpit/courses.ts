/** When municipalities sent in a round and in those before it. No permission here. */
import 'server-only'
import { asc, count, eq, min } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { frameUnits, responses, submissions } from '@/db/schema'
import { roundTimes } from '@/questionnaire/round'
import { type EarlierCourse, type ExpectedResponse, expectedResponse } from '@/results/progress/expected-response'
import { closedBefore, type Round } from '../round-acts/find-round'

/** When each municipality first sent, in that order. */
export const firstSentAt = (db: Db, roundId: number): Date[] =>
  db
    .select({ at: min(submissions.submittedAt) })
    .from(submissions)
    .innerJoin(responses, eq(responses.id, submissions.responseId))
    .where(eq(responses.roundId, roundId))
    .groupBy(responses.municipality)
    .orderBy(asc(min(submissions.submittedAt)))
    .all()
    .flatMap(({ at }) => at ?? [])

const unitsOf = (db: Db, roundId: number): number =>
  db.select({ n: count() }).from(frameUnits).where(eq(frameUnits.roundId, roundId)).get()?.n ?? 0

/** Until its deadline, or until an administrator closed it before; of a round that was reopened, the last one: it had that much time. */
function courseOf(db: Db, { id, acts }: Pick<Round, 'id' | 'acts'>): EarlierCourse[] {
  const { openedAt, closesAt, closedAt } = roundTimes(acts)
  const end = closedAt && (!closesAt || closedAt < closesAt) ? closedAt : closesAt
  if (!openedAt || !end || end <= openedAt) return []
  return [{ N: unitsOf(db, id), openedAt, closesAt: end, sentAt: firstSentAt(db, id) }]
}

/** What an open round may come to, as earlier rounds went; null where it cannot be told. */
export function expectedAtClosing(db: Db, round: Round, now: Date): ExpectedResponse | null {
  const [own] = courseOf(db, round)
  if (!own) return null
  const earlier = closedBefore(round, db).flatMap((each) => courseOf(db, each))
  return expectedResponse({ ...own, sent: own.sentAt.length }, earlier, now)
}
