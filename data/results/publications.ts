/** What everybody may know of the published rounds beside their figures: which version, since when, and what was corrected. */
import 'server-only'
import { publishedBy } from '@/questionnaire/round'
import type { Text } from '@/questionnaire/text'
import { findRound } from '../round-acts/find-round'
import { historyOf, type PublicTurn } from './public-turns'
import { listPublishedRounds } from './results'
import { revisionOf } from './revisions'

export type Publication = {
  code: string
  /** ISO day that the figures are of. */
  referenceDate: string
  survey: Text
  /** Are its answers invented? */
  sample: boolean
  /** Of the version that is shown. */
  publishedAt: Date
  firstPublishedAt: Date
  version: { number: number; hash: string; computedAt: Date }
  /** The newest last. */
  history: PublicTurn[]
}

/** The rounds whose results are public at `now`, newest first. Of a round that is not, or no longer, nothing is told. Public: no viewer. */
export async function listPublications(now = new Date()): Promise<Publication[]> {
  const published = await listPublishedRounds(now)
  return published.flatMap(({ code, referenceDate, survey, publishedAt }): Publication[] => {
    const round = findRound(code)
    const shown = publishedBy(round.acts, now)
    const revision = shown && revisionOf(shown.revisionId)
    if (!revision) return []
    const { number, hash, computedAt } = revision
    const history = historyOf(round, now)
    const firstPublishedAt = history[0]?.at ?? publishedAt
    return [
      { code, referenceDate, survey, sample: round.sample, publishedAt, firstPublishedAt, version: { number, hash, computedAt }, history },
    ]
  })
}
