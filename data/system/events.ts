/** The log of who did what: written inside the transaction of the write it tells of, and read back by kind. */
import 'server-only'
import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { given, perConnection } from '@/db/per-connection'
import { events, people } from '@/db/schema'
import type { Viewer } from '../viewer'
import type { Event, EventKind, LoggedEvent } from './event-details'
import { announce } from './news'

const addEvent = perConnection((db) =>
  db
    .insert(events)
    .values({
      at: given('at'),
      actor: given('actor'),
      kind: given('kind'),
      roundId: given('roundId'),
      municipality: given('municipality'),
      detail: given('detail'),
    })
    .prepare(),
)

/** Adds a row to the log, and wakes those who follow the round live. @param actor the viewer who acts, or null for the service itself */
export function logEvent(tx: Tx, actor: Viewer | null, event: Event, now: Date): void {
  const { kind, roundId = null, municipality = null, detail } = event
  const told = detail ? JSON.stringify(detail) : null
  addEvent(tx).run({ at: now.getTime(), actor: actor?.personId ?? null, kind, roundId, municipality, detail: told })
  if (event.roundId !== undefined) announce(event.roundId, event.municipality)
}

/**
 * The events of some kinds that tell of a round, the newest first. Who may see them is for the caller to check.
 * @param of.municipality only those that tell of it
 */
export function listEvents<K extends EventKind>(
  tx: Pick<Tx, 'select'>,
  kinds: readonly K[],
  of: { roundId: number; municipality?: string },
  limit = -1,
): LoggedEvent<K>[] {
  const there = of.municipality === undefined ? undefined : eq(events.municipality, of.municipality)
  const rows = tx
    .select({
      id: events.id,
      at: events.at,
      actor: people.name,
      kind: events.kind,
      municipality: events.municipality,
      detail: events.detail,
    })
    .from(events)
    .leftJoin(people, eq(people.id, events.actor))
    .where(and(eq(events.roundId, of.roundId), inArray(events.kind, [...kinds]), there))
    .orderBy(desc(events.id))
    .limit(limit)
    .all()
  // Written by logEvent alone, whose type ties the detail to the kind.
  return rows as LoggedEvent<K>[]
}
