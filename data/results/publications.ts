/** What everybody may know of the published rounds beside their figures: which version, since when, and what was corrected. */
import 'server-only'
import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { revisions } from '@/db/schema'
import { publishedBy } from '@/questionnaire/round'
import type { Text } from '@/questionnaire/text'
import { findRound, type Round } from '../round-acts/find-round'
import { listPublishedRounds } from './results'
import { revisionOf } from './revisions'

/**
 * One turn of what the public saw. `first` was published; `corrected` took its place, `reason` saying what it corrects; `protected` is the
 * same answers under a stricter rule for small counts; `again` is the version that was withdrawn before; `texts` is the same version with other
 * texts.
 */
export type PublicTurn = { at: Date } & (
  | { kind: 'first' | 'protected' | 'again' | 'texts'; version: number }
  | { kind: 'corrected'; version: number; reason: string | null }
  | { kind: 'withdrawn' }
)

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

/** Number and reason of a revision, without reading its document. */
function stampOf(id: number): { number: number; reason: string } {
  const { number, reason } = revisions
  const found = database().select({ number, reason }).from(revisions).where(eq(revisions.id, id)).get()
  if (!found) throw new Error(`no revision ${id} was ever frozen`)
  return found
}

/** How a published round came to what it shows. */
function historyOf({ acts }: Round, now: Date): PublicTurn[] {
  const turns: PublicTurn[] = []
  let before: number | undefined
  for (const act of acts) {
    if (act.at > now) continue
    if (act.kind === 'withdrawn') turns.push({ kind: 'withdrawn', at: act.at })
    if (act.kind !== 'published') continue
    const revision = stampOf(act.revisionId)
    const turn = { at: act.at, version: revision.number }
    if (before === undefined) turns.push({ kind: 'first', ...turn })
    else if (before === act.revisionId) turns.push({ kind: turns.at(-1)?.kind === 'withdrawn' ? 'again' : 'texts', ...turn })
    else if (revision.reason === 'protection') turns.push({ kind: 'protected', ...turn })
    else turns.push({ kind: 'corrected', ...turn, reason: act.reason ?? null })
    before = act.revisionId
  }
  return turns
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
