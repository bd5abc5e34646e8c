/** A calendar day, stored as `YYYY-MM-DD`. */
import { accepted, refused } from '../answer'
import type { DateQuestion } from '../document'
import { asText } from './choice'
import type { AnswerRules, QuestionType } from './question-type'

const iso = /^(\d{4})-(\d{2})-(\d{2})$/

/** Is it an ISO day of the calendar? */
export const isDay = (value: string) => iso.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value) === true

/** What a person types ("4.12.2026", "2026-12-04") as an ISO day, or the text unchanged when it is none. */
export function readDate(typed: string): string {
  const finnish = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(typed)
  return finnish ? `${finnish[3]}-${finnish[2]?.padStart(2, '0')}-${finnish[1]?.padStart(2, '0')}` : typed
}

export const dateType: QuestionType<DateQuestion> = {
  slots: (question) => [{ key: question.key }],
  fromForm: (_question, fields) => {
    const typed = fields[0]?.trim()
    return typed ? readDate(typed) : null
  },
  display: (_question, value, locale) => {
    const [, year, month, day] = iso.exec(String(value)) ?? []
    if (!year) return String(value)
    return locale === 'en'
      ? new Date(`${value}T00:00:00Z`).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
      : `${Number(day)}.${Number(month)}.${year}`
  },
}

export const dateRules: AnswerRules<DateQuestion> = {
  parse: (_question, value) => (typeof value === 'string' && isDay(value) ? accepted(value) : refused({ code: 'date' })),
  columns: (question) => [{ key: question.key, heading: question.label, value: asText }],
}
