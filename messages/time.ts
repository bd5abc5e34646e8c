/** Moments and days as people read them, always in Finnish time. What a page does not use of them is left out of it: PURE says it may. */
import type { Locale } from '@/questionnaire/text'

const zone = 'Europe/Helsinki'
const clock = /* @__PURE__ */ new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const digits = /* @__PURE__ */ new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  day: 'numeric',
  month: 'numeric',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
const englishMonth = /* @__PURE__ */ new Intl.DateTimeFormat('en-GB', { timeZone: zone, month: 'long' })
const weekdays = {
  fi: /* @__PURE__ */ new Intl.DateTimeFormat('fi-FI', { timeZone: zone, weekday: 'long' }),
  sv: /* @__PURE__ */ new Intl.DateTimeFormat('sv-FI', { timeZone: zone, weekday: 'long' }),
  en: /* @__PURE__ */ new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'long' }),
}

const parts = (at: Date): Record<string, string> =>
  Object.fromEntries(
    digits.formatToParts(at).map(({ type, value }) => [type, type === 'day' || type === 'month' ? String(Number(value)) : value]),
  )

/** "4.12.2026", "4 December 2026". */
export function sayDay(at: Date, locale: Locale): string {
  const { day, month, year } = parts(at)
  return locale === 'en' ? `${day} ${englishMonth.format(at)} ${year}` : `${day}.${month}.${year}`
}

/** The day without its year: "4.12.", "4.12", "4 December". */
export function sayDayOfYear(at: Date, locale: Locale): string {
  const { day, month } = parts(at)
  return { fi: `${day}.${month}.`, sv: `${day}.${month}`, en: `${day} ${englishMonth.format(at)}` }[locale]
}

/** "10.42", "10:42". */
export const sayTime = (at: Date, locale: Locale): string => clock.format(at).replace(':', locale === 'en' ? ':' : '.')

/** "4.12.2026 klo 23.59", "4.12.2026 kl. 23.59", "4 December 2026 at 23:59". */
export const sayMoment = (at: Date, locale: Locale): string =>
  `${sayDay(at, locale)} ${{ fi: 'klo', sv: 'kl.', en: 'at' }[locale]} ${sayTime(at, locale)}`

/** "perjantai", "fredag", "Friday". */
export const sayWeekday = (at: Date, locale: Locale): string => weekdays[locale].format(at)

/** The instant at which clocks in Helsinki show the day (ISO) and time (HH:MM). */
export function helsinkiInstant(day: string, time: string): Date {
  const asUtc = new Date(`${day}T${time}:00Z`)
  const { day: d, month, year, hour, minute } = parts(asUtc)
  const shown = Date.UTC(Number(year), Number(month) - 1, Number(d), Number(hour), Number(minute))
  return new Date(2 * asUtc.getTime() - shown)
}

/** The day (ISO) it is in Helsinki at an instant. */
export function helsinkiDay(at: Date): string {
  const { day = '', month = '', year } = parts(at)
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
