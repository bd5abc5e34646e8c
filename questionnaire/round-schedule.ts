/** When a planned round opens and closes by the clock: what was typed of it, read to instants. */
import { type Instants, instantsOf, type LocalTime, offsetName, readTime } from './local-time'
import { isDay, readDate } from './reading/date'
import { oneLine } from './reading/text'

/** `opensAt` null: it is opened by hand. `closesAt` null: the deadline is asked for then. */
export type RoundSchedule = { opensAt: Date | null; closesAt: Date | null }

export const unscheduled: RoundSchedule = { opensAt: null, closesAt: null }

/** The form's fields; the offset ("+02", "+03") tells which of two instants is meant, and is not looked at otherwise. */
export const scheduleFields = ['opensDay', 'opensTime', 'opensOffset', 'closesDay', 'closesTime', 'closesOffset'] as const
export type ScheduleField = (typeof scheduleFields)[number]
export type TypedSchedule = Readonly<Record<ScheduleField, string>>

/**
 * `missing`: a round that opens by the clock needs its end too. `past`: not after now. `order`: it closes before it opens. `long`: it would
 * be open for more than a year. `far`: it opens in more than two years.
 */
export type ScheduleProblem = 'day' | 'time' | 'missing' | 'past' | 'order' | 'long' | 'far'

export type ScheduleRefusal = { field: ScheduleField } & (
  | { problem: ScheduleProblem }
  | ({ problem: 'skipped'; local: LocalTime } & Omit<Extract<Instants, { kind: 'none' }>, 'kind'>)
  | ({ problem: 'twice'; local: LocalTime } & Omit<Extract<Instants, { kind: 'two' }>, 'kind'>)
)

const year = 366 * 24 * 60 * 60_000

const fieldsOf = {
  opens: { day: 'opensDay', time: 'opensTime', offset: 'opensOffset' },
  closes: { day: 'closesDay', time: 'closesTime', offset: 'closesOffset' },
} as const
type Side = keyof typeof fieldsOf

/** A typed day and hour; null where neither was typed. */
export function readLocalTime(typedDay: string, typedTime: string): LocalTime | { problem: 'day' | 'time' } | null {
  if (oneLine(typedDay) === null && oneLine(typedTime) === null) return null
  const read = readDate(typedDay)
  const day = read && 'value' in read ? read.value : ''
  if (!isDay(day)) return { problem: 'day' }
  const time = readTime(oneLine(typedTime) ?? '')
  return time === null ? { problem: 'time' } : { day, time }
}

/** One side of the form. @returns the instant, null of an empty one, or why it cannot be taken */
function readSide(typed: TypedSchedule, side: Side): { at: Date | null } | ScheduleRefusal {
  const fields = fieldsOf[side]
  const local = readLocalTime(typed[fields.day], typed[fields.time])
  if (local === null) return { at: null }
  if ('problem' in local) return { field: fields[local.problem], problem: local.problem }
  const { kind, ...found } = instantsOf(local)
  if ('at' in found) return found
  if ('before' in found) return { field: fields.time, problem: 'skipped', local, ...found }
  const meant = [found.first, found.second].find((at) => offsetName(at) === typed[fields.offset].trim())
  return meant ? { at: meant } : { field: fields.offset, problem: 'twice', local, ...found }
}

/** One moment by itself, typed in the fields of the opening. @returns the instant, null where nothing was typed, or why it cannot be taken */
export const readMoment = (typed: Pick<TypedSchedule, 'opensDay' | 'opensTime' | 'opensOffset'>): { at: Date | null } | ScheduleRefusal =>
  readSide({ ...typed, closesDay: '', closesTime: '', closesOffset: '' }, 'opens')

/** Does the typed day and hour come twice, so that it has to be said which is meant? */
export function isAskedWhich(typed: TypedSchedule, side: Side): boolean {
  const local = readLocalTime(typed[fieldsOf[side].day], typed[fieldsOf[side].time])
  return local !== null && !('problem' in local) && instantsOf(local).kind === 'two'
}

/** Reads the whole form. @returns the first field that cannot be taken, and why */
export function readSchedule(typed: TypedSchedule, now: Date): { schedule: RoundSchedule } | ScheduleRefusal {
  const opens = readSide(typed, 'opens')
  if ('problem' in opens) return opens
  const closes = readSide(typed, 'closes')
  if ('problem' in closes) return closes
  const { at: opensAt } = opens
  const { at: closesAt } = closes
  if (opensAt && opensAt <= now) return { field: 'opensDay', problem: 'past' }
  if (opensAt && opensAt.getTime() - now.getTime() > 2 * year) return { field: 'opensDay', problem: 'far' }
  if (opensAt && !closesAt) return { field: 'closesDay', problem: 'missing' }
  if (closesAt && closesAt <= now) return { field: 'closesDay', problem: 'past' }
  if (opensAt && closesAt && closesAt <= opensAt) return { field: 'closesDay', problem: 'order' }
  if (closesAt && closesAt.getTime() - (opensAt ?? now).getTime() > year) return { field: 'closesDay', problem: 'long' }
  return { schedule: { opensAt, closesAt } }
}

/** What keeps a round from opening by the clock: errors in its questionnaire, no frame, or that its end has come before it could open. */
export type OpeningObstacle = 'questionnaire' | 'frame' | 'over'
