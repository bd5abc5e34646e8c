/** One question with its answer in words, as it stands on paper. */

import type { Say } from '@/messages/sheet-texts'
import { sayMoment } from '@/messages/time'
import { isAnswered, valuesOf } from '@/questionnaire/answer'
import { type Asked, slotsOf } from '@/questionnaire/asked'
import type { Asking } from '@/questionnaire/document'
import { type Locale, say } from '@/questionnaire/text'
import { hasRows, isGraded, takesText } from '@/questionnaire/types/abilities'
import { rowOf } from '@/questionnaire/types/matrix'
import { answerItems, answerRows } from '@/questionnaire/words/answer-words'
import type { GivenAnswer, OwnAnswers } from './own-answers'

/** `about`: the matrix row a note or an answer belongs to. */
export type RowAnswer = { about: string; answer: string | null }
export type Entry = {
  key: string
  title: string
  /** The answer: chosen options or paragraphs, one each; a matrix has rows instead. */
  lines: string[]
  /** Are the lines paragraphs of a person's own text? */
  isText: boolean
  rows: RowAnswer[]
  /** What the ends of a scale mean. */
  scale: string | null
  notes: string[]
  /** Who answered and when. */
  by: string | null
}

/** `asked`: by key, which questions and matrix rows are asked. */
type Words = { t: Say; locale: Locale; asked: ReadonlyMap<string, Asked> }
type Answers = OwnAnswers['answers']

/** A person's own text stands in paragraphs, every other answer item by item. */
function linesOf(question: Asking, answers: Answers, { locale, t }: Words): string[] {
  const items = answerItems(question, valuesOf(answers), {
    locale,
    onScale: (grade) => t('grade', { grade }),
    withText: (option, text) => t('other', { option, text }),
  })
  return takesText(question) ? items.flatMap((text) => text.split(/\n+/)).filter((line) => line.trim() !== '') : items
}

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
    const row = rowOf(question, slot.row)
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
    rows: hasRows(question) ? answerRows(question, valuesOf(answers), locale, words.asked) : [],
    scale: ends,
    notes: notesOf(question, answers, words),
    by: byOf(given, words),
  }
}
