/** Moments as letters write them, in Finnish time. */
import type { Locale } from '@/questionnaire/text'

const parts = (moment: Date, month: 'numeric' | 'long', locale: string): Record<string, string> => {
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: 'Europe/Helsinki',
    day: 'numeric',
    month,
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  return Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]))
}

/** "4.12.2026 klo 23.59", "4.12.2026 kl. 23.59", "4 December 2026 at 23:59". */
export function sayMoment(moment: Date, locale: Locale): string {
  const { day, month, year, hour, minute } = parts(moment, locale === 'en' ? 'long' : 'numeric', 'en-GB')
  if (locale === 'en') return `${day} ${month} ${year} at ${hour}:${minute}`
  return `${day}.${month}.${year} ${locale === 'fi' ? 'klo' : 'kl.'} ${hour}.${minute}`
}
