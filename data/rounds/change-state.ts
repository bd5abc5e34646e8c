/** Opening, closing and reopening a round. Facts and events; the state is derived from them. */
import 'server-only'
import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { responses, rounds } from '@/db/schema'
import { canClose, canOpen, canReopen } from '@/questionnaire/round'
import { AppError } from '../errors'
import { freezeRevision } from '../results/revisions'
import { logEvent } from '../system/events'
import { requireAdministrator, type Viewer } from '../viewer'
import { draftsOf } from './drafts'
import { findRound } from './find-round'

/** What an act on a round came to; `unchanged` when somebody else (or a second press) had done it already. */
export type Changed = 'done' | 'unchanged'

const year = 366 * 24 * 60 * 60 * 1000

/** A slip of the finger in a year should not keep a round open for centuries. */
const isDeadline = (closesAt: Date, now: Date) => closesAt > now && closesAt.getTime() - now.getTime() <= year

/**
 * Opens a planned round until a given instant; its frame must be in place.
 * @throws AppError not-signed-in, not-found, invalid-answer when the deadline is not within a year from now
 */
export async function openRound(viewer: Viewer, code: string, closesAt: Date, now = new Date()): Promise<Changed> {
  const person = requireAdministrator(viewer)
  const write = (tx: Tx): Changed => {
    const round = findRound(code, tx)
    if (!canOpen(round, now)) return 'unchanged'
    if (!isDeadline(closesAt, now)) throw new AppError('invalid-answer')
    tx.update(rounds).set({ openedAt: now, openedBy: person, closesAt }).where(eq(rounds.id, round.id)).run()
    logEvent(tx, viewer, { kind: 'round-opened', roundId: round.id, detail: { closesAt: closesAt.toISOString() } }, now)
    return 'done'
  }
  return database().transaction(write, { behavior: 'immediate' })
}

/**
 * Closes a round and freezes its results as a revision. Closing twice changes nothing.
 * @param acceptDrafts count the unsent responses that are at least 80 % complete
 * @throws AppError not-signed-in, not-found
 */
export async function closeRound(
  viewer: Viewer,
  code: string,
  { acceptDrafts }: { acceptDrafts: boolean },
  now = new Date(),
): Promise<Changed> {
  const person = requireAdministrator(viewer)
  const write = (tx: Tx): Changed => {
    const round = findRound(code, tx)
    if (!canClose(round, now)) return 'unchanged'
    const closed = tx
      .update(rounds)
      .set({ closedAt: now, closedBy: person })
      .where(and(eq(rounds.id, round.id), isNull(rounds.closedAt), isNotNull(rounds.openedAt)))
      .run()
    if (closed.changes === 0) return 'unchanged'
    const accepted = acceptDrafts
      ? draftsOf(tx, round)
          .filter((draft) => draft.acceptable)
          .map((draft) => draft.responseId)
      : []
    acceptAll(tx, accepted, person, now)
    logEvent(tx, viewer, { kind: 'round-closed', roundId: round.id, detail: { acceptedDrafts: accepted.length } }, now)
    freezeRevision(tx, round.id, viewer, 'closed', now)
    return 'done'
  }
  return database().transaction(write, { behavior: 'immediate' })
}

const acceptAll = (tx: Tx, ids: number[], person: string, now: Date) => {
  if (ids.length) tx.update(responses).set({ acceptedAt: now, acceptedBy: person }).where(inArray(responses.id, ids)).run()
}

/**
 * Opens a closed round again until a given instant. Drafts accepted at closing are drafts again; earlier revisions stay.
 * @throws AppError not-signed-in, not-found, invalid-answer when the deadline is not within a year from now
 */
export async function reopenRound(viewer: Viewer, code: string, closesAt: Date, now = new Date()): Promise<Changed> {
  requireAdministrator(viewer)
  const write = (tx: Tx): Changed => {
    const round = findRound(code, tx)
    if (!canReopen(round, now)) return 'unchanged'
    if (!isDeadline(closesAt, now)) throw new AppError('invalid-answer')
    tx.update(rounds).set({ closedAt: null, closedBy: null, closesAt }).where(eq(rounds.id, round.id)).run()
    tx.update(responses).set({ acceptedAt: null, acceptedBy: null }).where(eq(responses.roundId, round.id)).run()
    logEvent(tx, viewer, { kind: 'round-reopened', roundId: round.id, detail: { closesAt: closesAt.toISOString() } }, now)
    return 'done'
  }
  return database().transaction(write, { behavior: 'immediate' })
}
