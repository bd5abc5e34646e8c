/** An answer in words. Pages, files and letters ask here; what only a language's texts can say is given along. */
import { type Answers, isAnswered, type Value } from '../answer'
import { type Asked, isOtherChosen } from '../asked'
import type { Asking, Matrix, NumberQuestion } from '../document'
import { type Locale, say } from '../text'
import { hasRows } from '../types/abilities'
import { matrixColumns, rowKey, rowOf } from '../types/matrix'
import { typeOf } from '../types/registry'
import { isGrade } from '../types/scale'

export type Wording = {
  locale: Locale
  /** A grade on its scale: "4 asteikolla 1–5". Without it a grade stands alone. */
  onScale?: (grade: string) => string
  /** The option that opens a text field, with what was written: "muu: vaalit". Without it "muu (vaalit)". */
  withText?: (option: string, text: string) => string
}

type Complete<Q extends Asking> = (question: Q, words: string, wording: Wording) => string

/** The unit after a number as it is written: "1 henkilötyövuosi", "1,5 henkilötyövuotta". */
export const unitAfter = ({ unit, unitOne = unit }: NumberQuestion, written: string, locale: Locale): string =>
  say(written === '1' ? unitOne : unit, locale)

const asItIs = (_question: Asking, words: string): string => words

/** What makes an answer's own words whole: a number's unit, a grade's scale. */
const complete = {
  single: asItIs,
  multiple: asItIs,
  scale: (_question, words, { onScale }) => (onScale && isGrade(words) ? onScale(words) : words),
  matrix: asItIs,
  number: (question, words, { locale }) => `${words} ${unitAfter(question, words, locale)}`,
  short: asItIs,
  long: asItIs,
  date: asItIs,
} satisfies { [T in Asking['type']]: Complete<Extract<Asking, { type: T }>> }

const completed: Complete<Asking> = (question, words, wording) => (complete[question.type] as Complete<Asking>)(question, words, wording)

const isOtherText = (question: Asking, key: string) => key === `${question.key}.other`

/** The answer under one of a question's keys in its own words, as its field shows it: without unit and scale. */
export const slotWords = (question: Asking, key: string, value: Exclude<Value, null>, locale: Locale): string =>
  isOtherText(question, key) ? String(value) : typeOf(question).display(question, value, locale)

/** The answer under one of a question's keys, to stand alone: with unit and scale. Null when it is none. */
export function valueWords(question: Asking, key: string, value: Value, wording: Wording): string | null {
  if (value === null) return null
  const words = slotWords(question, key, value, wording.locale)
  return isOtherText(question, key) ? words : completed(question, words, wording)
}

/** What an answer is called where its question has several: the row of a matrix, the option beside a text. Null where it has one. */
export function slotName(question: Asking, key: string, locale: Locale): string | null {
  const row = rowOf(question, key.slice(question.key.length + 1))
  if (row) return say(row.label, locale)
  if (!isOtherText(question, key) || !('options' in question)) return null
  const option = question.options.find((each) => each.key === question.other)
  return option ? say(option.label, locale) : null
}

/** The answer item by item: every chosen option, with the text beside it, or the one answer. None of a matrix, whose rows are answers. */
export function answerItems(question: Asking, answers: Answers, wording: Wording): string[] {
  const value = answers[question.key]
  if (hasRows(question) || !isAnswered(value)) return []
  const { locale, withText = (option, text) => `${option} (${text})` } = wording
  const text = answers[`${question.key}.other`]
  const other = 'other' in question && isOtherChosen(question, answers) && isAnswered(text) ? question.other : undefined
  const items: readonly Exclude<Value, null>[] = Array.isArray(value) ? value.map((each) => [each]) : [value]
  return items.map((each) => {
    const words = completed(question, typeOf(question).display(question, each, locale), wording)
    return other !== undefined && [each].flat().includes(other) ? withText(words, String(text)) : words
  })
}

/** What stands in place of a matrix row that is not asked: the column it is as good as, or a dash. */
export const notAskedWords = (question: Matrix, locale: Locale): string =>
  question.notAsked ? typeOf(question).display(question, question.notAsked, locale) : '–'

/** A matrix row by row: what the row is about, and its answer; of one that is not asked what stands in its place. */
export const answerRows = (
  question: Matrix,
  answers: Answers,
  locale: Locale,
  asked: ReadonlyMap<string, Asked>,
): { about: string; answer: string | null }[] =>
  question.rows.map((row) => {
    const key = rowKey(question, row.key)
    const value = answers[key]
    const answer = isAnswered(value) ? typeOf(question).display(question, value, locale) : null
    return { about: say(row.label, locale), answer: asked.get(key) === 'not-asked' ? notAskedWords(question, locale) : answer }
  })

/** A matrix row by row would be long: the rows are gathered by what they were answered with, in the columns' order. */
const gatheredRows = (question: Matrix, answers: Answers, locale: Locale): string[] =>
  matrixColumns(question).flatMap((column) => {
    const rows = question.rows.filter((row) => answers[rowKey(question, row.key)] === column.key)
    return rows.length ? [`${say(column.label, locale)}: ${rows.map((row) => say(row.label, locale)).join(', ')}`] : []
  })

/** The question's answer in words, line by line; no lines when there is none. */
export function answerLines(question: Asking, answers: Answers, wording: Wording): string[] {
  if (hasRows(question)) return gatheredRows(question, answers, wording.locale)
  const items = answerItems(question, answers, wording)
  return items.length ? [items.join(', ')] : []
}
