import { getTranslations } from 'next-intl/server'
import { Days } from '@/charts/time/days'
import { ChartFigure } from '@/components/ui/figure/chart-figure'
import type { Cockpit } from '@/data/rounds/cockpit'
import { sayDayOfYear } from '@/messages/time'
import type { Locale } from '@/questionnaire/text'

const week = 7

/** Responses sent per day since the round opened, and the days that are left. */
export async function ResponsesPerDay({ cockpit, locale }: { cockpit: Cockpit; locale: Locale }) {
  const t = await getTranslations('admin')
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
  return (
    <section className="sect" aria-labelledby="per-day">
      <h2 id="per-day">{t('answersPerDay')}</h2>
      <ChartFigure>
        <Days
          id="days"
          title={t('answersPerDay')}
          desc={t('answersPerDayDescription', { most: Math.max(...counts), total: sent })}
          counts={counts}
          length={roundDays}
          ticks={[...ticks.filter(({ day }) => day !== end[0]?.day), ...end]}
          {...(state === 'open' ? { today: counts.length - 1 } : {})}
          {...(state === 'open' && daysLeft ? { remaining: t('daysRemaining', { days: daysLeft }) } : {})}
        />
      </ChartFigure>
    </section>
  )
}
