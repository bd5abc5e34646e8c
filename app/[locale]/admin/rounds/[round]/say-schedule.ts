import { sayMoment } from '@/messages/time'
import { isShownTwice, type LocalTime, offsetAt } from '@/questionnaire/local-time'
import type { Locale } from '@/questionnaire/text'

type Say = (key: 'summerMoment' | 'winterMoment', values: { moment: string }) => string

/** A moment with its hour; one that clocks show twice with which of the two it is. @param t texts of `preparing.schedule` */
export function sayExactMoment(at: Date, locale: Locale, t: Say): string {
  const moment = sayMoment(at, locale)
  if (!isShownTwice(at)) return moment
  return t(offsetAt(at) === 180 ? 'summerMoment' : 'winterMoment', { moment })
}

/** "02.30", "02:30". */
export const sayLocalTime = ({ time }: LocalTime, locale: Locale): string => (locale === 'en' ? time : time.replace(':', '.'))
