/** Publishing a revision of a round, and withdrawing what was published. */
import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { commitTogether } from '@/db/commit-together'
import { revisions } from '@/db/schema'
import { canPublish, canWithdraw, type EditedTo, publishedBy, type RoundActs } from '@/questionnaire/round'
import { AppError } from '../errors'
import { addAct } from '../round-acts/add-act'
import { findRound } from '../round-acts/find-round'
import { logEvent } from '../system/events'
import { requireAdministrator, type Viewer } from '../viewer'
import { editedOf } from './edited'
import type { Changed } from './open-close'

/** A publishing may name an older version of the texts than the newest, not one that is not there. */
const isBeyond = (seen: number | null | undefined, newest: number | null): boolean => seen != null && (newest === null || seen > newest)

/** Characters of a reason. */
const longestReason = 500
const reasonIn = (typed: string): string | null => typed.trim().slice(0, longestReason) || null

/**
 * Was what somebody looked at overtaken? Quotes as they stand now, for one may have been taken back; texts not older than those that are
 * public.
 */
function isOvertaken(acts: RoundActs, seen: EditedTo, newest: EditedTo, now: Date): boolean {
  const published = publishedBy(acts, now)
  return (seen.quotesTo ?? null) !== (newest.quotesTo ?? null) || (seen.textsTo ?? 0) < (published?.textsTo ?? 0)
}

/**
 * Publishes a revision of a closed round: from now on everybody sees it, in place of an earlier one if there is such.
 * Texts of administrators and approved quotes go with it.
 * @param number the revision the administrator has looked at; a newer one is not published by mistake
 * @param seen the texts and quotes that were looked at; all there are, unless said. What others changed meanwhile is to be looked at again
 * @param corrects what it corrects in an earlier one, for everybody to read; empty text is nothing
 * @returns `unchanged` when that is public already, or was overtaken: to be told to who published
 * @throws AppError not-signed-in, not-found (also the revision, a text or quote of another round)
 */
export async function publishRevision(
  viewer: Viewer,
  code: string,
  number: number,
  now = new Date(),
  seen?: EditedTo,
  corrects = '',
): Promise<Changed> {
  const by = requireAdministrator(viewer)
  const write = (tx: Tx): Changed => {
    const round = findRound(code, tx)
    const ofRound = and(eq(revisions.roundId, round.id), eq(revisions.number, number))
    const revision = tx
      .select({ id: revisions.id, hash: revisions.hash, computedAt: revisions.computedAt })
      .from(revisions)
      .where(ofRound)
      .get()
    if (!revision) throw new AppError('not-found')
    const newest = editedOf(tx, round.id)
    const edited = seen ?? newest
    if (isBeyond(edited.textsTo, newest.textsTo) || isBeyond(edited.quotesTo, newest.quotesTo)) throw new AppError('not-found')
    if (isOvertaken(round.acts, edited, newest, now)) return 'unchanged'
    if (!canPublish(round.acts, revision, now, edited)) return 'unchanged'
    const reason = reasonIn(corrects)
    addAct(tx, round.id, { kind: 'published', at: now, by, revisionId: revision.id, ...edited, ...(reason === null ? {} : { reason }) })
    const textsOnly = publishedBy(round.acts, now)?.revisionId === revision.id
    logEvent(tx, viewer, { kind: 'round-published', roundId: round.id, detail: { number, hash: revision.hash, textsOnly } }, now)
    return 'done'
  }
  return commitTogether(write)
}

/**
 * Takes a round's results from the public. Its revisions stay, and any can be published again.
 * @param reason why, for the record; empty text is none
 * @throws AppError not-signed-in, not-found
 */
export async function withdrawRound(viewer: Viewer, code: string, reason: string, now = new Date()): Promise<Changed> {
  const by = requireAdministrator(viewer)
  const write = (tx: Tx): Changed => {
    const round = findRound(code, tx)
    if (!canWithdraw(round.acts, now)) return 'unchanged'
    addAct(tx, round.id, { kind: 'withdrawn', at: now, by, reason: reasonIn(reason) })
    logEvent(tx, viewer, { kind: 'round-withdrawn', roundId: round.id }, now)
    return 'done'
  }
  return commitTogether(write)
}
