/** Reads a round's catalogue of cross tables. No permission here: only data functions that have checked it, and the service itself, call it. */
import 'server-only'
import { asc, eq } from 'drizzle-orm'
import { crossTableActs } from '@/db/schema-rounds'
import { type CatalogueEntry, standingEntries } from '@/results/crosstab/catalogue'
import type { Reader } from '../answers/current'

/** The entries that stand, in the order they were put in. */
export function readCatalogue(db: Reader, roundId: number): CatalogueEntry[] {
  const { kind, question, groupedBy: by } = crossTableActs
  const acts = db
    .select({ kind, question, by })
    .from(crossTableActs)
    .where(eq(crossTableActs.roundId, roundId))
    .orderBy(asc(crossTableActs.id))
    .all()
  return standingEntries(acts)
}
