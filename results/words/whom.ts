import { resultTexts } from '@/messages/result-texts'
import type { Asking } from '@/questionnaire/document'
import { type Locale, say } from '@/questionnaire/text'
import type { SeriesResult } from '@/results/series-result'

/** What a text's `whom` is when the figure is of all municipalities. */
export const everybody = 'none'

/**
 * Whom the estimates of a question are of, for every text that says it: all municipalities, or the clause that names those who were asked,
 * "joissa on viestinnän henkilöstöä". A figure of some is never told of all.
 */
export function whomAsked({ question, isAskedOfAll }: { question: Asking; isAskedOfAll: boolean }, locale: Locale): string {
  if (isAskedOfAll) return everybody
  return question.whom ? say(question.whom, locale) : resultTexts(locale).t('whomAsked')
}

/** The same of a question with its series. */
export const whomOf = (
  { question, rows }: { question: Asking; rows: readonly { series: Pick<SeriesResult, 'counts'> }[] },
  locale: Locale,
): string => whomAsked({ question, isAskedOfAll: rows.every(({ series }) => series.counts.skipped === 0) }, locale)
