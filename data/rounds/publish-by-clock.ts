/**
 * Publishing by the clock. What is due is asked of the rows; what an administrator looked at is asked again at its moment, so that nothing is
 * published that was overtaken meanwhile: the round opened again, quotes changed, another version frozen for publishing, an earlier round
 * withdrawn that it rests on.
 */
import 'server-only'
import { database } from '@/db/client'
import { publishingOutcomes } from '@/db/schema-closing'
import { latestRevision } from '../results/revisions'
import { findRoundById } from '../round-acts/find-round'
import { logEvent } from '../system/events'
import { isHeld } from '../system/holds'
import { lookByClock, waitFor } from './look-by-clock'
import { publishNow } from './publish'
import { listSet, standingPublishing } from './publishing-rows'

/** Publishes what is due of a round, or records that it was overtaken; asked again within the transaction, so that only one process does. */
const publishOne = (roundId: number, now: Date): 'published' | 'missed' | 'nothing' =>
  database().transaction(
    (tx) => {
      const stands = standingPublishing(roundId, tx)
      if (!stands || stands.missedAt || stands.publishesAt > now || isHeld(tx)) return 'nothing'
      const { version: schedule, number, textsTo, quotesTo, corrects, savedBy } = stands
      const round = findRoundById(roundId, tx)
      const what = { number, seen: { textsTo: textsTo ?? null, quotesTo: quotesTo ?? null }, corrects }
      const isNewest = latestRevision(roundId, tx)?.id === stands.revisionId
      const published = isNewest && publishNow(tx, round, what, { viewer: null, by: savedBy, schedule }, now) === 'done'
      tx.insert(publishingOutcomes).values({ scheduleId: schedule, at: now, published }).run()
      if (!published) logEvent(tx, null, { kind: 'publishing-missed', roundId, detail: { number, schedule } }, now)
      return published ? 'published' : 'missed'
    },
    { behavior: 'immediate' },
  )

/**
 * Publishes whatever's moment has come. While a restored copy of the database is held, nothing is published.
 * @returns how many rounds were published, and how many were overtaken
 */
export function publishDue(now: Date = new Date()): { published: number; missed: number } {
  const done = { published: 0, missed: 0 }
  if (isHeld(database())) return done
  for (const { roundId, publishesAt } of listSet(database())) {
    const outcome = publishesAt <= now ? publishOne(roundId, now) : 'nothing'
    if (outcome !== 'nothing') done[outcome] += 1
  }
  return done
}

// What is set for the next minute is published on its minute.
const lookEvery = 5000

/** How long to wait before the next look, in milliseconds: at most five seconds, less when something is to be published sooner. */
export function untilNextPublishing(now: Date = new Date()): number {
  const publishing = listSet(database()).map(({ publishesAt }) => publishesAt)
  return waitFor(lookEvery, publishing, now)
}

/** Looks now and at every moment at which something is to be published. @returns ends it */
export const startPublishing = (): (() => void) =>
  lookByClock(lookEvery, publishDue, untilNextPublishing, 'results could not be published by the clock')
