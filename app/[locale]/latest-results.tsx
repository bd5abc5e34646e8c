import { getTranslations } from 'next-intl/server'
import { UnitField } from '@/charts/counts/unit-field'
import { Figure } from '@/components/ui/figure/figure'
import { ButtonLink } from '@/components/ui/form/button'
import { getRoundResults, listPublishedRounds } from '@/data/results/results'
import { getViewer } from '@/data/session'
import { percent } from '@/messages/numbers/format'
import { sayDay } from '@/messages/time'
import type { Locale } from '@/questionnaire/text'

/** The newest published round as a field of squares, and the way to it and to the earlier ones. */
export async function LatestResults({ locale }: { locale: Locale }) {
  const t = await getTranslations('front')
  const [latest, ...earlier] = await listPublishedRounds()
  if (!latest) return null
  const { summary } = await getRoundResults(await getViewer(), latest.code)
  const { N, respondents, rate } = summary.response
  const facts = { round: latest.code, respondents, total: N }
  return (
    <section className="sect" aria-labelledby="results">
      <h2 id="results">{t('results')}</h2>
      <div className="stack">
        <p>{t('latest', { ...facts, share: percent(rate ?? 0), day: sayDay(latest.publishedAt, locale) })}</p>
        <Figure source={t('squares')}>
          <UnitField
            id="respondents"
            title={t('squaresTitle', { round: latest.code })}
            desc={t('squaresDescription', facts)}
            states={[
              { label: t('answered'), look: 'yes' },
              { label: t('notAnswered'), look: 'none' },
            ]}
            groups={[{ counts: [respondents, N - respondents] }]}
          />
        </Figure>
        <p className="actions">
          <ButtonLink kind="second" href={`/${locale}/results/${latest.code}`}>
            {t('readResults', { round: latest.code })}
          </ButtonLink>
          {earlier.map((round) => (
            <a key={round.code} href={`/${locale}/results/${round.code}`}>
              {t('earlierResults', { round: round.code })}
            </a>
          ))}
        </p>
      </div>
    </section>
  )
}
