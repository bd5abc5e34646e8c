/** "Onko osio valmis?": what the municipality says of a section. It gates nothing. */
import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { sectionMarks } from '@/db/schema'
import type { Event } from '../system/event-details'
import { logEvent } from '../system/events'
import type { Viewer } from '../viewer'
import type { ResponseScope } from './response-scope'

/** Writes the mark; saying the same again writes nothing. */
export function writeMark(
  tx: Tx,
  scope: ResponseScope,
  responseId: number,
  viewer: Viewer,
  section: string,
  ready: boolean,
  now: Date,
): void {
  const mark = { ready, markedAt: now, markedBy: viewer.personId }
  const own = and(eq(sectionMarks.responseId, responseId), eq(sectionMarks.section, section))
  if (tx.select().from(sectionMarks).where(own).get()?.ready === ready) return
  tx.insert(sectionMarks)
    .values({ responseId, section, ...mark })
    .onConflictDoUpdate({ target: [sectionMarks.responseId, sectionMarks.section], set: mark })
    .run()
  const event: Event = { kind: 'section-marked', roundId: scope.round.id, municipality: scope.municipality, detail: { section, ready } }
  logEvent(tx, viewer, event, now)
}
