import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/questionnaire/text'

interface DependentsProps {
  rounds: readonly { code: string; number: number }[]
  act: 'correct' | 'withdraw'
  locale: Locale
}

/** Published rounds that are compared with this one, and what becomes of them. */
export async function Dependents({ rounds, act, locale }: DependentsProps) {
  const t = await getTranslations('publishing')
  if (rounds.length === 0) return null
  return (
    <section aria-labelledby="dependents" className="stack-s">
      <h2 id="dependents" className="size-l">
        {t('dependents')}
      </h2>
      <p>{t(`dependentsText.${act}`)}</p>
      <ul>
        {rounds.map(({ code, number }) => (
          <li key={code}>
            <a href={`/${locale}/admin/rounds/${code}`}>{t('dependent', { round: code, number })}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
