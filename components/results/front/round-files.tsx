import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/questionnaire/text'
import type { RoundResults } from '@/results/round-results'
import { Downloads } from '../downloads'
import { HowCounted } from '../how-counted'
import styles from './front-stories.module.css'

/** The end of a round's page: its files, and how it was counted. */
export async function RoundFiles({ results, locale }: { results: RoundResults; locale: Locale }) {
  const t = await getTranslations('results')
  return (
    <section className={`sect ${styles.stories}`} id="files" aria-labelledby="files-title">
      <h2 id="files-title">{t('files')}</h2>
      <div className={`cols two ${styles.ends}`}>
        <div className="stack-s">
          <p className="small">{t('filesText')}</p>
          <Downloads round={results.summary.round} locale={locale} />
        </div>
        <HowCounted results={results} locale={locale} />
      </div>
    </section>
  )
}
