/** Responses that were started but never sent: which of them could count when the round closes. */
import 'server-only'
import type { Questionnaire } from '@/questionnaire/document'
import { shareAnswered, unansweredQuestions } from '@/questionnaire/progress'
import type { Reader } from '../answers/current'
import { type Draft, draftsOfRound, type NewestRows, newestRows, respondedSince } from '../answers/of-round'

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
  /** Keys of the questions that lack an answer, in the questionnaire's order. */
  unanswered: string[]
}

type AskedIn = { id: number; questionnaire: Questionnaire }

/** As of when the newest rows were these. */
export type UnsentOfRound = { upTo: NewestRows; unsent: UnsentResponse[] }

function asUnsent({ responseId, municipality, startedAt, lastSavedAt, answers }: Draft, questionnaire: Questionnaire): UnsentResponse {
  const share = shareAnswered(questionnaire, answers)
  return {
    responseId,
    municipality,
    startedAt,
    lastSavedAt,
    answered: Object.values(answers).filter((value) => value !== null).length,
    shareAnswered: share,
    acceptable: share >= acceptableFrom,
    unanswered: unansweredQuestions(questionnaire, answers),
  }
}

/** The unsent responses of a round, by municipality code, all read. Who may see them is for the caller to check. */
export function readUnsentOfRound(db: Reader, { id, questionnaire }: AskedIn): UnsentOfRound {
  const upTo = newestRows(db)
  return { upTo, unsent: draftsOfRound(db, id).map((draft) => asUnsent(draft, questionnaire)) }
}

/** The same as they are now: only those are read in which something was done meanwhile. */
export function unsentNow(db: Reader, { id, questionnaire }: AskedIn, before: UnsentOfRound): UnsentOfRound {
  const upTo = newestRows(db)
  const changed = respondedSince(db, before.upTo)
  if (changed.size === 0) return { ...before, upTo }
  const anew = draftsOfRound(db, id, [...changed]).map((draft) => asUnsent(draft, questionnaire))
  const unsent = [...before.unsent.filter(({ responseId }) => !changed.has(responseId)), ...anew]
  return { upTo, unsent: unsent.sort((one, other) => (one.municipality < other.municipality ? -1 : 1)) }
}
