/** What to do about an answer that will not do, in one sentence. For server code: it carries all languages. */

import { createTranslator } from 'next-intl'
import en from '@/messages/en/api.json'
import fi from '@/messages/fi/api.json'
import { foldWord, partWord } from '@/messages/numbers/number-words'
import sv from '@/messages/sv/api.json'
import type { AnswerProblem } from '@/questionnaire/answer'
import type { Check } from '@/questionnaire/checks'
import type { Asking } from '@/questionnaire/document'
import { type Locale, say } from '@/questionnaire/text'
import { picksSeveral, takesDay, takesNumber } from '@/questionnaire/types/abilities'
import { typeOf } from '@/questionnaire/types/registry'
import { moveOf } from './words/moved'
import type { Notice } from './words/section-texts'

const texts = { fi, sv, en }

/** The texts of answering by other programs, in the reader's language. */
export const apiTexts = (locale: Locale) => createTranslator({ locale, messages: texts[locale] })

const problemKeys = {
  'choose-option': 'problemChooseOption',
  'choose-options': 'problemChooseOptions',
  date: 'problemDate',
  'day-missing': 'problemDayMissing',
  decimals: 'problemDecimals',
  'either-date': 'problemEither',
  'either-number': 'problemEither',
  month: 'problemMonth',
  'none-excludes': 'problemNoneExcludes',
  number: 'problemNumber',
  text: 'problemText',
  'too-long': 'problemTooLong',
} as const satisfies Record<AnswerProblem['code'], keyof typeof fi>

const checkKeys = {
  'above-max': 'checkAboveMax',
  'after-max': 'checkAfterMax',
  'before-min': 'checkBeforeMin',
  'below-min': 'checkBelowMin',
  high: 'checkHigh',
  low: 'checkLow',
  'more-than': 'checkMoreThan',
} as const satisfies Record<Exclude<Check['code'], 'moved'>, keyof typeof fi>

/** An answer of the question's type, as its reader writes it. */
function exampleOf(question: Asking, locale: Locale): string {
  if (takesDay(question)) return typeOf(question).display(question, question.precision === 'month' ? '2026-12' : '2026-12-04', locale)
  return typeOf(question).display(question, takesNumber(question) && question.decimals > 0 ? 1.5 : 6, locale)
}

/** Why a value cannot be the question's answer, as what to do. */
export function problemMessage(problem: AnswerProblem, question: Asking, locale: Locale): string {
  const { code, ...given } = problem
  const shown = (value: string | number) => typeOf(question).display(question, value, locale)
  const isEither = code === 'either-date' || code === 'either-number'
  const places = isEither ? Object.fromEntries(Object.entries(given).map(([place, value]) => [place, shown(value)])) : given
  const none = picksSeveral(question) ? say(question.none, locale) : ''
  return apiTexts(locale)(problemKeys[code], {
    ...places,
    none,
    question: say(question.label, locale),
    example: exampleOf(question, locale),
  })
}

/** What is wrong with an answer that was saved, as what to do. @param other the question a `more-than` check compares with */
export function checkMessage(check: Check, question: Asking, locale: Locale, other?: Asking): string {
  const t = apiTexts(locale)
  const limit = typeOf(question).display(question, check.limit, locale)
  if (check.code === 'moved') return t('checkMoved', { round: check.round ?? '', before: limit })
  return t(checkKeys[check.code], { limit, other: other ? say(other.label, locale) : '' })
}

/** How far the number is from the last round's: "Luku on yli nelinkertainen vuoteen 2024 verrattuna." */
function movedMessage(check: Check, value: number, question: Asking, locale: Locale): string {
  const move = moveOf(Number(check.limit), value)
  const t = apiTexts(locale)
  const round = check.round ?? ''
  if (move.kind === 'times') return t('movedTimes', { times: foldWord(move.times, locale), beyond: move.beyond ? 'yes' : 'no', round })
  if (move.kind === 'part') return t('movedPart', { part: partWord(move.part, locale), beyond: move.beyond ? 'yes' : 'no', round })
  if (move.kind === 'more') return t('movedMore', { percent: move.percent, round })
  if (move.kind === 'less') return t('movedLess', { percent: move.percent, round })
  return move.kind === 'other'
    ? checkMessage(check, question, locale)
    : t('movedZero', { round, before: typeOf(question).display(question, check.limit, locale) })
}

/** A soft or explain check: what is odd about the number, what to do, and the label of the reason where one is wanted. */
export function noticeOf(check: Check, value: number, question: Asking, locale: Locale, other?: Asking): Notice {
  const t = apiTexts(locale)
  const moved = check.code === 'moved'
  const lead = moved ? movedMessage(check, value, question, locale) : checkMessage(check, question, locale, other)
  if (check.grade === 'soft') return { value, lead, ask: t('askSoft'), why: null }
  return { value, lead, ask: t(moved ? 'askExplainMoved' : 'askExplain'), why: t(moved ? 'whyMoved' : 'why') }
}
