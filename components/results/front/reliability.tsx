import { getTranslations } from 'next-intl/server'
import { decimal, percent } from '@/messages/numbers/format'
import type { Locale } from '@/questionnaire/text'
import type { RoundSummary } from '@/results/summary'
import styles from './front-stories.module.css'
import { ResponseTable } from './response-table'

/** How well those who answered stand for all municipalities. */
export async function Reliability({ summary, locale }: { summary: RoundSummary; locale: Locale }) {
  const t = await getTranslations('results')
  const { rIndicator, response } = summary
  return (
    <section className={`sect ${styles.stories}`} aria-labelledby="reliability">
      <h2 id="reliability">{t('reliability')}</h2>
      <div className="cols wide-left">
        <ResponseTable summary={summary} />
        <div className="stack">
          <p className="serif">{t('reliabilityText', { covered: percent(response.populationCovered ?? 0) })}</p>
          {rIndicator === null ? null : (
            <p className="serif">{t('reliabilityR', { r: decimal(rIndicator, 2, locale), complete: response.complete })}</p>
          )}
        </div>
      </div>
    </section>
  )
}
