/** Responses that were started but never sent: which of them could count when the round closes. */
import 'server-only'
import { and, eq, notInArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { answers, answerVersions, responses, submissions } from '@/db/schema'
import type { Value } from '@/questionnaire/answer'
import type { Questionnaire } from '@/questionnaire/document'
import { completeness } from '@/questionnaire/progress'

/** A draft this complete may be taken along at closing. */
export const acceptableFrom = 0.8

export type Draft = {
  responseId: number
  municipality: string
  startedAt: Date
  /** Newest save, null when nothing was saved. */
  lastSavedAt: Date | null
  answered: number
  /** Share of the answers wanted that were given, 0..1. */
  completeness: number
  acceptable: boolean
}

/** The unsent responses of a round, by municipality code. Who may see them is for the caller to check. */
export function draftsOf(db: Pick<Tx, 'select'>, round: { id: number; questionnaire: Questionnaire }): Draft[] {
  const sent = db.select({ id: submissions.responseId }).from(submissions)
  const drafts = db
    .select()
    .from(responses)
    .where(and(eq(responses.roundId, round.id), notInArray(responses.id, sent)))
    .orderBy(responses.municipality)
    .all()
  const rows = db
    .select({ responseId: answers.responseId, key: answers.key, value: answerVersions.value, savedAt: answerVersions.savedAt })
    .from(answers)
    .innerJoin(responses, eq(responses.id, answers.responseId))
    .innerJoin(
      answerVersions,
      and(
        eq(answerVersions.responseId, answers.responseId),
        eq(answerVersions.key, answers.key),
        eq(answerVersions.version, answers.version),
      ),
    )
    .where(eq(responses.roundId, round.id))
    .all()
  const saved = Map.groupBy(rows, (row) => row.responseId)
  return drafts.map(({ id, municipality, startedAt }) => {
    const own = saved.get(id) ?? []
    const given: Record<string, Value> = Object.fromEntries(own.map((row) => [row.key, row.value]))
    const share = completeness(round.questionnaire, given)
    return {
      responseId: id,
      municipality,
      startedAt,
      lastSavedAt: own.reduce<Date | null>((latest, row) => (latest && latest > row.savedAt ? latest : row.savedAt), null),
      answered: own.filter((row) => row.value !== null).length,
      completeness: share,
      acceptable: share >= acceptableFrom,
    }
  })
}
