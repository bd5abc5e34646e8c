/** Which response a round aims at, as administrators set it. */
import 'server-only'
import { desc, eq } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { people } from '@/db/schema'
import { responseTargets } from '@/db/schema-targets'
import { noTargets, type ResponseTargets, readTargets } from '@/questionnaire/response-targets'
import type { Text } from '@/questionnaire/text'
import { findRound, surveyTitle } from '../round-acts/find-round'
import { logEvent } from '../system/events'
import { requireAdministrator, type Viewer } from '../viewer'

/** `version`: the row they are read from, 0 before the first. `savedBy`: a name. */
export type StandingTargets = { targets: ResponseTargets; version: number; savedBy: string | null }

/** Those of a round. Who may see them is for the caller to check. */
export function standingTargets(tx: Pick<Tx, 'select'>, roundId: number): StandingTargets {
  const found = tx
    .select({ id: responseTargets.id, targets: responseTargets.targets, savedBy: people.name })
    .from(responseTargets)
    .leftJoin(people, eq(people.id, responseTargets.savedBy))
    .where(eq(responseTargets.roundId, roundId))
    .orderBy(desc(responseTargets.id))
    .get()
  return found ? { targets: found.targets, version: found.id, savedBy: found.savedBy } : { targets: noTargets, version: 0, savedBy: null }
}

export type TargetsToEdit = StandingTargets & { round: string; survey: Text; sizeLimits: readonly number[] }

/** @throws AppError not-signed-in, not-found */
export async function getTargetsToEdit(viewer: Viewer, code: string): Promise<TargetsToEdit> {
  requireAdministrator(viewer)
  const db = database()
  const round = findRound(code, db)
  return { ...standingTargets(db, round.id), round: code, survey: surveyTitle(round, db), sizeLimits: round.sizeLimits }
}

export type TargetsSaved =
  | { ok: true }
  /** `field`: the one that cannot be taken. */
  | { ok: false; code: 'invalid'; field: string }
  /** Somebody else has saved others meanwhile. */
  | { ok: false; code: 'conflict'; by: string | null; version: number }

/**
 * Saves a round's targets as they were typed, shares in per cent; the same again writes nothing.
 * @param basedOn the version that the writer saw
 * @throws AppError not-signed-in, not-found
 */
export async function saveTargets(
  viewer: Viewer,
  code: string,
  typed: Readonly<Record<string, string>>,
  basedOn: number,
  now: Date = new Date(),
): Promise<TargetsSaved> {
  const savedBy = requireAdministrator(viewer)
  const write = (tx: Tx): TargetsSaved => {
    const round = findRound(code, tx)
    const read = readTargets(typed, round.sizeLimits.length + 1)
    if ('field' in read) return { ok: false, code: 'invalid', field: read.field }
    const standing = standingTargets(tx, round.id)
    if (JSON.stringify(standing.targets) === JSON.stringify(read.targets)) return { ok: true }
    if (standing.version !== basedOn) return { ok: false, code: 'conflict', by: standing.savedBy, version: standing.version }
    const { id } = tx
      .insert(responseTargets)
      .values({ roundId: round.id, targets: read.targets, savedAt: now, savedBy })
      .returning({ id: responseTargets.id })
      .get()
    logEvent(tx, viewer, { kind: 'response-targets-saved', roundId: round.id, detail: { targets: id } }, now)
    return { ok: true }
  }
  return database().transaction(write, { behavior: 'immediate' })
}
