import type { Asking } from '@/questionnaire/document'
import { type Locale, say } from '@/questionnaire/text'
import { hasRows } from '@/questionnaire/types/abilities'
import { isSameMeasure } from '@/questionnaire/types/comparable'
import { optionsOf } from '@/questionnaire/types/options'
import type { SeriesResult } from '@/results/series-result'

/** An option's wording in the round's questionnaire. */
export function optionLabel(question: Asking, option: string, locale: Locale): string {
  const found = optionsOf(question).find((each) => each.key === option)
  return found ? say(found.label, locale) : option
}

/** Wordings of several options as one phrase: "”Kyllä” tai ”Osittain”". */
export const optionPhrase = (question: Asking, options: readonly string[], locale: Locale): string =>
  new Intl.ListFormat(locale, { type: 'disjunction' }).format(
    options.map((option) => quoted(optionLabel(question, option, locale), locale)),
  )

/** The same without quotation marks, for the end of a line: what the options have in common before their comma, or all of them. */
export function plainPhrase(question: Asking, options: readonly string[], locale: Locale): string {
  const labels = options.map((option) => optionLabel(question, option, locale))
  const [head, ...heads] = labels.map((label) => label.split(',')[0] ?? '')
  const isOne = head !== undefined && heads.length > 0 && heads.every((each) => each === head)
  return isOne ? head : new Intl.ListFormat(locale, { type: 'disjunction' }).format(labels)
}

/** Wordings of options whose shares are told together: "”4” ja ”5”". */
export const optionsTogether = (question: Asking, options: readonly string[], locale: Locale): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(
    options.map((option) => quoted(optionLabel(question, option, locale), locale)),
  )

/** Wordings of several options as one phrase, in few words: what the options have in common before their comma, "”Kyllä”", or all of them. */
export function shortPhrase(question: Asking, options: readonly string[], locale: Locale): string {
  const [head, ...heads] = options.map((option) => optionLabel(question, option, locale).split(',')[0] ?? '')
  return head && heads.every((each) => each === head) ? quoted(head, locale) : optionPhrase(question, options, locale)
}

/** In the quotation marks of the language. */
export const quoted = (text: string, locale: Locale): string => (locale === 'en' ? `“${text}”` : `”${text}”`)

/** A round beside others in a table of numbers: with the unit it asked for where that was another one. */
export const roundLabel = (round: string, then: SeriesResult, question: Asking, locale: Locale): string =>
  then.unit && !isSameMeasure(then, question) ? `${round} (${say(then.unit, locale)})` : round

/** The question in three to five words; of a matrix, the row. */
export function seriesLabel(question: Asking, row: string | undefined, locale: Locale): string {
  const found = hasRows(question) ? question.rows.find((each) => each.key === row) : undefined
  return say(found ? found.label : question.label, locale)
}
