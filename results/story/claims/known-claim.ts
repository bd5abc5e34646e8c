/**
 * Shares of those who answered something else than "en osaa sanoa": a second figure beside the share of all answers, with a base of its own.
 * It is made of the national counts that everybody sees, never of groups, so it tells nothing that they do not.
 */
import type { Asking } from '@/questionnaire/document'
import { dontKnow } from '@/questionnaire/types/choice'
import type { SeriesCounts } from '@/results/series/count-series'
import type { SeriesResult } from '@/results/series-result'

type Known = {
  /** Those who knew, and how many said that they did not. */
  base: number
  unknown: number
  counts: Pick<SeriesCounts, 'base' | 'N'>
}

const fewest = 5

/** Null where nobody said "en osaa sanoa", and where fewer than five knew. */
export function knownOf({ options, base, N }: SeriesCounts): Known | null {
  const unknown = options.find(({ option }) => option === dontKnow)?.count ?? 0
  const known = base - unknown
  return unknown > 0 && known >= fewest ? { base: known, unknown, counts: { base: known, N } } : null
}

export type KnownClaim = Known & { question: Asking; row: string | undefined; options: readonly string[]; count: number }

/** Of the question's headline; null where there is none, or nothing to leave out. */
export function knownClaim(question: Asking, { row, counts }: Pick<SeriesResult, 'row' | 'counts'>): KnownClaim | null {
  const known = knownOf(counts)
  const { headline } = counts
  return known && headline ? { ...known, question, row, options: headline.options, count: headline.count } : null
}
