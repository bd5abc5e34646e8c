import type { getTranslations } from 'next-intl/server'
import type { MailingRow } from '@/data/mailings/mailings'
import { sayMoment } from '@/messages/time'
import type { Locale } from '@/questionnaire/text'

type Words = Awaited<ReturnType<typeof getTranslations<'mailings'>>>

/** What became of a mailing, in a sentence or two: its state, and of its letters what is not as it should be. */
export function sayMailing(row: MailingRow, t: Words, locale: Locale): string {
  const { state, letters, sent, dueAt, finishedAt, cancelledAt, lapsed } = row
  const moment = (at: Date | null) => (at ? sayMoment(at, locale) : '')
  if (state === 'scheduled')
    return [t('state.scheduled', { moment: moment(dueAt) }), ...(row.withCalendar ? [t('calendar.attached')] : [])].join(' ')
  const counts = (['waiting', 'failed', 'returned', 'uncertain'] as const).flatMap((of) =>
    row[of] > 0 ? [t(`count.${of}`, { count: row[of] })] : [],
  )
  const said = {
    'under-way': t('state.underWay', { letters }),
    paused: t('state.paused', { letters }),
    finished: t('state.finished', { letters, moment: moment(finishedAt) }),
    cancelled: t(lapsed ? 'state.lapsed' : 'state.cancelled', { sent, moment: moment(cancelledAt) }),
  }[state]
  const attached = row.withCalendar ? [t('calendar.attached')] : []
  return [said, ...(state === 'cancelled' ? [] : [...counts, ...attached])].join(' ')
}
