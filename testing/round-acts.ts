/** What is done to the rounds of the test database, without an administrator's function: 1 is the round 2024, 2 is 2026. */
import { computeRevision } from '@/data/results/compute-revision'
import { writeRevision } from '@/data/results/revisions'
import { addAct } from '@/data/round-acts/add-act'
import type { Db } from '@/db/client'
import { cast, now } from './database'

const by = cast.administrator

/** Just before the round 2026 was opened: it is planned then. */
export const beforeOpening = new Date('2026-10-26T06:59:59Z')

export const close = (db: Db, roundId = 2, at = now) => addAct(db, roundId, { kind: 'closed', at, by })
export const reopen = (db: Db, roundId: number, at = now, until: Date | null = null) =>
  addAct(db, roundId, { kind: 'reopened', at, by, until })
export const withdraw = (db: Db, roundId: number, at = now) => addAct(db, roundId, { kind: 'withdrawn', at, by, reason: null })

/** Freezes a round's results as they are. */
export const freeze = (db: Db, roundId = 1, reason = 'closed', at = now) =>
  db.transaction((tx) => writeRevision(tx, roundId, computeRevision(tx, roundId), null, reason, at))

/** Freezes a round's results and publishes them. */
export function publish(db: Db, roundId = 1, at = now): { id: number; number: number; hash: string } {
  const revision = freeze(db, roundId, 'closed', at < now ? at : now)
  addAct(db, roundId, { kind: 'published', at, by, revisionId: revision.id })
  return revision
}
