/** Publishing a revision of a round, and withdrawing what was published. */
import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { commitTogether } from '@/db/commit-together'
import { revisions } from '@/db/schema'
import { canPublish, canWithdraw, type EditedTo, publishedBy, type RoundActs } from '@/questionnaire/round'
import { AppError } from '../errors'
import { hiddenBasis, laterRounds, publicDependents } from '../results/basis'
import { freezeOrLeave } from '../results/freeze-closed'
import { revisionOf } from '../results/revisions'
import { areSameFigures } from '../results/same-figures'
import { addAct } from '../round-acts/add-act'
import { type AskedRound, findRound, type Round, type RoundInTime } from '../round-acts/find-round'
import { logEvent } from '../system/events'
import { requireAdministrator, type Viewer } from '../viewer'
import { editedOf } from './edited'
import type { Changed } from './open-close'
import { dropPublishing } from './publishing-rows'

/** A publishing may name an older version of the texts than the newest, not one that is not there. */
const isBeyond = (seen: number | null | undefined, newest: number | null): boolean => seen != null && (newest === null || seen > newest)

/** Characters of a reason. */
const longestReason = 500
/** A reason as it is kept; null of empty text. */
export const reasonIn = (typed: string): string | null => typed.trim().slice(0, longestReason) || null

/**
 * Was what somebody looked at overtaken? Quotes as they stand now, for one may have been taken back; texts not older than those that are
 * public.
 */
function isOvertaken(acts: RoundActs, seen: EditedTo, newest: EditedTo, now: Date): boolean {
  const published = publishedBy(acts, now)
  return (seen.quotesTo ?? null) !== (newest.quotesTo ?? null) || (seen.textsTo ?? 0) < (published?.textsTo ?? 0)
}

/** What somebody looked at and lets go public. */
export type ToPublish = {
  /** Of the revision. */
  number: number
  /** The texts and quotes that were looked at; all there are, unless said. */
  seen?: EditedTo | undefined
  /** What it corrects in an earlier one, for everybody to read; empty text is nothing. */
  corrects: string
}

/** Who publishes: an administrator, or the clock by a schedule that one made. */
export type PublishedBy = { viewer: Viewer; by: string } | { viewer: null; by: string | null; schedule: number }

/** `no-reason`: it takes the place of other figures without saying why. */
export type PublishOutcome = Changed | 'no-reason'

/**
 * Does a revision correct what was published last, so that everybody is to read why? One made for protection or for a table corrects no figure,
 * unless other answers, or another basis, came in between and were not published.
 */
export function isCorrection(
  round: RoundInTime & Pick<Round, 'acts'>,
  revision: { id: number; reason: string },
  tx: Pick<Tx, 'select'>,
): boolean {
  const last = round.acts.findLast((act) => act.kind === 'published')
  if (last?.kind !== 'published' || last.revisionId === revision.id) return false
  return !['protection', 'catalogue'].includes(revision.reason) || !areSameFigures(round, revision.id, last.revisionId, tx)
}

/** The revision of a number. @throws AppError not-found */
function findRevision(tx: Pick<Tx, 'select'>, roundId: number, number: number) {
  const { id, hash, computedAt, reason } = revisions
  const ofRound = and(eq(revisions.roundId, roundId), eq(revisions.number, number))
  const found = tx.select({ id, hash, computedAt, reason }).from(revisions).where(ofRound).get()
  if (!found) throw new AppError('not-found')
  return found
}

/** What nothing stands in the way of: the revision, and the texts and quotes that go with it. */
type Publishable = { revision: ReturnType<typeof findRevision>; edited: EditedTo }

/** What is to be published, or what stands in its way. @throws AppError not-found, of a text or quote of another round */
export function lookBeforePublishing(
  tx: Pick<Tx, 'select'>,
  round: AskedRound,
  { number, seen, corrects }: ToPublish,
  now: Date,
): Exclude<PublishOutcome, 'done'> | Publishable {
  const revision = findRevision(tx, round.id, number)
  const newest = editedOf(tx, round.id)
  const edited = seen ?? newest
  if (isBeyond(edited.textsTo, newest.textsTo) || isBeyond(edited.quotesTo, newest.quotesTo)) throw new AppError('not-found')
  if (isOvertaken(round.acts, edited, newest, now) || !canPublish(round.acts, revision, now, edited)) return 'unchanged'
  const whole = revisionOf(revision.id, tx)
  if (whole && hiddenBasis(round, whole, now).length > 0) return 'unchanged'
  return isCorrection(round, revision, tx) && reasonIn(corrects) === null ? 'no-reason' : { revision, edited }
}

/** Publishes within a transaction: adds the act, with its event, unless something stands in the way. */
export function publishNow(tx: Tx, round: AskedRound, what: ToPublish, publisher: PublishedBy, now: Date): PublishOutcome {
  const found = lookBeforePublishing(tx, round, what, now)
  if (typeof found === 'string') return found
  const { revision, edited } = found
  const { number, corrects } = what
  const reason = reasonIn(corrects)
  const act = { kind: 'published' as const, at: now, by: publisher.by, revisionId: revision.id, ...edited }
  addAct(tx, round.id, { ...act, ...(reason === null ? {} : { reason }) })
  const textsOnly = publishedBy(round.acts, now)?.revisionId === revision.id
  const schedule = 'schedule' in publisher ? { schedule: publisher.schedule } : {}
  const detail = { number, hash: revision.hash, textsOnly, ...schedule }
  logEvent(tx, publisher.viewer, { kind: 'round-published', roundId: round.id, detail }, now)
  return 'done'
}

/**
 * Publishes a revision of a closed round: from now on everybody sees it, in place of an earlier one if there is such.
 * Texts of administrators and approved quotes go with it. A publishing that was set for later is no more.
 * @param number the revision the administrator has looked at; a newer one is not published by mistake
 * @param seen the texts and quotes that were looked at; all there are, unless said. What others changed meanwhile is to be looked at again
 * @param corrects what it corrects in an earlier one, for everybody to read; empty text is nothing
 * @returns `unchanged` when that is public already, was overtaken, or rests on a round that is not public: to be told to who published
 * @throws AppError not-signed-in, not-found (also the revision, a text or quote of another round)
 */
export async function publishRevision(
  viewer: Viewer,
  code: string,
  number: number,
  now = new Date(),
  seen?: EditedTo,
  corrects = '',
): Promise<PublishOutcome> {
  const by = requireAdministrator(viewer)
  return commitTogether((tx) => {
    const round = findRound(code, tx)
    const outcome = publishNow(tx, round, { number, seen, corrects }, { viewer, by }, now)
    if (outcome === 'done') dropPublishing(tx, viewer, round.id, now)
    return outcome
  })
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
    dropPublishing(tx, viewer, round.id, now)
    logEvent(tx, viewer, { kind: 'round-withdrawn', roundId: round.id }, now)
    return 'done'
  }
  const outcome = await commitTogether(write)
  // What rested on it is frozen without it, ready to be looked through and published; of what is not public too, for it can be no more.
  if (outcome === 'done') for (const { id } of laterRounds(findRound(code))) await freezeOrLeave(id, viewer, now)
  return outcome
}

/** Published rounds whose public version rests on a round, as whoever corrects or withdraws it is told. @throws AppError not-signed-in, not-found */
export async function listDependents(viewer: Viewer, code: string, now = new Date()): Promise<{ code: string; number: number }[]> {
  requireAdministrator(viewer)
  return publicDependents(findRound(code), now).map(({ code: round, number }) => ({ code: round, number }))
}
