/** When a planned round opens and closes by the clock: read and set anew as a whole. */
import 'server-only'
import { desc, eq } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { people } from '@/db/schema'
import { openingRefusals, roundSchedules } from '@/db/schema-schedule'
import { roundState } from '@/questionnaire/round'
import {
  type OpeningObstacle,
  type RoundSchedule,
  readSchedule,
  type ScheduleRefusal,
  type TypedSchedule,
  unscheduled,
} from '@/questionnaire/round-schedule'
import type { Text } from '@/questionnaire/text'
import { AppError } from '../errors'
import { findRound, type Round, surveyTitle } from '../round-acts/find-round'
import { logEvent } from '../system/events'
import { requireAdministrator, type Viewer } from '../viewer'

type Reader = Pick<Tx, 'select'>

/** `version`: the row's id, 0 before the first. `refused`: its moment came, the round could not be opened, and this schedule is over. */
export type StandingSchedule = RoundSchedule & {
  version: number
  savedAt: Date | null
  savedBy: string | null
  refused: { at: Date; reason: OpeningObstacle } | null
}

/** The newest schedule of a round. Who may see it is for the caller to check. */
export function standingSchedule(roundId: number, db: Reader = database()): StandingSchedule {
  const row = db
    .select()
    .from(roundSchedules)
    .leftJoin(openingRefusals, eq(openingRefusals.scheduleId, roundSchedules.id))
    .where(eq(roundSchedules.roundId, roundId))
    .orderBy(desc(roundSchedules.id))
    .limit(1)
    .get()
  if (!row) return { ...unscheduled, version: 0, savedAt: null, savedBy: null, refused: null }
  const { id: version, opensAt, closesAt, savedAt, savedBy } = row.round_schedules
  const refused = row.opening_refusals && { at: row.opening_refusals.at, reason: row.opening_refusals.reason }
  return { opensAt, closesAt, version, savedAt, savedBy, refused }
}

/** @throws AppError not-found of a round that is no longer planned */
function findPlanned(code: string, now: Date, db: Reader): Round {
  const round = findRound(code, db)
  if (roundState(round.acts, now) !== 'planned') throw new AppError('not-found')
  return round
}

export type ScheduleToEdit = { round: string; survey: Text; standing: StandingSchedule }

/** A planned round's schedule for the administrator who sets it. @throws AppError not-signed-in, not-found (also once it was opened) */
export async function getScheduleToEdit(viewer: Viewer, code: string, now: Date = new Date()): Promise<ScheduleToEdit> {
  requireAdministrator(viewer)
  const db = database()
  const round = findPlanned(code, now, db)
  return { round: code, survey: surveyTitle(round, db), standing: standingSchedule(round.id, db) }
}

export type ScheduleSaved =
  | { ok: true }
  | ({ ok: false } & ScheduleRefusal)
  /** Another (`by`) has set it meanwhile: nothing was saved. */
  | { ok: false; problem: 'conflict'; by: string | null; stands: StandingSchedule }

/**
 * Sets when a planned round opens and closes, as it was typed.
 * @param basedOn the version that the writer saw
 * @throws AppError not-signed-in, not-found (also once the round was opened)
 */
export async function saveSchedule(
  viewer: Viewer,
  code: string,
  typed: TypedSchedule,
  basedOn: number,
  now: Date = new Date(),
): Promise<ScheduleSaved> {
  const by = requireAdministrator(viewer)
  const read = readSchedule(typed, now)
  const write = (tx: Tx): ScheduleSaved => {
    const round = findPlanned(code, now, tx)
    if (!('schedule' in read)) return { ok: false, ...read }
    const { opensAt, closesAt } = read.schedule
    const stands = standingSchedule(round.id, tx)
    if (isSame(stands, read.schedule) && !stands.refused) return { ok: true }
    if (stands.version !== basedOn) return { ok: false, problem: 'conflict', by: nameOf(tx, stands.savedBy), stands }
    const { id } = tx
      .insert(roundSchedules)
      .values({ roundId: round.id, opensAt, closesAt, savedAt: now, savedBy: by })
      .returning({ id: roundSchedules.id })
      .get()
    const detail = { schedule: id, opensAt: opensAt?.toISOString() ?? null, closesAt: closesAt?.toISOString() ?? null }
    logEvent(tx, viewer, { kind: 'round-scheduled', roundId: round.id, detail }, now)
    return { ok: true }
  }
  return database().transaction(write, { behavior: 'immediate' })
}

const isSame = (one: RoundSchedule, other: RoundSchedule): boolean =>
  one.opensAt?.getTime() === other.opensAt?.getTime() && one.closesAt?.getTime() === other.closesAt?.getTime()

const nameOf = (tx: Reader, person: string | null): string | null =>
  person === null ? null : (tx.select({ name: people.name }).from(people).where(eq(people.id, person)).get()?.name ?? null)
