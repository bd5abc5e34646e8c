/**
 * Statements before their words: what is said, of whom, by which figures. Claims are made beside this from the summary alone and worded in
 * `results/words`. What is a claim and what is not is listed in `docs/decisions/017-claims.md`.
 */
import type { SeriesResult } from '@/results/series-result'

/** Whom a figure is of: all municipalities, those of them that the question is asked of, those that answered it, those that did twice. */
export type Population = 'municipalities' | 'asked' | 'respondents' | 'same'

/** Whom the estimates of a series are of: all, unless some were known not to be asked. */
export const estimatedPopulation = ({ counts }: Pick<SeriesResult, 'counts'>): 'municipalities' | 'asked' =>
  counts.skipped > 0 ? 'asked' : 'municipalities'
