/** What names a sending: its reference number, and which municipality of the round it made to have answered. No permission here. */
import 'server-only'
import { and, count, eq, lte, min } from 'drizzle-orm'
import { responses, submissions } from '@/db/schema'
import type { Reader } from '../answers/current'

/**
 * "2026-005-2": the second sending of municipality 005 in the round 2026. It never changes, and no other sending has it.
 * @param of.id the sending's
 */
export function referenceOf(tx: Reader, of: { round: string; municipality: string; responseId: number; id: number }): string {
  const upTo = and(eq(submissions.responseId, of.responseId), lte(submissions.id, of.id))
  const sendings = tx.select({ count: count() }).from(submissions).where(upTo).get()?.count ?? 0
  return `${of.round}-${of.municipality}-${sendings}`
}

/**
 * The response's place, from 1, in the order in which those of the round were first sent: sending again changes nothing in it.
 * @returns null when it has not been sent
 */
export function ordinalOf(tx: Reader, roundId: number, responseId: number): number | null {
  const first = tx
    .select({ response: submissions.responseId, at: min(submissions.submittedAt), id: min(submissions.id) })
    .from(submissions)
    .innerJoin(responses, eq(responses.id, submissions.responseId))
    .where(eq(responses.roundId, roundId))
    .groupBy(submissions.responseId)
    .all()
  const inOrder = first.sort((one, other) => Number(one.at) - Number(other.at) || (one.id ?? 0) - (other.id ?? 0))
  const place = inOrder.findIndex(({ response }) => response === responseId)
  return place < 0 ? null : place + 1
}
