/** A number with its unit. Bounds are hard checks, not parsing: a draft may hold an impossible number until it is sent. */
import { accepted, refused } from '../answer'
import type { NumberQuestion } from '../document'
import type { AnswerRules, QuestionType } from './question-type'

const separators = { fi: ',', sv: ',', en: '.' } as const

/**
 * What a person types ("n. 12 000", "1,5", "−3") as a number, or the text unchanged when it is none.
 * A point and three digits ("12.000") may be thousands as well as decimals: that is for the person to say.
 */
export function readNumber(typed: string): number | string {
  const plain = typed
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(/^(n\.|noin|ca\.?|c\.?|ungefär|about|~)/i, '')
    .replace('−', '-')
  if (/^-?[1-9]\d{0,2}\.\d{3}$/.test(plain)) return typed
  const decimal = plain.replace(',', '.')
  return /^-?\d+(\.\d+)?$/.test(decimal) ? Number(decimal) : typed
}

/** Whole digits in groups of three: 12 000. */
export const grouped = (whole: string): string => whole.replace(/\B(?=(\d{3})+$)/g, '\u00a0')

export const numberType: QuestionType<NumberQuestion> = {
  slots: (question) => [{ key: question.key }],
  fromForm: (_question, fields) => {
    const typed = fields[0]?.trim()
    return typed ? readNumber(typed) : null
  },
  display: (_question, value, locale) => {
    const [whole = '', fraction] = String(value).replace('-', '−').split('.')
    return grouped(whole) + (fraction ? separators[locale] + fraction : '')
  },
}

export const numberRules: AnswerRules<NumberQuestion> = {
  parse(question, value) {
    if (typeof value !== 'number' || !Number.isFinite(value) || Math.abs(value) > 1e12) return refused({ code: 'number' })
    const rounded = Number(value.toFixed(question.decimals))
    return Math.abs(rounded - value) > 1e-9 ? refused({ code: 'decimals', decimals: question.decimals }) : accepted(value)
  },
  columns: (question) => [{ key: question.key, heading: question.label, value: (value) => (typeof value === 'number' ? value : null) }],
}
