/** A calendar day, stored as `YYYY-MM-DD`, or where the question asks for a month as `YYYY-MM`. */
import { accepted, refused } from '../answer'
import type { DateQuestion } from '../document'
import { isDay, isMonth, readDate } from '../reading/date'
import { asText } from './choice'
import type { AnswerRules, QuestionType } from './question-type'

const longMonth = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const
const longDay = { day: 'numeric', ...longMonth } as const

export const dateType: QuestionType<DateQuestion> = {
  slots: (question) => [{ key: question.key }],
  // What the page shows itself; the rest it leaves to the server, as typed.
  fromForm: (_question, fields) => {
    const typed = fields[0]?.trim()
    const [year, ...parts] = /^(?:(\d\d?)\.)?(\d\d?)[./](\d{4})$/.exec(typed ?? '')?.reverse() ?? []
    return year ? [year, ...parts.slice(0, -1)].flatMap((part) => part?.padStart(2, '0') ?? []).join('-') : typed || null
  },
  display: (_question, value, locale) => {
    const [year, month, day] = String(value).split('-').map(Number)
    if (!month) return String(value)
    if (locale === 'en') return new Date(String(value)).toLocaleDateString('en-GB', day ? longDay : longMonth)
    return day ? `${day}.${month}.${year}` : `${month}/${year}`
  },
}

/** The day or month that the answer is, for a question that asks for it: a day tells its month, a month tells no day. */
function answerOf({ precision }: DateQuestion, read: string) {
  if (precision === 'month') return accepted(read.slice(0, 7))
  return isDay(read) ? accepted(read) : refused({ code: 'day-missing' })
}

export const dateRules: AnswerRules<DateQuestion> = {
  parse(question, value) {
    const code = question.precision === 'month' ? 'month' : 'date'
    if (typeof value !== 'string') return refused({ code })
    const read = isDay(value) || isMonth(value) ? { value } : readDate(value)
    if (!read) return refused({ code })
    if ('value' in read) return answerOf(question, read.value)
    const [one, other] = read.either
    return refused({ code: 'either-date', one, other })
  },
  columns: (question) => [{ key: question.key, heading: question.label, value: asText }],
}
