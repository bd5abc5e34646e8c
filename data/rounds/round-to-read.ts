/** A round's municipalities for whoever may read every answer: which of them have answers, and which a benchmark page. */
import 'server-only'
import { asc, count, eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { frameUnits, municipalities, responses, submissions } from '@/db/schema'
import { type RoundState, roundState } from '@/questionnaire/round'
import type { Text } from '@/questionnaire/text'
import { isRoundCompared } from '../benchmark/compared-round'
import { AppError } from '../errors'
import { countedMunicipalities } from '../results/round-data'
import { may } from '../rights'
import { findRound, surveyTitle } from '../round-acts/find-round'
import { requirePerson, type Viewer } from '../viewer'

export type MunicipalityToRead = {
  code: string
  name: Text
  /** `accepted`: a draft that counts. */
  state: 'none' | 'started' | 'sent' | 'accepted'
  hasBenchmark: boolean
}

export type RoundToRead = { code: string; survey: Text; state: RoundState; municipalities: MunicipalityToRead[] }

function statesOf(roundId: number): Map<string, MunicipalityToRead['state']> {
  const rows = database()
    .select({ municipality: responses.municipality, acceptedAt: responses.acceptedAt, sendings: count(submissions.id) })
    .from(responses)
    .leftJoin(submissions, eq(submissions.responseId, responses.id))
    .where(eq(responses.roundId, roundId))
    .groupBy(responses.id)
    .all()
  return new Map(
    rows.map(({ municipality, acceptedAt, sendings }) => [municipality, sendings > 0 ? 'sent' : acceptedAt ? 'accepted' : 'started']),
  )
}

const unitsOf = (roundId: number) =>
  database()
    .select({ code: municipalities.code, fi: municipalities.nameFi, sv: municipalities.nameSv })
    .from(frameUnits)
    .innerJoin(municipalities, eq(municipalities.code, frameUnits.municipality))
    .where(eq(frameUnits.roundId, roundId))
    .orderBy(asc(municipalities.nameFi))
    .all()

/** A round that has been opened, its municipalities by name. @throws AppError not-signed-in, not-found */
export async function getRoundToRead(viewer: Viewer, code: string, now: Date = new Date()): Promise<RoundToRead> {
  requirePerson(viewer)
  if (!may(viewer, 'readEveryAnswer')) throw new AppError('not-found')
  const round = findRound(code)
  const state = roundState(round.acts, now)
  if (state === 'planned') throw new AppError('not-found')
  const states = statesOf(round.id)
  const compared = new Set(isRoundCompared(round, now) ? countedMunicipalities(database(), round.id) : [])
  const units = unitsOf(round.id).map(
    ({ code: unit, ...name }): MunicipalityToRead => ({
      code: unit,
      name,
      state: states.get(unit) ?? 'none',
      hasBenchmark: compared.has(unit),
    }),
  )
  return { code, survey: surveyTitle(round), state, municipalities: units }
}
