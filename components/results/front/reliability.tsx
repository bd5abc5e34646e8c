import { getTranslations } from 'next-intl/server'
import { percent } from '@/messages/numbers/format'
import type { RoundSummary } from '@/results/summary'
import styles from './front-stories.module.css'
import { ResponseTable } from './response-table'

/** How well those who answered stand for all municipalities. */
export async function Reliability({ summary }: { summary: RoundSummary }) {
  const t = await getTranslations('results')
  return (
    <section className={`sect ${styles.stories}`} aria-labelledby="reliability">
      <h2 id="reliability">{t('reliability')}</h2>
      <div className="cols wide-left">
        <ResponseTable summary={summary} />
        <p className="serif">{t('reliabilityText', { covered: percent(summary.response.populationCovered ?? 0) })}</p>
      </div>
    </section>
  )
}
