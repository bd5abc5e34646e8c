import { getTranslations } from 'next-intl/server'
import { Days } from '@/charts/time/days'
import { ChartFigure } from '@/components/ui/figure/chart-figure'
import type { Following } from '@/data/cockpit/following'
import type { Cockpit } from '@/data/rounds/cockpit'
import { helsinkiDay, sayDayOfYear } from '@/messages/time'
import type { Locale } from '@/questionnaire/text'
import { sayPurpose } from './say-purpose'

const week = 7

interface ResponsesPerDayProps {
  cockpit: Cockpit
  letters: Following['letters']
  locale: Locale
}

/** Responses sent per day since the round opened, the days on which letters left to all, and the days that are left. */
export async function ResponsesPerDay({ cockpit, letters, locale }: ResponsesPerDayProps) {
  const t = await getTranslations('admin')
  const purposes = await getTranslations('mailings')
  const { perDay, roundDays, state, sent, closesAt, daysLeft } = cockpit
  const [first] = perDay
  if (!first) return null
  const counts = perDay.map((each) => each.sent)
  const length = Math.max(roundDays, perDay.length)
  const weeks = Array.from({ length: Math.ceil(length / week) }, (_, at) => at * week)
  const ticks = weeks.map((day) => {
    const date = new Date(`${first.day}T12:00:00Z`)
    date.setUTCDate(date.getUTCDate() + day)
    return { day, label: sayDayOfYear(date, locale) }
  })
  const end = closesAt && roundDays > 0 ? [{ day: roundDays - 1, label: sayDayOfYear(closesAt, locale) }] : []
  const marks = letters.flatMap(({ purpose, at }) => {
    const day = perDay.findIndex((each) => each.day === helsinkiDay(at))
    return day < 0 ? [] : [{ day, label: sayPurpose(purpose, purposes).toLocaleLowerCase(locale) }]
  })
  return (
    <section className="sect" aria-labelledby="per-day">
      <h2 id="per-day">{t('answersPerDay')}</h2>
      <ChartFigure>
        <Days
          id="days"
          title={t('answersPerDay')}
          desc={t('answersPerDayDescription', { most: Math.max(...counts), total: sent })}
          counts={counts}
          marks={marks}
          length={roundDays}
          ticks={[...ticks.filter(({ day }) => day !== end[0]?.day), ...end]}
          {...(state === 'open' ? { today: counts.length - 1 } : {})}
          {...(state === 'open' && daysLeft ? { remaining: t('daysRemaining', { days: daysLeft }) } : {})}
        />
      </ChartFigure>
    </section>
  )
}
