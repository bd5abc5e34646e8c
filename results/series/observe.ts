/** From answers to observations: what each respondent is known to have said in each series. */
import { isAnswered, type Value } from '@/questionnaire/answer'
import { askedIn } from '@/questionnaire/asked'
import type { Asking, Questionnaire } from '@/questionnaire/document'
import { hasRows } from '@/questionnaire/types/abilities'
import type { Respondent } from '@/results/round-data'
import { allSeries, type Series } from './series'

/** Routed past the question: known not to have been asked. */
export const skip = '_skip'

/** Chosen option keys (none chosen: a "no" to all), a number, or a text or date. */
export type Observed = { chosen: readonly string[] } | { number: number } | { text: string }
export type Observation = Observed | typeof skip

export type ObservedSeries = Series & {
  /** By municipality code; a respondent that is absent left the item unanswered. */
  observations: ReadonlyMap<string, Observation>
}

const observed = (series: Series, value: Exclude<Value, null>): Observed => {
  if (series.options.length > 0) return { chosen: typeof value === 'object' ? value : [String(value)] }
  return typeof value === 'number' ? { number: value } : { text: String(value) }
}

/**
 * A question or matrix row not asked is `_skip`; with base "all" it counts as a "no", an answer with nothing chosen, or with the column
 * that the matrix has for it, so that its columns share one whole. (A number, text or date has no "no": there base "all" changes nothing.)
 */
const notAsked = (question: Asking, series: Series): Observation => {
  if (question.base !== 'all' || series.options.length === 0) return skip
  return { chosen: hasRows(question) && question.notAsked ? [question.notAsked] : [] }
}

/** Observations of every series of the questionnaire, in order. While the answer a condition needs is missing, so is the observation. */
export function observe(questionnaire: Questionnaire, respondents: readonly Respondent[]): (ObservedSeries & { asked: Asking })[] {
  const asked = respondents.map(({ answers }) => askedIn(questionnaire, answers))
  return allSeries(questionnaire).map(({ series, question }) => {
    const observations = new Map<string, Observation>()
    respondents.forEach(({ municipality, answers }, index) => {
      const state = asked[index]?.get(series.key)
      const value = answers[series.key]
      if (state === 'not-asked') observations.set(municipality, notAsked(question, series))
      else if (state === 'asked' && isAnswered(value)) observations.set(municipality, observed(series, value))
    })
    return { ...series, asked: question, observations }
  })
}
