/** The end of the time to answer as a calendar file (RFC 5545), which leaves with a letter. */
import { letterTexts } from '@/messages/letter-texts'
import { sayMoment } from '@/messages/time'
import type { Locale } from '@/questionnaire/text'
import type { Attachment } from './letter'

export type CalendarFacts = {
  locale: Locale
  /** The same for all that is ever told of it, so that a calendar puts a later one in the place of an earlier: "2026.005@kysely.example". */
  uid: string
  /** Name in the letter's language. */
  municipality: string
  round: string
  closesAt: Date
  /** Where one answers. A calendar may be seen by others: no personal link. */
  link: string
  madeAt: Date
}

/** "20261204T215900Z": in UTC it is the same moment everywhere, whatever daylight saving does. */
const instant = (at: Date): string => at.toISOString().replace(/[-:]|\.\d{3}/g, '')

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n')

const mostOctets = 75

/** A content line in pieces of 75 octets at most, each but the first after a blank; no character is cut. */
function folded(line: string): string {
  const pieces: string[] = ['']
  let octets = 0
  for (const character of line) {
    const own = Buffer.byteLength(character)
    if (octets + own > mostOctets) {
      pieces.push('')
      // The blank before it.
      octets = 1
    }
    pieces[pieces.length - 1] += character
    octets += own
  }
  return pieces.join('\r\n ')
}

/** The file, with an alarm a day before. */
export function deadlineCalendar({ locale, uid, municipality, round, closesAt, link, madeAt }: CalendarFacts): string {
  const t = letterTexts(locale)
  const summary = escaped(t('calendar.summary', { round, municipality }))
  const description = escaped(`${t('calendar.until', { moment: sayMoment(closesAt, locale) })}\n${link}`)
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Kuntakysely//Kuntakysely//FI',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${instant(madeAt)}`,
    `DTSTART:${instant(closesAt)}`,
    `SUMMARY:${summary}`,
    `DESCRIPTION:${description}`,
    `URL:${link}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${summary}`,
    'TRIGGER:-P1D',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** The file as it leaves with a letter in the language. */
export const calendarFile = (locale: Locale, calendar: string): Attachment => ({
  name: letterTexts(locale)('calendar.file'),
  type: 'text/calendar; charset=utf-8; method=PUBLISH',
  bytes: Buffer.from(calendar),
})
