/** One version of an answer in words. */

import type { Value } from '@/questionnaire/answer'
import type { Asking } from '@/questionnaire/document'
import { type Locale, say } from '@/questionnaire/text'
import { hasRows, isGraded, takesNumber } from '@/questionnaire/types/abilities'
import { slotWords } from '../words/answer-words'

/** What an answer is called where its question has several: the row of a matrix, the option beside a text. Null where it has one. */
export function slotName(question: Asking, key: string, locale: Locale): string | null {
  const part = key.slice(question.key.length + 1)
  if (hasRows(question)) {
    const row = question.rows.find((each) => each.key === part)
    return row ? say(row.label, locale) : null
  }
  if (part !== 'other' || !('other' in question)) return null
  const option = question.options.find((each) => each.key === question.other)
  return option ? say(option.label, locale) : null
}

/**
 * The answer under one of the question's keys, with its unit; a grade as `onScale` says it. Null when it is none.
 * @param onScale with `{grade}`: "4 asteikolla 1–5"
 */
export function versionWords(
  question: Asking,
  key: string,
  value: Value,
  locale: Locale,
  onScale: (grade: string) => string,
): string | null {
  if (value === null) return null
  const words = slotWords(question, key, value, locale)
  if (takesNumber(question)) return `${words} ${say(question.unit, locale)}`
  return isGraded(question) && /^\d$/.test(words) ? onScale(words) : words
}
