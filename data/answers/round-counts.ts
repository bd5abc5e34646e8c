/** How many municipalities a round asks, how many have sent, and when. No permission here. */
import 'server-only'
import { asc, count, eq, min, sql } from 'drizzle-orm'
import { frameUnits, responses, submissions } from '@/db/schema'
import type { Reader } from './current'

/** Municipalities of the round's frame. */
export const countFrame = (tx: Reader, roundId: number): number =>
  tx.select({ n: count() }).from(frameUnits).where(eq(frameUnits.roundId, roundId)).get()?.n ?? 0

/** Municipalities that have sent, whatever was changed since. */
export const countSent = (tx: Reader, roundId: number): number =>
  tx
    .select({ n: sql<number>`count(distinct ${responses.id})` })
    .from(responses)
    .innerJoin(submissions, eq(submissions.responseId, responses.id))
    .where(eq(responses.roundId, roundId))
    .get()?.n ?? 0

/** When each municipality first sent, in that order. */
export const listFirstSent = (tx: Reader, roundId: number): Date[] =>
  tx
    .select({ at: min(submissions.submittedAt) })
    .from(submissions)
    .innerJoin(responses, eq(responses.id, submissions.responseId))
    .where(eq(responses.roundId, roundId))
    .groupBy(responses.municipality)
    .orderBy(asc(min(submissions.submittedAt)))
    .all()
    .flatMap(({ at }) => at ?? [])
