/** Opening, closing and reopening a round: acts and events; the state is derived from them. */
import 'server-only'
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { commitTogether } from '@/db/commit-together'
import { responses } from '@/db/schema'
import { canClose, canOpen, canReopen } from '@/questionnaire/round'
import { AppError } from '../errors'
import { freezeOrLeave } from '../results/freeze-closed'
import { addAct } from '../round-acts/add-act'
import { findRound } from '../round-acts/find-round'
import { logEvent } from '../system/events'
import { requireAdministrator, type Viewer } from '../viewer'
import { areDraftsChosen, type ClosingChoices, writeChoices } from './closing-choices'
import { listUnsent } from './kept-unsent'
import { lookBeforeOpening, obstacleOf, openPlanned } from './opening'

/** What an act on a round came to; `unchanged` when somebody else (or a second press) had done it already. */
export type Changed = 'done' | 'unchanged'

const year = 366 * 24 * 60 * 60 * 1000

/** Is an instant still to come, within a year? A slip of the finger in a year should not keep a round open for centuries. */
export const isDeadline = (at: Date, now: Date): boolean => at > now && at.getTime() - now.getTime() <= year

/**
 * Opens a planned round until a given instant, and freezes its frame as the register has it.
 * @returns `not-ready` when its questionnaire has errors or the register cannot tell its frame: nothing was done
 * @throws AppError not-signed-in, not-found, invalid-answer when the deadline is not within a year from now
 */
export async function openRound(viewer: Viewer, code: string, closesAt: Date, now = new Date()): Promise<Changed | 'not-ready'> {
  requireAdministrator(viewer)
  const write = (tx: Tx): Changed | 'not-ready' => {
    const round = findRound(code, tx)
    if (!canOpen(round.acts, now)) return 'unchanged'
    if (!isDeadline(closesAt, now)) throw new AppError('invalid-answer')
    const ready = lookBeforeOpening(round, tx)
    if (obstacleOf(ready) !== null || !ready.frame) return 'not-ready'
    openPlanned(tx, round, { frame: ready.frame, closesAt, viewer }, now)
    return 'done'
  }
  return commitTogether(write)
}

/**
 * Closes a round, or records what counts of one that its clock has closed; then freezes its results as a revision. What the public sees stays
 * until a revision is published. Closing twice changes nothing.
 * @param choices what counts of what was not sent as it stands; nothing, unless said
 * @throws AppError not-signed-in, not-found, busy when the service stops
 */
export async function closeRound(viewer: Viewer, code: string, choices: ClosingChoices, now = new Date()): Promise<Changed> {
  const by = requireAdministrator(viewer)
  // All are looked through before, so that the transaction that others wait for reads only what was done meanwhile.
  const looked = areDraftsChosen(choices) ? await listUnsent(findRound(code)) : undefined
  const write = (tx: Tx): number | null => {
    const round = findRound(code, tx)
    if (!canClose(round.acts, now)) return null
    const act = addAct(tx, round.id, { kind: 'closed', at: now, by })
    const detail = writeChoices(tx, { round, act, looked }, choices, { person: by, at: now })
    logEvent(tx, viewer, { kind: 'round-closed', roundId: round.id, detail }, now)
    return round.id
  }
  const closed = await commitTogether(write)
  // Also when it was closed before: a freezing that failed then is made up for.
  await freezeOrLeave(closed ?? findRound(code).id, viewer, now)
  return closed === null ? 'unchanged' : 'done'
}

/**
 * Opens a closed round again until a given instant. Drafts accepted at closing are drafts again; earlier revisions stay.
 * @throws AppError not-signed-in, not-found, invalid-answer when the deadline is not within a year from now
 */
export async function reopenRound(viewer: Viewer, code: string, closesAt: Date, now = new Date()): Promise<Changed> {
  const by = requireAdministrator(viewer)
  const write = (tx: Tx): Changed => {
    const round = findRound(code, tx)
    if (!canReopen(round.acts, now)) return 'unchanged'
    if (!isDeadline(closesAt, now)) throw new AppError('invalid-answer')
    addAct(tx, round.id, { kind: 'reopened', at: now, by, until: closesAt })
    tx.update(responses).set({ acceptedAt: null, acceptedBy: null }).where(eq(responses.roundId, round.id)).run()
    logEvent(tx, viewer, { kind: 'round-reopened', roundId: round.id, detail: { closesAt: closesAt.toISOString() } }, now)
    return 'done'
  }
  return commitTogether(write)
}
