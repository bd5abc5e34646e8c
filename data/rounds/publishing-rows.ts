/** Rows of what is to be published by the clock. No permission here: only data functions that have checked it, and the clock, call these. */
import 'server-only'
import { and, desc, eq, inArray, isNotNull, isNull, max, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { people, revisions } from '@/db/schema'
import { publishingOutcomes, publishingSchedules } from '@/db/schema-closing'
import type { EditedTo } from '@/questionnaire/round'
import type { Reader } from '../answers/current'
import { logEvent } from '../system/events'
import type { Viewer } from '../viewer'

/** What is set to be published. `version`: its row's id. */
export type PublishingSchedule = EditedTo & {
  version: number
  revisionId: number
  /** Of the revision. */
  number: number
  publishesAt: Date
  corrects: string
  savedBy: string | null
  /** Name of who set it. */
  setBy: string | null
  /** When something had overtaken it at its moment; nothing was published. */
  missedAt: Date | null
}

/** What stands to be published, or was missed last; null where nothing does. */
export function standingPublishing(roundId: number, db: Reader): PublishingSchedule | null {
  const row = db
    .select({ schedule: publishingSchedules, outcome: publishingOutcomes, number: revisions.number, setBy: people.name })
    .from(publishingSchedules)
    .leftJoin(publishingOutcomes, eq(publishingOutcomes.scheduleId, publishingSchedules.id))
    .leftJoin(revisions, eq(revisions.id, publishingSchedules.revisionId))
    .leftJoin(people, eq(people.id, publishingSchedules.savedBy))
    .where(eq(publishingSchedules.roundId, roundId))
    .orderBy(desc(publishingSchedules.id))
    .limit(1)
    .get()
  if (!row || row.outcome?.published) return null
  const { id: version, revisionId, publishesAt, textsTo, quotesTo, corrects, savedBy } = row.schedule
  if (revisionId === null || publishesAt === null || row.number === null) return null
  const missedAt = row.outcome?.at ?? null
  return {
    version,
    revisionId,
    number: row.number,
    publishesAt,
    textsTo,
    quotesTo,
    corrects: corrects ?? '',
    savedBy,
    setBy: row.setBy,
    missedAt,
  }
}

/** What is set to be published of all rounds, the next first. */
export function listSet(db: Reader): { roundId: number; publishesAt: Date }[] {
  const { id, roundId, publishesAt } = publishingSchedules
  const newest = db
    .select({ id: max(id) })
    .from(publishingSchedules)
    .groupBy(roundId)
  return db
    .select({ roundId, publishesAt: sql`${publishesAt}`.mapWith(publishesAt) })
    .from(publishingSchedules)
    .leftJoin(publishingOutcomes, eq(publishingOutcomes.scheduleId, id))
    .where(and(inArray(id, newest), isNotNull(publishesAt), isNull(publishingOutcomes.scheduleId)))
    .orderBy(publishesAt)
    .all()
}

/** Sets that nothing is published by the clock any more, with the event, where something was. @returns whether something was */
export function dropPublishing(tx: Tx, viewer: Viewer, roundId: number, now: Date): boolean {
  const stands = standingPublishing(roundId, tx)
  if (stands === null) return false
  tx.insert(publishingSchedules).values({ roundId, savedAt: now, savedBy: viewer.personId }).run()
  logEvent(tx, viewer, { kind: 'publishing-cancelled', roundId, detail: { number: stands.number } }, now)
  return true
}
