/** Why a closed round's results are to be frozen, also once more. */
import 'server-only'
import { eq } from 'drizzle-orm'
import { rounds } from '@/db/schema'
import { roundTimes } from '@/questionnaire/round'
import { areSameEntries } from '@/results/crosstab/catalogue'
import { isAuditedBefore } from '@/results/revision-format'
import type { Reader } from '../answers/current'
import { listRoundsWithActs } from '../round-acts/find-round'
import { isBasisChanged } from './basis'
import { readCatalogue } from './read-catalogue'
import { isUnfrozen, latestRevision } from './revisions'

export type FreezeReason = 'closed' | 'protection' | 'catalogue' | 'basis'

/** Null when they are frozen: it was `closed`, the audit followed an older rule, other cross tables were chosen for everybody since, or what
 * an earlier round counts is not what its changes and trends rest on. */
export function whyFreeze(db: Reader, roundId: number): FreezeReason | null {
  if (isUnfrozen(db, roundId)) return 'closed'
  const [round] = listRoundsWithActs(eq(rounds.id, roundId), db)
  const newest = round && roundTimes(round.acts).closedAt ? latestRevision(roundId, db) : undefined
  if (!round || !newest) return null
  if (isAuditedBefore(newest.document)) return 'protection'
  if (!areSameEntries(newest.document.summary.crossTables, readCatalogue(db, roundId))) return 'catalogue'
  return isBasisChanged(db, round, newest.document) ? 'basis' : null
}
