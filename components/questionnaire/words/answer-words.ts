/** A whole question's answer in words, and the last round's beside it. */

import { type Answers, isAnswered, type Value } from '@/questionnaire/answer'
import { countedAnswers, isOtherChosen, slotsOf } from '@/questionnaire/asked'
import { askedThen, carriable, isChanged as isChangedSince } from '@/questionnaire/carry'
import type { Asking, Matrix, Questionnaire } from '@/questionnaire/document'
import { type Locale, say } from '@/questionnaire/text'
import { hasRows, isGraded, takesNumber } from '@/questionnaire/types/abilities'
import { typeOf } from '@/questionnaire/types/registry'
import type { PreviousAnswer } from './section-texts'

/** The answer under one of a question's keys in words: a matrix row's, a text beside "Muu". */
export const slotWords = (question: Asking, key: string, value: Exclude<Value, null>, locale: Locale): string =>
  key.endsWith('.other') ? String(value) : typeOf(question).display(question, value, locale)

/** A matrix row by row would be long: the rows are gathered by what they were answered with, in the columns' order. */
const matrixLines = (question: Matrix, answers: Answers, locale: Locale): string[] =>
  question.columns.flatMap((column) => {
    const rows = question.rows.filter((row) => answers[`${question.key}.${row.key}`] === column.key)
    return rows.length ? [`${say(column.label, locale)}: ${rows.map((row) => say(row.label, locale)).join(', ')}`] : []
  })

/** The question's answer in words, line by line; no lines when there is none. */
export function answerLines(question: Asking, answers: Answers, locale: Locale): string[] {
  if (hasRows(question)) return matrixLines(question, answers, locale)
  const value = answers[question.key]
  if (!isAnswered(value)) return []
  const words = typeOf(question).display(question, value, locale)
  if (takesNumber(question)) return [`${words} ${say(question.unit, locale)}`]
  const other = answers[`${question.key}.other`]
  return [isOtherChosen(question, answers) && isAnswered(other) ? `${words} (${String(other)})` : words]
}

/** "Maija Virtanen" as "M. Virtanen". */
export const shortName = (name: string): string => name.replace(/^(\p{L})\S*\s+(?=\S)/u, '$1. ')

type EarlierAnswers = {
  round: string
  questionnaire: Questionnaire
  answers: Readonly<Record<string, { value: Answers[string]; savedBy: string | null }>>
}

const earlierValues = (earlier: EarlierAnswers): Answers =>
  Object.fromEntries(Object.entries(earlier.answers).map(([key, { value }]) => [key, value]))

/**
 * What stands under the question of the last round; undefined when there is nothing to say. Opinions are asked afresh. A number
 * asked in another unit stands with that unit, and is not proposed.
 */
export function previousOf(question: Asking, earlier: EarlierAnswers, locale: Locale): PreviousAnswer | undefined {
  const { round } = earlier
  const then = askedThen(question, earlier)
  if (!then) return question.prefill === 'fresh' ? undefined : { kind: 'not-asked', round }
  if (question.prefill === 'fresh') return isGraded(question) ? { kind: 'hidden', round } : undefined
  const lines = answerLines(then, earlierValues(earlier), locale)
  const by =
    slotsOf(then)
      .map((slot) => earlier.answers[slot.key]?.savedBy)
      .find((name) => name) ?? null
  if (lines.length === 0) return undefined
  const values = carriable(question, { ...earlier, answers: countedAnswers(earlier.questionnaire, earlierValues(earlier)) }) ?? null
  return { round, lines, by: by && shortName(by), values, proposed: question.prefill === 'carry' && values !== null }
}

/** Has the answer changed since the last round? */
export const isChanged = (question: Asking, answers: Answers, earlier: EarlierAnswers): boolean =>
  isChangedSince(question, answers, { ...earlier, answers: earlierValues(earlier) })
