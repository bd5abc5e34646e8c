/** How many municipalities rounds ask, how many have sent, and when. No permission here. */
import 'server-only'
import { asc, count, eq, min, sql } from 'drizzle-orm'
import { frameUnits, responses, submissions } from '@/db/schema'
import { isRespondent } from './counted'
import type { Reader } from './current'

/** Municipalities of the round's frame. */
export const countFrame = (tx: Reader, roundId: number): number =>
  tx.select({ n: count() }).from(frameUnits).where(eq(frameUnits.roundId, roundId)).get()?.n ?? 0

/** Of every round that asks any, by its id: municipalities of its frame, and those whose answers count. */
export function countsByRound(tx: Reader): ReadonlyMap<number, { asked: number; counted: number }> {
  const frames = tx.select({ id: frameUnits.roundId, n: count() }).from(frameUnits).groupBy(frameUnits.roundId).all()
  const respondents = tx.select({ id: responses.roundId, n: count() }).from(responses).where(isRespondent).groupBy(responses.roundId).all()
  const counted = new Map(respondents.map(({ id, n }) => [id, n]))
  return new Map(frames.map(({ id, n }) => [id, { asked: n, counted: counted.get(id) ?? 0 }]))
}

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
