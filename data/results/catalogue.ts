/** The cross tables that a round's results have for everybody: put in and taken out here, public when they are frozen and that is published. */
import 'server-only'
import { database, type Tx } from '@/db/client'
import { commitTogether } from '@/db/commit-together'
import { crossTableActs } from '@/db/schema-rounds'
import { type CatalogueEntry, type CatalogueProblem, catalogueProblem, hasEntry } from '@/results/crosstab/catalogue'
import { findRound } from '../round-acts/find-round'
import { logEvent } from '../system/events'
import { requireAdministrator, type Viewer } from '../viewer'
import { freezeOrLeave } from './freeze-closed'
import { readCatalogue } from './read-catalogue'

/** `unchanged` when it was so already. */
export type CatalogueChange = 'done' | 'unchanged' | CatalogueProblem

/** The tables of a round's catalogue, frozen or not. @throws AppError not-signed-in, not-found */
export async function listCatalogue(viewer: Viewer, code: string): Promise<CatalogueEntry[]> {
  requireAdministrator(viewer)
  return readCatalogue(database(), findRound(code).id)
}

async function change(
  viewer: Viewer,
  code: string,
  kind: 'added' | 'removed',
  { question, by }: CatalogueEntry,
  now: Date,
): Promise<CatalogueChange> {
  const actor = requireAdministrator(viewer)
  const write = (tx: Tx): CatalogueChange => {
    const { id: roundId, questionnaire } = findRound(code, tx)
    const problem = kind === 'added' ? catalogueProblem(questionnaire, { question, by }) : null
    if (problem) return problem
    if (hasEntry(readCatalogue(tx, roundId), { question, by }) === (kind === 'added')) return 'unchanged'
    tx.insert(crossTableActs).values({ roundId, kind, question, groupedBy: by, at: now, actor }).run()
    logEvent(tx, viewer, { kind: `cross-table-${kind}`, roundId, detail: { question, by } }, now)
    return 'done'
  }
  const changed = await commitTogether(write)
  // Also where nothing changed: a freezing that failed then is made up for.
  if (changed === 'done' || changed === 'unchanged') await freezeOrLeave(findRound(code).id, viewer, now)
  return changed
}

/**
 * Puts a table in the catalogue. A closed round's results are then frozen anew, which somebody has to publish.
 * @returns what keeps it from being public, where something does
 * @throws AppError not-signed-in, not-found, busy when the service stops
 */
export const addCrossTable = (viewer: Viewer, code: string, entry: CatalogueEntry, now = new Date()): Promise<CatalogueChange> =>
  change(viewer, code, 'added', entry, now)

/** Takes a table out of the catalogue; otherwise as `addCrossTable`. What was published with it stays so until a new version is published. */
export const removeCrossTable = (viewer: Viewer, code: string, entry: CatalogueEntry, now = new Date()): Promise<CatalogueChange> =>
  change(viewer, code, 'removed', entry, now)
