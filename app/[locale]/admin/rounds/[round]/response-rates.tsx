import type { Messages } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import { ClassMeters } from '@/components/admin/class-meters'
import type { Following } from '@/data/cockpit/following'
import { sizeClassName } from '@/messages/size-class'
import type { Locale } from '@/questionnaire/text'
import { type AimedClass, splitByTarget } from '@/results/round-progress'

interface ResponseRatesProps {
  following: Following
  sizeLimits: readonly number[]
}

const shown = 6

/** Response rates beside their targets: by size class, by language group, and by region those furthest from it first; behind folds the rest, and those that have reached it. */
export async function ResponseRates({ following, sizeLimits }: ResponseRatesProps) {
  const t = await getTranslations('admin')
  const locale = (await getLocale()) as Locale
  const cockpit = await getTranslations('cockpit')
  const register = await getTranslations('register')
  const { behind, others } = splitByTarget(following.byRegion)
  const isBehind = behind.length > 0
  const hasTargets = following.bySizeClass.some(({ target }) => target !== null)
  const regionName = (value: string) => register(`region.${value as keyof Messages['register']['region']}`)
  const inFront = isBehind ? behind : others
  const regions = (rows: readonly AimedClass[]) => <ClassMeters locale={locale} rows={rows} nameOf={regionName} />
  const folded = (summary: string, rows: readonly AimedClass[]) =>
    rows.length > 0 ? (
      <details>
        <summary>{summary}</summary>
        {regions(rows)}
      </details>
    ) : null
  const rest = inFront.slice(shown)
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
        <h2 id="regions">{isBehind ? cockpit('regionsBehind') : t('regions')}</h2>
        <p className="small muted">{hasTargets ? cockpit('meterHint') : t('regionsHint')}</p>
        {regions(inFront.slice(0, shown))}
        {folded(t('regionsMore', { count: rest.length }), rest)}
        {isBehind ? folded(cockpit('regionsReached', { count: others.length }), others) : null}
      </section>
    </div>
  )
}
