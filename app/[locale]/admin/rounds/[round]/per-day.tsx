import { getTranslations } from 'next-intl/server'
import { Days } from '@/charts/time/days'
import { Figure } from '@/components/ui/figure/figure'
import type { Cockpit } from '@/data/rounds/follow'
import { sayDayOfYear } from '@/messages/time'
import type { Locale } from '@/questionnaire/text'

const week = 7

/** Responses sent per day since the round opened, and the days that are left. */
export async function PerDay({ cockpit, locale }: { cockpit: Cockpit; locale: Locale }) {
  const t = await getTranslations('admin')
  const { perDay, roundDays, state, sent } = cockpit
  if (perDay.length === 0) return null
  const counts = perDay.map((each) => each.sent)
  const ticks = perDay.flatMap(({ day }, at) =>
    at % week === 0 ? [{ day: at, label: sayDayOfYear(new Date(`${day}T12:00:00Z`), locale) }] : [],
  )
  return (
    <section className="sect" aria-labelledby="per-day">
      <h2 id="per-day">{t('answersPerDay')}</h2>
      <Figure>
        <Days
          id="days"
          title={t('answersPerDay')}
          desc={t('answersPerDayDescription', { most: Math.max(...counts), total: sent })}
          counts={counts}
          length={roundDays}
          ticks={ticks}
          {...(state === 'open' ? { today: counts.length - 1 } : {})}
        />
      </Figure>
    </section>
  )
}
