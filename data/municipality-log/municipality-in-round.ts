/** One municipality in a round, for administrators: how far it is, what stands of it, what can be done with it, and its time line. */
import 'server-only'
import { and, eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { frameUnits, municipalities } from '@/db/schema'
import { valuesOf } from '@/questionnaire/answer'
import { declinedBecause, extendedUntil, sendingBack } from '@/questionnaire/municipality-acts'
import { shareAnswered } from '@/questionnaire/progress'
import { canAnswer, type RoundState, roundState } from '@/questionnaire/round'
import type { Text } from '@/questionnaire/text'
import { findResponse } from '../answering/response-scope'
import { unsentChanges } from '../answering/unsent'
import { currentAnswers } from '../answers/current'
import { lastSubmission } from '../answers/sent'
import { AppError } from '../errors'
import { isAnybodyPresent } from '../live/presence'
import { type Member, membersOf } from '../people/members'
import { surveyTitle } from '../round-acts/find-round'
import type { Viewer } from '../viewer'
import { type MunicipalityOfRound, meetMunicipality } from './meet'
import { type TimelineEntry, timelineOf } from './timeline'

/** What an administrator can do with the municipality now; calls and notes always. */
export type PossibleActs = { extend: boolean; decline: boolean; sendBack: boolean; proxy: boolean }

export type MunicipalityInRound = {
  round: { code: string; survey: Text /** For this municipality. */; state: RoundState /** For all others. */; closesAt: Date | null }
  municipality: { code: string; name: Text }
  sizeClass: number
  sizeLimits: readonly number[]
  region: string
  language: string
  population: number
  /** `share`: of what is asked of it, answered, 0..1. `accepted`: a draft that was counted at closing. */
  response: {
    state: 'none' | 'started' | 'sent'
    accepted: boolean
    share: number
    savedAt: Date | null
    sentAt: Date | null
    hasUnsentChanges: boolean
  }
  /** Somebody has a page of it open now. */
  isPresent: boolean
  /** Null: no more time than others, or closing by hand ended it. It may have run out. */
  extendedUntil: Date | null
  /** Why it stays out; null: it does not. */
  declined: string | null
  sentBack: { at: Date; by: string | null; text: string } | null
  can: PossibleActs
  members: Member[]
  /** The newest in front. */
  timeline: TimelineEntry[]
}

/** @throws AppError not-signed-in, not-found (also of a round that is not opened yet, and of a municipality it does not ask) */
export async function getMunicipalityInRound(
  viewer: Viewer,
  where: MunicipalityOfRound,
  now: Date = new Date(),
): Promise<MunicipalityInRound> {
  const db = database()
  const { scope, acts, times } = meetMunicipality(db, viewer, where, now)
  const { round, questionnaire, municipality } = scope
  const found = db
    .select({ unit: frameUnits, fi: municipalities.nameFi, sv: municipalities.nameSv })
    .from(frameUnits)
    .innerJoin(municipalities, eq(municipalities.code, frameUnits.municipality))
    .where(and(eq(frameUnits.roundId, round.id), eq(frameUnits.municipality, municipality)))
    .get()
  if (!found) throw new AppError('not-found')
  const { sizeClass, region, language, population } = found.unit
  const response = findResponse(db, scope)
  const saved = response ? currentAnswers(db, response.id) : {}
  const last = response && lastSubmission(db, response.id)
  const { openedAt, closesAt, closedAt } = times
  const sentAt = last?.submittedAt ?? null
  const isOpen = canAnswer(round.acts, now)
  const savedAt = Object.values(saved).reduce<Date | null>((newest, { savedAt: at }) => (newest && newest > at ? newest : at), null)
  return {
    round: { code: round.code, survey: surveyTitle(round, db), state: roundState(round.acts, now), closesAt },
    municipality: { code: municipality, name: { fi: found.fi, sv: found.sv } },
    sizeClass,
    sizeLimits: round.sizeLimits,
    region,
    language,
    population,
    response: {
      state: last ? 'sent' : response ? 'started' : 'none',
      accepted: response?.acceptedAt != null,
      share: shareAnswered(questionnaire, valuesOf(saved)),
      savedAt,
      sentAt,
      hasUnsentChanges: last !== undefined && isOpen && unsentChanges(db, last, questionnaire, saved) !== null,
    },
    isPresent: isAnybodyPresent(round.id, municipality, now.getTime()),
    extendedUntil: extendedUntil(acts, round.acts),
    declined: last ? null : declinedBecause(acts),
    sentBack: sendingBack(acts, sentAt),
    can: {
      extend: closedAt === null,
      decline: closedAt === null && !last && declinedBecause(acts) === null,
      sendBack: isOpen && last !== undefined && sendingBack(acts, sentAt) === null,
      proxy: isOpen,
    },
    members: membersOf(db, viewer, municipality),
    timeline: timelineOf(db, {
      round: round.id,
      municipality,
      response: response?.id ?? null,
      acts,
      from: openedAt ?? now,
      to: closedAt,
    }),
  }
}
