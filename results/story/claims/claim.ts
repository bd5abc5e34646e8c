/**
 * Statements before their words: what is said, of whom, by which figures of which round. A claim is made here from the summary alone and
 * worded in `results/words`, whose functions take a claim and nothing else: so a sentence tells no figure but its own.
 */
import type { SeriesResult } from '@/results/series-result'
import type { SeriesView } from '@/results/story/question-view'

/** Whom a figure is of: all municipalities, those of them that the question is asked of, those that answered it, those that did twice. */
export type Population = 'municipalities' | 'asked' | 'respondents' | 'same'

/** Where a figure stands in the summaries. */
export type Warrant = {
  /** The round it is of; of a change the later one, and `from` the earlier. */
  round: string
  from?: string
  /** Key of the series: the question, or a row of a matrix. */
  series: string
  /** Answers whose joint share it is; none of a mean, of a median and of how many answered. */
  options: readonly string[]
  of: Population
  figure: 'share' | 'count' | 'mean' | 'median' | 'answers'
}

/** The round a row of a page is of. */
export const roundShown = ({ rounds }: SeriesView): string => rounds.at(-1)?.round ?? ''

/** Whom the estimates of a series are of: all, unless some were known not to be asked. */
export const estimatedPopulation = ({ counts }: Pick<SeriesResult, 'counts'>): 'municipalities' | 'asked' =>
  counts.skipped > 0 ? 'asked' : 'municipalities'

/** The warrant of a series' figure in its own round. */
export const warrantOf = (
  row: SeriesView,
  of: Population | 'estimated',
  figure: Warrant['figure'],
  options: readonly string[] = [],
): Warrant => ({
  round: roundShown(row),
  series: row.series.key,
  options,
  of: of === 'estimated' ? estimatedPopulation(row.series) : of,
  figure,
})
