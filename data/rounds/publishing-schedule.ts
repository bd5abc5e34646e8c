/** Publishing at an instant: what was looked at is set to go public by the clock, and can be called off until then. */
import 'server-only'
import type { Tx } from '@/db/client'
import { commitTogether } from '@/db/commit-together'
import { publishingSchedules } from '@/db/schema-closing'
import { findRound } from '../round-acts/find-round'
import { logEvent } from '../system/events'
import { requireAdministrator, type Viewer } from '../viewer'
import { type Changed, isDeadline } from './open-close'
import { lookBeforePublishing, type PublishOutcome, reasonIn, type ToPublish } from './publish'
import { dropPublishing } from './publishing-rows'

/**
 * Sets when a revision is published, in place of what was set before. At its moment it is looked at again: what was overtaken by then is not
 * published.
 * @returns `past` when the instant is not after now, or more than a year away; otherwise as `publishRevision`
 * @throws AppError not-signed-in, not-found (also the revision, a text or quote of another round)
 */
export async function schedulePublishing(
  viewer: Viewer,
  code: string,
  what: ToPublish,
  publishesAt: Date,
  now = new Date(),
): Promise<PublishOutcome | 'past'> {
  const by = requireAdministrator(viewer)
  const write = (tx: Tx): PublishOutcome | 'past' => {
    const round = findRound(code, tx)
    if (!isDeadline(publishesAt, now)) return 'past'
    const found = lookBeforePublishing(tx, round, what, now)
    if (typeof found === 'string') return found
    const { revision, edited } = found
    const { textsTo, quotesTo } = edited
    const corrects = reasonIn(what.corrects)
    const row = { roundId: round.id, revisionId: revision.id, publishesAt, textsTo, quotesTo, corrects, savedAt: now, savedBy: by }
    tx.insert(publishingSchedules).values(row).run()
    const detail = { number: what.number, hash: revision.hash, publishesAt: publishesAt.toISOString() }
    logEvent(tx, viewer, { kind: 'publishing-scheduled', roundId: round.id, detail }, now)
    return 'done'
  }
  return commitTogether(write)
}

/** Calls off what is set to be published. @throws AppError not-signed-in, not-found */
export async function cancelPublishing(viewer: Viewer, code: string, now = new Date()): Promise<Changed> {
  requireAdministrator(viewer)
  return commitTogether((tx) => (dropPublishing(tx, viewer, findRound(code, tx).id, now) ? 'done' : 'unchanged'))
}
