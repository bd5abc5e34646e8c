/** What is asked of whom in a municipality's answering, and ending it. */
import 'server-only'
import { and, asc, eq, inArray, isNotNull, isNull, ne, type Placeholder, sql } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { perConnection } from '@/db/per-connection'
import { people } from '@/db/schema'
import { handovers } from '@/db/schema-members'
import type { Locale } from '@/questionnaire/text'
import { findScope, requireOpen, type Where } from '../../answering/response-scope'
import { AppError } from '../../errors'
import { logEvent } from '../../system/events'
import { requirePerson, type Viewer } from '../../viewer'
import { membersOf } from '../members'
import { markDone } from './finish'
import type { HandoverTarget } from './hand-over'

export type Handover = HandoverTarget & {
  id: number
  /** Of whom: a name, or an address where there is none. */
  to: string
  toPerson: string
  toYou: boolean
  /** Who asked; null for somebody who has left. */
  by: string | null
  byYou: boolean
  note: string | null
  askedAt: Date
}

const openIn = (roundId: number | Placeholder, municipality: string | Placeholder) =>
  and(eq(handovers.roundId, roundId), eq(handovers.municipality, municipality), isNull(handovers.doneAt), isNull(handovers.withdrawnAt))

const handedIn = perConnection((db) =>
  db
    .select()
    .from(handovers)
    .where(openIn(sql.placeholder('round'), sql.placeholder('municipality')))
    .orderBy(asc(handovers.id))
    .prepare(),
)

/** What is asked now, the oldest first. @throws AppError not-signed-in, not-found, municipality-required */
export async function listHandovers(viewer: Viewer, where: Where, now: Date = new Date()): Promise<Handover[]> {
  const db = database()
  const { round, municipality } = findScope(db, viewer, where, now)
  const rows = handedIn(db).all({ round: round.id, municipality })
  if (rows.length === 0) return []
  const members = new Map(membersOf(db, viewer, municipality).map((member) => [member.id, member.name ?? member.email]))
  return rows.map(({ id, section, question, toPerson, askedBy, note, askedAt }) => ({
    id,
    section,
    question,
    to: members.get(toPerson) ?? '',
    toPerson,
    toYou: toPerson === viewer.personId,
    by: members.get(askedBy) ?? (askedBy === viewer.personId ? (viewer.name ?? viewer.email) : null),
    byYou: askedBy === viewer.personId,
    note,
    askedAt,
  }))
}

/**
 * Ends what was asked: it is done, which is told to those who wait for it, or taken back. Anybody of the municipality may; ending it again changes nothing.
 * @throws AppError not-signed-in, not-found (also the handover), municipality-required, round-closed
 */
export async function endHandover(
  viewer: Viewer,
  where: Where,
  { id, as, locale }: { id: number; as: 'done' | 'withdrawn'; locale: Locale },
  now: Date = new Date(),
): Promise<HandoverTarget> {
  const write = (tx: Tx): HandoverTarget => {
    const scope = findScope(tx, viewer, where, now)
    const { municipality } = scope
    const own = and(eq(handovers.id, id), eq(handovers.roundId, scope.round.id), eq(handovers.municipality, municipality))
    const found = tx.select().from(handovers).where(own).get()
    if (!found) throw new AppError('not-found')
    requireOpen(scope, now)
    const target = { section: found.section, question: found.question }
    if (as === 'done') {
      markDone(tx, scope, viewer, id, locale, now)
      return target
    }
    const ended = { withdrawnAt: now, withdrawnBy: viewer.personId }
    const open = and(own, openIn(scope.round.id, municipality))
    if (tx.update(handovers).set(ended).where(open).returning({ id: handovers.id }).get())
      logEvent(tx, viewer, { kind: 'handover-withdrawn', roundId: scope.round.id, municipality, detail: { handover: id } }, now)
    return target
  }
  return database().transaction(write, { behavior: 'immediate' })
}

/** What the viewer asked of others and is done: the section or question, who did it (null: has left or has no name) and when. */
export type DoneForYou = HandoverTarget & { id: number; by: string | null; doneAt: Date }

const doneFor = (roundId: number, municipality: string, personId: string) =>
  and(
    eq(handovers.roundId, roundId),
    eq(handovers.municipality, municipality),
    eq(handovers.askedBy, personId),
    isNotNull(handovers.doneAt),
    ne(handovers.doneBy, personId),
    isNull(handovers.seenAt),
  )

/** What is done of the viewer's asking and has not been seen, the oldest first. @throws AppError not-signed-in, not-found, municipality-required */
export async function listDoneForYou(viewer: Viewer, where: Where, now: Date = new Date()): Promise<DoneForYou[]> {
  const db = database()
  const { round, municipality } = findScope(db, viewer, where, now)
  const rows = db
    .select({ done: handovers, by: people.name })
    .from(handovers)
    .leftJoin(people, eq(people.id, handovers.doneBy))
    .where(doneFor(round.id, municipality, requirePerson(viewer)))
    .orderBy(asc(handovers.doneAt), asc(handovers.id))
    .all()
  return rows.flatMap(({ done: { id, section, question, doneAt }, by }) => (doneAt ? [{ id, section, question, by, doneAt }] : []))
}

/** The viewer has seen what is done of it. @param ids those that were shown; others' are left alone. @throws AppError not-signed-in, not-found, municipality-required */
export async function markSeen(viewer: Viewer, where: Where, ids: readonly number[], now: Date = new Date()): Promise<void> {
  const write = (tx: Tx): void => {
    const { round, municipality } = findScope(tx, viewer, where, now)
    const own = and(doneFor(round.id, municipality, requirePerson(viewer)), inArray(handovers.id, [...ids]))
    const seen = tx.update(handovers).set({ seenAt: now }).where(own).returning({ id: handovers.id }).all()
    for (const { id } of seen)
      logEvent(tx, viewer, { kind: 'handover-seen', roundId: round.id, municipality, detail: { handover: id } }, now)
  }
  database().transaction(write, { behavior: 'immediate' })
}
