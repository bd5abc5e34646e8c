/** Rehearsals as rows, and the files that hold what is answered in them. */
import 'server-only'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { and, count, eq, isNull, sql } from 'drizzle-orm'
import { database, openForReading, type Tx } from '@/db/client'
import { perConnection } from '@/db/per-connection'
import { responses, rounds } from '@/db/schema'
import { rehearsals } from '@/db/schema-rehearsals'
import { env } from '@/env'
import { logEvent } from '../system/events'
import { log } from '../system/log'
import type { Viewer } from '../viewer'

type Reader = Pick<Tx, 'select'>
export type Rehearsal = typeof rehearsals.$inferSelect

/** The database file of a rehearsal: beside the service's own. */
export const rehearsalFile = (id: string): string => join(dirname(env().DATABASE), `rehearsal-${id}.db`)

/** The rehearsal of a round that runs; undefined when none does. */
export const runningOf = (roundId: number, db: Reader = database()): Rehearsal | undefined =>
  db
    .select()
    .from(rehearsals)
    .where(and(eq(rehearsals.roundId, roundId), isNull(rehearsals.endedAt)))
    .get()

const idByCode = perConnection((db) =>
  db
    .select({ id: rehearsals.id })
    .from(rehearsals)
    .innerJoin(rounds, eq(rounds.id, rehearsals.roundId))
    .where(and(eq(rounds.code, sql.placeholder('code')), isNull(rehearsals.endedAt)))
    .prepare(),
)

/** The id of the rehearsal that runs of a round's code; asked at each request that is meant for one. */
export const runningId = (code: string): string | undefined => idByCode(database()).get({ code })?.id

/** All rehearsals there were. */
export const listRehearsals = (): Rehearsal[] => database().select().from(rehearsals).all()

/** How many municipalities have answered in a rehearsal; null when its file cannot be read. */
export function countResponses(id: string): number | null {
  const file = rehearsalFile(id)
  try {
    if (!existsSync(file)) throw new Error('the file is not there')
    const db = openForReading(file)
    const found = db.select({ count: count() }).from(responses).get()
    db.$client.close()
    return found?.count ?? 0
  } catch (error) {
    // A round opens all the same: what was rehearsed is thrown away anyhow.
    log.error({ err: error, rehearsal: id }, 'the answers of a rehearsal cannot be counted')
    return null
  }
}

/**
 * Ends the rehearsal of a round, if one runs, in the transaction of what ends it: from its commit on nobody is let in. The file is removed
 * by whoever keeps it running (keep-running.ts).
 * @param viewer null for the clock
 */
export function endRunning(tx: Tx, roundId: number, viewer: Viewer | null, now: Date): void {
  const running = runningOf(roundId, tx)
  if (!running) return
  const counted = countResponses(running.id)
  tx.update(rehearsals)
    .set({ endedAt: now, endedBy: viewer?.personId ?? null, responses: counted })
    .where(eq(rehearsals.id, running.id))
    .run()
  logEvent(tx, viewer, { kind: 'rehearsal-removed', roundId, detail: { responses: counted } }, now)
}
