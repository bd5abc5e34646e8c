import { helsinkiDay, sayDay, sayTime } from '@/messages/time'
import { isShownTwice, offsetName } from '@/questionnaire/local-time'
import type { RoundSchedule, TypedSchedule } from '@/questionnaire/round-schedule'
import type { Locale } from '@/questionnaire/text'

/** Also whether each side comes twice, so that the form asks which is meant. */
export type ScheduleFields = TypedSchedule & Record<'opensTwice' | 'closesTwice', '' | 'yes'>

const dayOf = (at: Date | null, locale: Locale): string => (at ? (locale === 'en' ? helsinkiDay(at) : sayDay(at, locale)) : '')
const offsetOf = (at: Date | null): string => (at && isShownTwice(at) ? offsetName(at) : '')

/** A schedule as the form's fields show it. */
export const typedSchedule = ({ opensAt, closesAt }: RoundSchedule, locale: Locale): ScheduleFields => ({
  opensDay: dayOf(opensAt, locale),
  opensTime: opensAt ? sayTime(opensAt, locale) : '',
  opensOffset: offsetOf(opensAt),
  opensTwice: offsetOf(opensAt) ? 'yes' : '',
  closesDay: dayOf(closesAt, locale),
  closesTime: closesAt ? sayTime(closesAt, locale) : '',
  closesOffset: offsetOf(closesAt),
  closesTwice: offsetOf(closesAt) ? 'yes' : '',
})
