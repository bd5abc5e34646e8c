/** One question with its answer in words, as it stands on paper. */

import type { Say } from '@/messages/sheet-texts'
import { sayMoment } from '@/messages/time'
import { isAnswered, type Value } from '@/questionnaire/answer'
import { isOtherChosen, slotsOf } from '@/questionnaire/asked'
import type { Asking, Matrix } from '@/questionnaire/document'
import { type Locale, say } from '@/questionnaire/text'
import { hasRows, isGraded, picksOne, picksSeveral, takesNumber, takesText } from '@/questionnaire/types/abilities'
import { typeOf } from '@/questionnaire/types/registry'
import type { GivenAnswer, OwnAnswers } from './own-answers'

/** `about`: the matrix row a note or an answer belongs to. */
export type Row = { about: string; answer: string | null }
export type Entry = {
  key: string
  title: string
  /** The answer: chosen options or paragraphs, one each; a matrix has rows instead. */
  lines: string[]
  /** Are the lines paragraphs of a person's own text? */
  isText: boolean
  rows: Row[]
  /** What the ends of a scale mean. */
  scale: string | null
  notes: string[]
  /** Who answered and when. */
  by: string | null
}

type Words = { t: Say; locale: Locale }
type Answers = OwnAnswers['answers']

const givenValue = (answers: Answers, key: string): Exclude<Value, null> | null => {
  const value = answers[key]?.value
  return isAnswered(value) ? value : null
}

function optionLines(question: Asking, value: Exclude<Value, null>, answers: Answers, { t, locale }: Words): string[] {
  const { display } = typeOf(question)
  const values = Object.fromEntries(Object.entries(answers).map(([key, answer]) => [key, answer.value]))
  const other = isOtherChosen(question, values) ? givenValue(answers, `${question.key}.other`) : null
  const otherKey = 'other' in question ? question.other : undefined
  return (Array.isArray(value) ? value : [value]).map((each) => {
    const label = display(question, Array.isArray(value) ? [each] : each, locale)
    return each === otherKey && other ? t('other', { option: label, text: String(other) }) : label
  })
}

function linesOf(question: Asking, answers: Answers, words: Words): string[] {
  const { locale, t } = words
  const value = givenValue(answers, question.key)
  if (value === null || hasRows(question)) return []
  const shown = typeOf(question).display(question, value, locale)
  if (picksOne(question) || picksSeveral(question)) return optionLines(question, value, answers, words)
  if (takesNumber(question)) return [`${shown} ${say(question.unit, locale)}`]
  if (isGraded(question)) return [/^\d$/.test(shown) ? t('grade', { grade: shown }) : shown]
  return shown.split(/\n+/).filter((line) => line.trim() !== '')
}

const rowsOf = (question: Matrix, answers: Answers, locale: Locale): Row[] =>
  question.rows.map((row) => {
    const value = givenValue(answers, `${question.key}.${row.key}`)
    return { about: say(row.label, locale), answer: value === null ? null : typeOf(question).display(question, value, locale) }
  })

/** The names of those who gave the answers, and the newest one's time. */
function byOf(given: readonly GivenAnswer[], { t, locale }: Words): string | null {
  const newest = given.toSorted((one, other) => other.savedAt.getTime() - one.savedAt.getTime())[0]
  if (!newest) return null
  const names = [...new Set(given.map(({ savedBy }) => savedBy).filter((name) => name !== null))]
  const moment = sayMoment(newest.savedAt, locale)
  return names.length ? t('answeredBy', { names: names.join(', '), moment }) : t('answeredAt', { moment })
}

function notesOf(question: Asking, answers: Answers, { locale, t }: Words): string[] {
  return slotsOf(question).flatMap((slot) => {
    const note = answers[slot.key]?.note
    if (!note) return []
    const row = hasRows(question) ? question.rows.find(({ key }) => key === slot.row) : undefined
    return [row ? t('noteOf', { row: say(row.label, locale), note }) : t('note', { note })]
  })
}

/** The question as it stands on paper; without an answer it has no lines, no answered row and nobody who gave it. */
export function entryOf(question: Asking, answers: Answers, words: Words): Entry {
  const { locale, t } = words
  const given = slotsOf(question).flatMap(({ key }) => {
    const answer = answers[key]
    return answer && isAnswered(answer.value) ? [answer] : []
  })
  const ends = isGraded(question) ? t('scale', { low: say(question.low, locale), high: say(question.high, locale) }) : null
  return {
    key: question.key,
    title: say(question.title, locale),
    lines: linesOf(question, answers, words),
    isText: takesText(question),
    rows: hasRows(question) ? rowsOf(question, answers, locale) : [],
    scale: ends,
    notes: notesOf(question, answers, words),
    by: byOf(given, words),
  }
}
