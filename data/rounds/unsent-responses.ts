/** Responses that were started but never sent: which of them could count when the round closes. */
import 'server-only'
import { and, eq, notInArray } from 'drizzle-orm'
import { responses, submissions } from '@/db/schema'
import { valuesOf } from '@/questionnaire/answer'
import type { Questionnaire } from '@/questionnaire/document'
import { shareAnswered } from '@/questionnaire/progress'
import { currentAnswersOfRound, type Reader } from '../answers/current'

/** A draft this complete may be taken along at closing. */
const acceptableFrom = 0.8

export type UnsentResponse = {
  responseId: number
  municipality: string
  startedAt: Date
  /** Newest save, null when nothing was saved. */
  lastSavedAt: Date | null
  answered: number
  /** Share of the answers wanted that were given, 0..1. */
  shareAnswered: number
  acceptable: boolean
}

/** The unsent responses of a round, by municipality code. Who may see them is for the caller to check. */
export function listUnsentResponses(db: Reader, round: { id: number; questionnaire: Questionnaire }): UnsentResponse[] {
  const sent = db.select({ id: submissions.responseId }).from(submissions)
  const drafts = db
    .select()
    .from(responses)
    .where(and(eq(responses.roundId, round.id), notInArray(responses.id, sent)))
    .orderBy(responses.municipality)
    .all()
  const saved = currentAnswersOfRound(db, round.id)
  return drafts.map(({ id, municipality, startedAt }) => {
    const answers = saved.get(id) ?? {}
    const own = Object.values(answers)
    const share = shareAnswered(round.questionnaire, valuesOf(answers))
    return {
      responseId: id,
      municipality,
      startedAt,
      lastSavedAt: own.reduce<Date | null>((latest, row) => (latest && latest > row.savedAt ? latest : row.savedAt), null),
      answered: own.filter((row) => row.value !== null).length,
      shareAnswered: share,
      acceptable: share >= acceptableFrom,
    }
  })
}
