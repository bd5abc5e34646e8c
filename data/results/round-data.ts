/** Reads what a round's results are computed from. No permission here: only data functions that have checked it, and the service itself, call it. */
import 'server-only'
import { eq } from 'drizzle-orm'
import { frameUnits, responses } from '@/db/schema'
import { valuesOf } from '@/questionnaire/answer'
import { roundTimes } from '@/questionnaire/round'
import type { Respondent, RoundData } from '@/results/round-data'
import { currentAnswersOfRound, type Reader, type SavedAnswers } from '../answers/current'
import { lastSentOfRound } from '../answers/sent'
import { findRoundById } from '../round-acts/find-round'

/**
 * The municipalities that answered, by code, with the answers that count: those of the newest submission, or of a draft
 * accepted at closing after it. A round that is open counts only what was sent.
 */
export function readCounted(db: Reader, roundId: number, closed: boolean): { municipality: string; saved: SavedAnswers }[] {
  const sent = lastSentOfRound(db, roundId)
  const all = db.select().from(responses).where(eq(responses.roundId, roundId)).orderBy(responses.municipality).all()
  const isAccepted = ({ id, acceptedAt }: (typeof all)[number]) =>
    closed && acceptedAt !== null && acceptedAt >= (sent.get(id)?.submittedAt ?? acceptedAt)
  const current = all.some(isAccepted) ? currentAnswersOfRound(db, roundId) : undefined
  return all.flatMap((response) => {
    const { id, municipality } = response
    if (isAccepted(response)) return [{ municipality, saved: current?.get(id) ?? {} }]
    const own = sent.get(id)
    return own ? [{ municipality, saved: own.answers }] : []
  })
}

const readRespondents = (db: Reader, roundId: number, closed: boolean): Respondent[] =>
  readCounted(db, roundId, closed).map(({ municipality, saved }) => ({ municipality, answers: valuesOf(saved) }))

/** Everything a round's results are computed from. @throws AppError not-found */
export function readRoundData(db: Reader, roundId: number): RoundData {
  const { code, referenceDate, sizeLimits, sample, acts, questionnaire } = findRoundById(roundId, db)
  const frame = db.select().from(frameUnits).where(eq(frameUnits.roundId, roundId)).orderBy(frameUnits.municipality).all()
  return {
    round: { code, referenceDate, sizeLimits, sample },
    questionnaire,
    frame: frame.map(({ roundId: _, ...unit }) => unit),
    respondents: readRespondents(db, roundId, roundTimes(acts).closedAt !== null),
  }
}
