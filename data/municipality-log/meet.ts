/** A municipality in a round as an administrator meets it: the round as it is for it and for all others, and what was done with it. */
import 'server-only'
import { type Db, database, type Tx } from '@/db/client'
import { actsExtended, extendedUntil } from '@/questionnaire/municipality-acts'
import { type RoundTimes, roundState, roundTimes } from '@/questionnaire/round'
import { isInFrame, type ReadableScope } from '../answering/response-scope'
import { AppError } from '../errors'
import { findRound } from '../round-acts/find-round'
import { actsOfMunicipality, type RecordedAct } from '../round-acts/municipality-acts'
import { requireAdministrator, type Viewer } from '../viewer'

/** `times`: those of the round for all others. */
export type MetMunicipality = { scope: ReadableScope; acts: readonly RecordedAct[]; times: RoundTimes }

export type MunicipalityOfRound = { round: string; municipality: string }

/** @throws AppError not-signed-in, not-found (also of a round that is not opened yet, and of a municipality it does not ask) */
export function meetMunicipality(tx: Db | Tx, viewer: Viewer, where: MunicipalityOfRound, now: Date): MetMunicipality {
  requireAdministrator(viewer)
  const { municipality } = where
  const { questionnaire, ...round } = findRound(where.round, tx)
  if (roundState(round.acts, now) === 'planned' || !isInFrame(tx, round.id, municipality)) throw new AppError('not-found')
  const acts = actsOfMunicipality(tx, round.id, municipality)
  const own = { ...round, acts: actsExtended(round.acts, extendedUntil(acts, round.acts)) }
  return { scope: { round: own, questionnaire, municipality }, acts, times: roundTimes(round.acts) }
}

/** May the viewer record what is done with the municipality? @throws AppError not-signed-in, not-found */
export async function requireMunicipality(viewer: Viewer, where: MunicipalityOfRound, now: Date = new Date()): Promise<void> {
  meetMunicipality(database(), viewer, where, now)
}
