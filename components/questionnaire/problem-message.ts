/** What to do about an answer that will not do, in one sentence. For server code: it carries all languages. */
import { createTranslator } from 'next-intl'
import en from '@/messages/en/api.json'
import fi from '@/messages/fi/api.json'
import sv from '@/messages/sv/api.json'
import type { Problem } from '@/questionnaire/answer'
import type { Check } from '@/questionnaire/checks'
import type { Asking } from '@/questionnaire/document'
import { type Locale, say } from '@/questionnaire/text'
import { typeOf } from '@/questionnaire/types/registry'

const texts = { fi, sv, en }

/** The texts of answering by other programs, in the reader's language. */
export const apiTexts = (locale: Locale) => createTranslator({ locale, messages: texts[locale] })

const problemKeys = {
  'choose-option': 'problemChooseOption',
  'choose-options': 'problemChooseOptions',
  date: 'problemDate',
  decimals: 'problemDecimals',
  'none-excludes': 'problemNoneExcludes',
  number: 'problemNumber',
  text: 'problemText',
  'too-long': 'problemTooLong',
} as const satisfies Record<Problem['code'], keyof typeof fi>

const checkKeys = {
  'above-max': 'checkAboveMax',
  'after-max': 'checkAfterMax',
  'before-min': 'checkBeforeMin',
  'below-min': 'checkBelowMin',
} as const satisfies Record<Check['code'], keyof typeof fi>

/** An answer of the question's type, as its reader writes it. */
function exampleOf(question: Asking, locale: Locale): string {
  if (question.type === 'date') return typeOf(question).display(question, '2026-12-04', locale)
  return typeOf(question).display(question, question.type === 'number' && question.decimals > 0 ? 1.5 : 6, locale)
}

/** Why a value cannot be the question's answer, as what to do. */
export function problemMessage(problem: Problem, question: Asking, locale: Locale): string {
  const { code, ...places } = problem
  const none = question.type === 'multiple' ? say(question.none, locale) : ''
  return apiTexts(locale)(problemKeys[code], { ...places, none, example: exampleOf(question, locale) })
}

/** What is wrong with an answer that was saved, as what to do. */
export function checkMessage(check: Check, question: Asking, locale: Locale): string {
  return apiTexts(locale)(checkKeys[check.code], { limit: typeOf(question).display(question, check.limit, locale) })
}
