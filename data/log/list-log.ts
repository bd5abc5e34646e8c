/** The log of who did what, for administrators: read backwards by its ids, so that a page costs the same however long the log is. */
import 'server-only'
import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, lt, max, or, sql } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { events, municipalities, people, rounds } from '@/db/schema'
import type { Questionnaire } from '@/questionnaire/document'
import type { Text } from '@/questionnaire/text'
import { shownAddress } from '../people/people'
import { findRoundById } from '../round-acts/find-round'
import type { EventKind } from '../system/event-details'
import { logEvent } from '../system/events'
import { requireAdministrator, type Viewer } from '../viewer'
import { type LogFilter, type LogProblem, readLogFilter, type TypedLogFilter } from './read-filter'

export type LogEntry = {
  id: number
  at: Date
  /** Null: the service itself. `name`: null once the person is erased. */
  actor: { id: string; name: string | null } | null
  /** Also one that an earlier version wrote. */
  kind: EventKind | (string & {})
  /** Code of the round. */
  round: string | null
  municipality: Text | null
  detail: Readonly<Record<string, unknown>>
}

/** What the details of events name by id and key. */
export type LogNames = {
  person: (id: string) => string | null
  municipality: (code: string) => Text | null
  questionnaire: (round: string) => Questionnaire | null
}

export type LogPage = {
  problems: LogProblem[]
  entries: LogEntry[]
  /** Ask for those before this id; null: there are none. */
  older: number | null
  names: LogNames
  /** To choose from: everybody who has or had a role, and whoever is asked for. */
  staff: { id: string; name: string }[]
  rounds: string[]
}

const pageSize = 50

/** What most of the log may be is met soon when it is read backwards; by its index all of it would be put in order first. */
const unindexed = (column: typeof events.kind | typeof events.roundId) => sql`+${column}`

/** Of the filter and before an id, the newest first. */
function entriesOf(tx: Pick<Tx, 'select'>, filter: LogFilter, before: number | null, limit: number): LogEntry[] {
  const { who, kinds, roundId, municipality, from, until } = filter
  const where = and(
    before === null ? undefined : lt(events.id, before),
    who === undefined ? undefined : who === null ? isNull(events.actor) : eq(events.actor, who),
    kinds && (kinds.length > 1 ? inArray(unindexed(events.kind), [...kinds]) : inArray(events.kind, [...kinds])),
    roundId === undefined ? undefined : eq(unindexed(events.roundId), roundId),
    municipality === undefined ? undefined : eq(events.municipality, municipality),
    from && gte(events.at, from),
    until && lt(events.at, until),
  )
  const rows = tx
    .select({
      event: events,
      name: people.name,
      email: people.email,
      round: rounds.code,
      fi: municipalities.nameFi,
      sv: municipalities.nameSv,
    })
    .from(events)
    .leftJoin(people, eq(people.id, events.actor))
    .leftJoin(rounds, eq(rounds.id, events.roundId))
    .leftJoin(municipalities, eq(municipalities.code, events.municipality))
    .where(where)
    .orderBy(desc(events.id))
    .limit(limit)
    .all()
  return rows.map(({ event, name, email, round, fi, sv }) => ({
    id: event.id,
    at: event.at,
    actor: event.actor === null ? null : { id: event.actor, name: name ?? (email && shownAddress(email)) },
    kind: event.kind,
    round,
    municipality: fi !== null && sv !== null ? { fi, sv } : null,
    detail: event.detail ?? {},
  }))
}

/** Names are asked for one by one, each once. */
function remembering<Name>(find: (key: string) => Name): (key: string) => Name {
  const known = new Map<string, Name>()
  return (key) => {
    const name = known.has(key) ? (known.get(key) as Name) : find(key)
    known.set(key, name)
    return name
  }
}

/** The names that details point at. */
function namesOf(tx: Pick<Tx, 'select'>): LogNames {
  return {
    person: remembering((id) => {
      const found = tx.select({ name: people.name, email: people.email }).from(people).where(eq(people.id, id)).get()
      return found ? (found.name ?? (found.email && shownAddress(found.email))) : null
    }),
    municipality: remembering((code) => {
      const found = tx.select().from(municipalities).where(eq(municipalities.code, code)).get()
      return found ? { fi: found.nameFi, sv: found.nameSv } : null
    }),
    questionnaire: remembering((code) => {
      const found = tx.select({ id: rounds.id }).from(rounds).where(eq(rounds.code, code)).get()
      return found ? findRoundById(found.id).questionnaire : null
    }),
  }
}

function staffToChoose(tx: Pick<Tx, 'select'>, who: string | null | undefined): LogPage['staff'] {
  const everHadRole = or(isNotNull(people.administratorSince), isNotNull(people.analystSince))
  const wanted = who ? or(everHadRole, eq(people.id, who)) : everHadRole
  const rows = tx
    .select({ id: people.id, name: people.name, email: people.email })
    .from(people)
    .where(wanted)
    .orderBy(asc(people.name))
    .all()
  return rows.flatMap(({ id, name, email }) => {
    const shown = name ?? (email && shownAddress(email))
    return shown ? [{ id, name: shown }] : []
  })
}

/**
 * A page of the log. With a fault in the filter it has no entries: a filter that was not understood is not left out unseen.
 * @param before id before which to go on; null: from the newest
 * @throws AppError not-signed-in, not-found
 */
export async function getLog(viewer: Viewer, typed: TypedLogFilter, before: number | null): Promise<LogPage> {
  requireAdministrator(viewer)
  const db = database()
  const { filter, problems } = readLogFilter(db, typed)
  const found = problems.length > 0 ? [] : entriesOf(db, filter, before, pageSize + 1)
  const entries = found.slice(0, pageSize)
  return {
    problems,
    entries,
    older: found.length > pageSize ? (entries.at(-1)?.id ?? null) : null,
    names: namesOf(db),
    staff: staffToChoose(db, filter.who),
    rounds: db
      .select({ code: rounds.code })
      .from(rounds)
      .orderBy(desc(rounds.referenceDate))
      .all()
      .map(({ code }) => code),
  }
}

/** Whoever exports reads on from batch to batch: other requests are answered between them. */
const batchSize = 500

export type LogExport = {
  names: LogNames
  /** The newest first, all that stood in the log when the export began. */
  batches: () => Generator<LogEntry[]>
}

/**
 * The whole log that a filter asks for, in batches. The export itself is logged, and is not in it.
 * @returns null for a filter with a fault
 * @throws AppError not-signed-in, not-found
 */
export async function exportLog(viewer: Viewer, typed: TypedLogFilter, now: Date = new Date()): Promise<LogExport | null> {
  requireAdministrator(viewer)
  const db = database()
  const { filter, problems } = readLogFilter(db, typed)
  if (problems.length > 0) return null
  const write = (tx: Tx): number => {
    const newest =
      tx
        .select({ id: max(events.id) })
        .from(events)
        .get()?.id ?? 0
    logEvent(tx, viewer, { kind: 'log-downloaded', detail: { format: 'csv' } }, now)
    return newest + 1
  }
  const end = db.transaction(write, { behavior: 'immediate' })
  function* batches(): Generator<LogEntry[]> {
    for (let before = end; ; ) {
      const batch = entriesOf(db, filter, before, batchSize)
      if (batch.length > 0) yield batch
      const last = batch.at(-1)
      if (batch.length < batchSize || !last) return
      before = last.id
    }
  }
  return { names: namesOf(db), batches }
}
