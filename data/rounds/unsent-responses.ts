/** Responses that were started but never sent: which of them could count when the round closes. */
import 'server-only'
import type { Questionnaire } from '@/questionnaire/document'
import { shareAnswered } from '@/questionnaire/progress'
import type { Reader } from '../answers/current'
import { draftsOfRound } from '../answers/of-round'

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
  return draftsOfRound(db, round.id).map(({ responseId, municipality, startedAt, lastSavedAt, answers }) => {
    const share = shareAnswered(round.questionnaire, answers)
    return {
      responseId,
      municipality,
      startedAt,
      lastSavedAt,
      answered: Object.values(answers).filter((value) => value !== null).length,
      shareAnswered: share,
      acceptable: share >= acceptableFrom,
    }
  })
}
