/** Reads what a round's results are computed from. No permission here: only data functions that have checked it, and the service itself, call it. */
import 'server-only'
import { and, eq, isNotNull } from 'drizzle-orm'
import { frameUnits, responses } from '@/db/schema'
import { roundTimes } from '@/questionnaire/round'
import type { Respondent, RoundData, TakenAlong } from '@/results/round-data'
import { isRespondent } from '../answers/counted'
import type { Reader } from '../answers/current'
import { currentOfResponses, lastSendings, type RespondedAnswers, sentOfRound } from '../answers/of-round'
import { findRoundById } from '../round-acts/find-round'

/** `taken`: of what was not sent as it stands. */
export type CountedAnswers = RespondedAnswers & { taken?: TakenAlong }

/**
 * The municipalities that answered, by code, with the answers that count: those of the newest submission, or of a draft
 * accepted at closing after it. A round that is open counts only what was sent.
 * @param municipality of this one alone
 */
export function readCounted(db: Reader, roundId: number, closed: boolean, municipality?: string): CountedAnswers[] {
  const sent = sentOfRound(db, roundId, municipality)
  const accepted = closed ? acceptedOf(db, roundId, municipality) : []
  const senders = new Set(sent.map((each) => each.municipality))
  const taken = accepted.map((each): CountedAnswers => ({ ...each, taken: senders.has(each.municipality) ? 'edits' : 'draft' }))
  const counted = new Map([...sent, ...taken].map((each) => [each.municipality, each]))
  return [...counted.values()].sort((one, other) => (one.municipality < other.municipality ? -1 : 1))
}

/** The municipalities that `readCounted` has, without their answers. */
export function countedMunicipalities(db: Reader, roundId: number): string[] {
  return db
    .select({ municipality: responses.municipality })
    .from(responses)
    .where(and(eq(responses.roundId, roundId), isRespondent))
    .orderBy(responses.municipality)
    .all()
    .map(({ municipality }) => municipality)
}

/** Drafts accepted at closing, and not sent since then. */
function acceptedOf(db: Reader, roundId: number, municipality: string | undefined): RespondedAnswers[] {
  const own = municipality === undefined ? undefined : eq(responses.municipality, municipality)
  const ofRound = and(eq(responses.roundId, roundId), isNotNull(responses.acceptedAt), own)
  const accepted = db.select({ id: responses.id, at: responses.acceptedAt }).from(responses).where(ofRound).all()
  if (accepted.length === 0) return []
  const sentAt = new Map(lastSendings(db, roundId).map(({ responseId, submittedAt }) => [responseId, submittedAt]))
  const standing = accepted.filter(({ id, at }) => at !== null && at >= (sentAt.get(id) ?? at))
  return currentOfResponses(
    db,
    roundId,
    standing.map(({ id }) => id),
  )
}

const readRespondents = (db: Reader, roundId: number, closed: boolean): Respondent[] =>
  readCounted(db, roundId, closed).map(({ municipality, answers, taken }) => ({ municipality, answers, ...(taken ? { taken } : {}) }))

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
