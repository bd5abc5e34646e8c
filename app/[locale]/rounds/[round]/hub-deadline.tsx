import { getTranslations } from 'next-intl/server'
import { Deadline } from '@/components/ui/task/deadline'
import type { Hub } from '@/data/answering/hub'
import { sayDay, sayMoment, sayTime, sayWeekday } from '@/messages/time'
import { daysLeft } from '@/questionnaire/round'
import type { Locale } from '@/questionnaire/text'

/** How long there is to answer, with the hour; after that, when the survey ended. */
export async function HubDeadline({ hub: { round }, locale }: { hub: Hub; locale: Locale }) {
  const t = await getTranslations('answering')
  if (round.state === 'closed') {
    const ended = round.closedAt && round.closesAt && round.closesAt < round.closedAt ? round.closesAt : (round.closedAt ?? round.closesAt)
    return <Deadline id="deadline" title={t('closedTitle')} detail={ended ? sayMoment(ended, locale) : null} />
  }
  const { closesAt } = round
  if (!closesAt) return null
  const days = daysLeft(closesAt, new Date()) ?? 0
  const time = sayTime(closesAt, locale)
  if (days === 0) return <Deadline id="deadline" title={t('deadlineTitle')} value={t('today', { time })} />
  const detail = t('until', { weekday: sayWeekday(closesAt, locale), day: sayDay(closesAt, locale), time })
  return <Deadline id="deadline" title={t('deadlineTitle')} value={t('days', { days })} detail={detail} />
}
