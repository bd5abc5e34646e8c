/** What of administrators' own writing goes public with a publishing: texts in place of generated ones, and quotes. */
import 'server-only'
import { database } from '@/db/client'
import type { EditedTo } from '@/questionnaire/round'
import type { Reader } from '../answers/current'
import { countQuotes, quotesVersion } from '../open-answers/quotes'
import { getFindings, textsVersion } from '../results/finding-texts'
import { findRound } from '../round-acts/find-round'
import { requireAdministrator, type Viewer } from '../viewer'

/** The newest text and quote of a round: what a publishing takes with it now. */
export const editedOf = (db: Reader, roundId: number): Required<EditedTo> => ({
  textsTo: textsVersion(db, roundId),
  quotesTo: quotesVersion(db, roundId),
})

/** `texts`: written ones; `outdated`: those of them that are not shown, as their figures have changed since. */
export type EditedCounts = EditedTo & { texts: number; outdated: number; quotes: number }

/** What would be published now, counted. @throws AppError not-signed-in, not-found */
export async function getEditedCounts(viewer: Viewer, code: string, now = new Date()): Promise<EditedCounts> {
  requireAdministrator(viewer)
  const round = findRound(code)
  // Before the texts are read: what is written meanwhile is not published unseen.
  const edited = editedOf(database(), round.id)
  const findings = await getFindings(viewer, code, now)
  const written = (findings?.parts ?? []).flatMap(({ texts }) => texts.filter((each) => each.written !== null))
  const outdated = written.filter((each) => each.outdated !== null)
  return { ...edited, texts: written.length, outdated: outdated.length, quotes: countQuotes(database(), round) }
}
