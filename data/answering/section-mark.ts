/** "Onko osio valmis?": what the municipality says of a section. It gates nothing. */
import 'server-only'
import { and, eq } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { sectionMarks } from '@/db/schema'
import { AppError } from '../errors'
import type { Event } from '../system/event-details'
import { logEvent } from '../system/events'
import type { Viewer } from '../viewer'
import { ensureResponse, findScope, type ResponseScope, requireOpen, type Where } from './response-scope'

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

/** The section of the questionnaire. @throws AppError not-found */
export function requireSection(scope: ResponseScope, key: string) {
  const section = scope.questionnaire.sections.find((each) => each.key === key)
  if (!section) throw new AppError('not-found')
  return section
}

/**
 * Says whether a section is ready.
 * @throws AppError not-signed-in, not-found, municipality-required, round-closed
 */
export async function markSection(
  viewer: Viewer,
  mark: Where & { section: string; ready: boolean },
  now: Date = new Date(),
): Promise<void> {
  const write = (tx: Tx) => {
    const scope = findScope(tx, viewer, mark, now)
    requireSection(scope, mark.section)
    requireOpen(scope, now)
    writeMark(tx, scope, ensureResponse(tx, scope, viewer, now), viewer, mark.section, mark.ready, now)
  }
  database().transaction(write, { behavior: 'immediate' })
}
