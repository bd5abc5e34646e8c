import { getTranslations } from 'next-intl/server'
import type { PublishingSchedule } from '@/data/rounds/publishing-rows'
import { helsinkiInstant, sayDay, sayMoment } from '@/messages/time'
import { isShownTwice, type LocalTime, offsetAt } from '@/questionnaire/local-time'
import type { ScheduleRefusal } from '@/questionnaire/round-schedule'
import type { Locale } from '@/questionnaire/text'

type Say = (key: 'summerMoment' | 'winterMoment', values: { moment: string }) => string

/** A moment with its hour; one that clocks show twice with which of the two it is. @param t texts of `preparing.schedule` */
export function sayExactMoment(at: Date, locale: Locale, t: Say): string {
  const moment = sayMoment(at, locale)
  if (!isShownTwice(at)) return moment
  return t(offsetAt(at) === 180 ? 'summerMoment' : 'winterMoment', { moment })
}

/** What is set to be published and when, by whom; or that something had overtaken it. */
export async function sayScheduled({ number, publishesAt, setBy, missedAt }: PublishingSchedule, locale: Locale): Promise<string> {
  const t = await getTranslations({ locale, namespace: 'publishing' })
  const moment = sayExactMoment(publishesAt, locale, await getTranslations({ locale, namespace: 'preparing.schedule' }))
  return missedAt ? t('missed', { number, moment }) : t('scheduled', { number, moment, name: setBy ?? t('somebody') })
}

/** "02.30", "02:30". */
export const sayLocalTime = ({ time }: LocalTime, locale: Locale): string => (locale === 'en' ? time : time.replace(':', '.'))

/** Why a typed day and hour cannot be taken, and what can. @param t texts of `preparing.schedule` */
export function sayScheduleProblem(
  refused: ScheduleRefusal,
  locale: Locale,
  t: Awaited<ReturnType<typeof getTranslations<'preparing.schedule'>>>,
): string {
  if (refused.problem !== 'skipped' && refused.problem !== 'twice') return t(`problem.${refused.problem}`)
  const day = sayDay(helsinkiInstant(refused.local.day, '12:00'), locale)
  const time = sayLocalTime(refused.local, locale)
  if (refused.problem === 'twice') return t('problem.twice', { day, time })
  return t('problem.skipped', { day, time, before: sayLocalTime(refused.before, locale), after: sayLocalTime(refused.after, locale) })
}
