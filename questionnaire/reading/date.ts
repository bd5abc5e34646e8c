/** Days and months as people type and paste them: "1.6.27", "4 December 2026", "06/2027", "kesäkuussa 2027". On the server, as numbers are. */
import { seenBlanks } from './blanks'

/** What the typed text means, in ISO form; `either` where day and month may be meant in either order ("1/6/2027"); null where it is none. */
export type ReadDate = { value: string } | { either: readonly [string, string] } | null

export type DatePrecision = 'day' | 'month'

const iso = /^(\d{4})-(\d{2})-(\d{2})$/

/** Is it an ISO day of the calendar? */
export const isDay = (value: string): boolean => iso.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value) === true

/** Is it an ISO month? */
export const isMonth = (value: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(value)

/** How the months' names begin in Finnish, Swedish and English, far enough to tell them apart. */
const monthNames =
  'tam|jan hel|feb maal|mars|marc huh|apr tou|maj|may kesäk|jun heinä|juli|july|jul$ elo|aug syy|sep lok|okt|oct marr|nov jou|dec'

/** The month's number, 0 of what names none. */
const monthNamed = (word: string): number =>
  monthNames.split(' ').findIndex((beginnings) => new RegExp(`^(?:${beginnings})\\p{L}*$`, 'u').test(word)) + 1

/** Two digits are a year of this century. */
const wholeYear = (year: string): string => (year.length === 2 ? `20${year}` : year)
const two = (part: string | number): string => String(part).padStart(2, '0')

function dayOf(year: string, month: string | number, day: string): ReadDate {
  const value = `${wholeYear(year)}-${two(month)}-${two(day)}`
  return isDay(value) ? { value } : null
}

function monthOf(year: string, month: string | number): ReadDate {
  const value = `${wholeYear(year)}-${two(month)}`
  return isMonth(value) ? { value } : null
}

/** Two parts by slashes or hyphens: the day first in Europe, the month in America. */
function inEitherOrder(year: string, first: string, second: string): ReadDate {
  const found = [dayOf(year, second, first), dayOf(year, first, second)].flatMap((read) => (read && 'value' in read ? read.value : []))
  const [one, other = one] = found
  if (!one || !other) return null
  return one === other ? { value: one } : { either: [one, other] }
}

/** Each way of writing with what its parts mean. */
const ways: readonly [RegExp, (...parts: string[]) => ReadDate][] = [
  [/^(\d{4})[-./] ?(\d{1,2})[-./] ?(\d{1,2})\.?$/, (year, month, day) => dayOf(year ?? '', month ?? '', day ?? '')],
  [/^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})\.?$/, (day, month, year) => dayOf(year ?? '', month ?? '', day ?? '')],
  [/^(\d{1,2}) ?[-/] ?(\d{1,2}) ?[-/] ?(\d{4})$/, (first, second, year) => inEitherOrder(year ?? '', first ?? '', second ?? '')],
  [
    /^(?:den )?(\d{1,2})(?:\.|st|nd|rd|th)? ?(\p{L}+)\.?,? (\d{4})$/u,
    (day, word, year) => dayOf(year ?? '', monthNamed(word ?? ''), day ?? ''),
  ],
  [/^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u, (word, day, year) => dayOf(year ?? '', monthNamed(word ?? ''), day ?? '')],
  [/^(\d{1,2}) ?[-./] ?(\d{4})$/, (month, year) => monthOf(year ?? '', month ?? '')],
  [/^(\d{4}) ?[-./] ?(\d{1,2})$/, (year, month) => monthOf(year ?? '', month ?? '')],
  [/^(\p{L}+)\.?,? (\d{4})$/u, (word, year) => monthOf(year ?? '', monthNamed(word ?? ''))],
]

/** Reads a day or a month as it was meant; a day in either order stays with both. Nothing is guessed: a day without its year is none. */
export function readDate(typed: string): ReadDate {
  const plain = seenBlanks(typed).toLowerCase()
  for (const [way, mean] of ways) {
    const [whole, ...parts] = way.exec(plain) ?? []
    if (whole !== undefined) return mean(...parts)
  }
  return null
}
