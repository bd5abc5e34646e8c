/** A number with its unit. Bounds are hard checks, not parsing: a draft may hold an impossible number until it is sent. */
import { accepted, refused } from '../answer'
import type { NumberQuestion } from '../document'
import { readNumber } from '../reading/number'
import type { AnswerRules, QuestionType } from './question-type'

const separators = { fi: ',', sv: ',', en: '.' } as const

/** What a browser reads itself, what it shows included; the rest it leaves to the server, as typed. "12.000" may be thousands too. */
const plainNumber = /^-?(?![1-9]\d{0,2}[.,]\d{3}$)\d+([.,]\d+)?$/

/** Whole digits in groups of three: 12 000. */
export const grouped = (whole: string): string => whole.replace(/\B(?=(\d{3})+$)/g, '\u00a0')

export const numberType: QuestionType<NumberQuestion> = {
  slots: (question) => [{ key: question.key }],
  fromForm: (_question, fields) => {
    const typed = fields[0]?.trim() ?? ''
    const plain = typed.replace(/\u00a0(?=\d{3}(?!\d))/g, '').replace('−', '-')
    return plainNumber.test(plain) ? Number(plain.replace(',', '.')) : typed || null
  },
  display: (_question, value, locale) => {
    // As typed, before it has been read.
    if (typeof value !== 'number') return String(value)
    const [whole = '', fraction] = String(value).replace('-', '−').split('.')
    return grouped(whole) + (fraction ? separators[locale] + fraction : '')
  },
}

/** How the unit may be written: its names in every language, and what else the questionnaire tells. */
const unitsOf = ({ unit, unitOne = unit, unitAlso = [] }: NumberQuestion): string[] => [
  ...Object.values(unit),
  ...Object.values(unitOne),
  ...unitAlso,
]

export const numberRules: AnswerRules<NumberQuestion> = {
  parse(question, given) {
    const read = typeof given === 'string' ? readNumber(given, unitsOf(question)) : null
    if (read && 'either' in read) {
      const [one, other] = read.either
      return refused({ code: 'either-number', one: Number(one.toFixed(question.decimals)), other })
    }
    const value = read ? read.value : given
    if (typeof value !== 'number' || !Number.isFinite(value) || Math.abs(value) > 1e12) return refused({ code: 'number' })
    const rounded = Number(value.toFixed(question.decimals))
    return Math.abs(rounded - value) > 1e-9 ? refused({ code: 'decimals', decimals: question.decimals }) : accepted(value)
  },
  columns: (question) => [{ key: question.key, heading: question.label, value: (value) => (typeof value === 'number' ? value : null) }],
}
