import type { Messages } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import { ClassMeters } from '@/components/admin/class-meters'
import type { Cockpit } from '@/data/rounds/cockpit'
import { sizeClassName } from '@/messages/size-class'
import type { Locale } from '@/questionnaire/text'

const shown = 6

/** Response rates by size class, and by region the lowest first; the rest behind a fold. */
export async function ResponseRates({ cockpit }: { cockpit: Cockpit }) {
  const t = await getTranslations('admin')
  const locale = (await getLocale()) as Locale
  const register = await getTranslations('register')
  const lowestFirst = [...cockpit.byRegion].sort((a, b) => a.rate - b.rate)
  const rest = lowestFirst.slice(shown)
  const regionName = (value: string) => register(`region.${value as keyof Messages['register']['region']}`)
  return (
    <div className="cols two">
      <section className="sect" aria-labelledby="size-classes">
        <h2 id="size-classes">{t('sizeClasses')}</h2>
        <p className="small muted">{t('sizeClassesHint')}</p>
        <ClassMeters
          locale={locale}
          rows={cockpit.bySizeClass}
          nameOf={(value) => sizeClassName(register, cockpit.sizeLimits, Number(value))}
        />
      </section>
      <section className="sect" aria-labelledby="regions">
        <h2 id="regions">{t('regions')}</h2>
        <p className="small muted">{t('regionsHint')}</p>
        <ClassMeters locale={locale} rows={lowestFirst.slice(0, shown)} nameOf={regionName} />
        {rest.length > 0 ? (
          <details>
            <summary>{t('regionsMore', { count: rest.length })}</summary>
            <ClassMeters locale={locale} rows={rest} nameOf={regionName} />
          </details>
        ) : null}
      </section>
    </div>
  )
}
