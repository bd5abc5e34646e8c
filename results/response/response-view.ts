/** Who answered a round, as pages say it: the ends of the size classes, how far the classes' rates stand apart, and the regions. */
import type { RoundSummary } from '@/results/summary'
import type { ClassRate } from './rates'

export type ResponseView = {
  count: number
  of: number
  /** 0..1. */
  rate: number
  /** Share of residents, 0..1; null when there are none. */
  covered: number | null
  /** Respondents that answered at least four fifths of the questions. */
  complete: number
  /** The size class of the largest and of the smallest municipalities; the same one in a round of a single class. */
  largest: ClassRate | undefined
  smallest: ClassRate | undefined
  rIndicator: number | null
  /** The standard deviation of the size classes' response rates over the municipalities, 0..1: what the R-indicator is made of. */
  spread: number | null
}

/** @param summary of any viewer's: response is public with the round */
export function responseView({ response, rIndicator }: Pick<RoundSummary, 'response' | 'rIndicator'>): ResponseView {
  const { N, respondents, rate, populationCovered, complete } = response
  const classes = response.bySizeClass.toSorted((a, b) => Number(a.value) - Number(b.value))
  return {
    count: respondents,
    of: N,
    rate: rate ?? 0,
    covered: populationCovered,
    complete,
    largest: classes.at(-1),
    smallest: classes[0],
    rIndicator,
    spread: rIndicator === null ? null : (1 - rIndicator) / 2,
  }
}
