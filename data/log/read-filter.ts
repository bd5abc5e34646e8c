/** What of the log is asked for, read from what was typed: each fault names its field, and nothing is guessed. */
import 'server-only'
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { people, rounds } from '@/db/schema'
import { instantsOf, nextDay } from '@/questionnaire/local-time'
import { readDate } from '@/questionnaire/reading/date'
import { finderOf } from '../register/municipality-names'
import type { EventKind } from '../system/event-details'
import { kindsNamed } from './event-groups'

export const logFields = ['who', 'what', 'round', 'municipality', 'from', 'until'] as const
export type LogField = (typeof logFields)[number]
/** As the address has it; empty: everything. `who`: a person's id or `service`; `what`: a group or a kind; days as people type them. */
export type TypedLogFilter = Record<LogField, string>

export type LogFilter = {
  /** A person's id; null: the service itself. */
  who?: string | null
  kinds?: readonly EventKind[]
  roundId?: number
  municipality?: string
  from?: Date
  /** Events before this instant. */
  until?: Date
}

export type LogProblem = { field: LogField; code: 'unknown' | 'day' | 'either' | 'order' }
type Reading = Pick<Tx, 'select' | 'selectDistinct'>
type Read = { filter: LogFilter; problems: LogProblem[] }

/** When a day begins in Finland: at midnight, which clocks never leave out. */
function beginningOf(day: string): Date {
  const found = instantsOf({ day, time: '00:00' })
  if (found.kind === 'none') throw new Error(`No midnight begins ${day}.`)
  return found.kind === 'one' ? found.at : found.first
}

function readDay(field: 'from' | 'until', typed: string): { day?: string; problem?: LogProblem } {
  if (typed === '') return {}
  const read = readDate(typed)
  if (read && 'either' in read) return { problem: { field, code: 'either' } }
  return read && read.value.length === 10 ? { day: read.value } : { problem: { field, code: 'day' } }
}

function readTimes(typed: TypedLogFilter): Read {
  const [from, until] = [readDay('from', typed.from), readDay('until', typed.until)]
  const problems = [from.problem, until.problem].flatMap((each) => each ?? [])
  if (from.day && until.day && from.day > until.day) problems.push({ field: 'until', code: 'order' })
  const filter = {
    ...(from.day ? { from: beginningOf(from.day) } : {}),
    ...(until.day ? { until: beginningOf(nextDay(until.day)) } : {}),
  }
  return { filter, problems }
}

function readWho(tx: Reading, typed: string): Pick<LogFilter, 'who'> | null {
  if (typed === '') return {}
  if (typed === 'service') return { who: null }
  const found = tx.select({ id: people.id }).from(people).where(eq(people.id, typed)).get()
  return found ? { who: found.id } : null
}

function readRound(tx: Reading, typed: string): Pick<LogFilter, 'roundId'> | null {
  if (typed === '') return {}
  const found = tx.select({ id: rounds.id }).from(rounds).where(eq(rounds.code, typed)).get()
  return found ? { roundId: found.id } : null
}

/** Before every merger: whoever asks for a municipality that has ended wants its own events. */
const beforeAll = '0000-01-01'

function readMunicipality(tx: Reading, typed: string): Pick<LogFilter, 'municipality'> | null {
  if (typed === '') return {}
  const found = finderOf(tx, beforeAll)(typed, '')
  return 'code' in found ? { municipality: found.code } : null
}

function readKinds(typed: string): Pick<LogFilter, 'kinds'> | null {
  if (typed === '') return {}
  const kinds = kindsNamed(typed)
  return kinds && { kinds }
}

/** Reads what was typed; a field with a fault is left out of the filter. */
export function readLogFilter(tx: Reading, typed: TypedLogFilter): Read {
  const times = readTimes(typed)
  const read = {
    who: readWho(tx, typed.who),
    what: readKinds(typed.what),
    round: readRound(tx, typed.round),
    municipality: readMunicipality(tx, typed.municipality.trim()),
  }
  const unknown = Object.entries(read).flatMap(([field, found]): LogProblem[] =>
    found ? [] : [{ field: field as keyof typeof read, code: 'unknown' }],
  )
  const filter = { ...read.who, ...read.what, ...read.round, ...read.municipality, ...times.filter }
  return { filter, problems: [...unknown, ...times.problems] }
}
