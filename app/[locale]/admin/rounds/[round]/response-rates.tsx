import type { Messages } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import { ClassMeters } from '@/components/admin/class-meters'
import type { AimedClass, Following } from '@/data/cockpit/following'
import { sizeClassName } from '@/messages/size-class'
import type { Locale } from '@/questionnaire/text'

interface ResponseRatesProps {
  following: Following
  sizeLimits: readonly number[]
}

const shown = 6

/** How far above or below its target, or without one how large, the response of a class is. */
const standing = ({ rate, target }: AimedClass): number => rate - (target ?? 0)

/** Response rates beside their targets: by size class, by language group, and by region those furthest from it first; the rest behind a fold. */
export async function ResponseRates({ following, sizeLimits }: ResponseRatesProps) {
  const t = await getTranslations('admin')
  const locale = (await getLocale()) as Locale
  const cockpit = await getTranslations('cockpit')
  const register = await getTranslations('register')
  const furthestFirst = [...following.byRegion].sort((one, other) => standing(one) - standing(other))
  const hasTargets = following.bySizeClass.some(({ target }) => target !== null)
  const regionName = (value: string) => register(`region.${value as keyof Messages['register']['region']}`)
  const rest = furthestFirst.slice(shown)
  return (
    <div className="cols two">
      <section className="sect" aria-labelledby="size-classes">
        <h2 id="size-classes">{t('sizeClasses')}</h2>
        <p className="small muted">{hasTargets ? cockpit('meterHint') : t('sizeClassesHint')}</p>
        <div className="stack">
          <ClassMeters
            locale={locale}
            rows={following.bySizeClass}
            nameOf={(value) => sizeClassName(register, sizeLimits, Number(value))}
          />
          <h3 className="size-m">{cockpit('languages')}</h3>
          <ClassMeters locale={locale} rows={following.byLanguage} nameOf={(value) => register(`language.${value as 'fi'}`)} />
        </div>
      </section>
      <section className="sect" aria-labelledby="regions">
        <h2 id="regions">{following.byRegion.some(({ missing }) => missing > 0) ? cockpit('regionsBehind') : t('regions')}</h2>
        <p className="small muted">{hasTargets ? cockpit('meterHint') : t('regionsHint')}</p>
        <ClassMeters locale={locale} rows={furthestFirst.slice(0, shown)} nameOf={regionName} />
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
