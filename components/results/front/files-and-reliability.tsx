import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/questionnaire/text'
import type { RoundResults } from '@/results/round-results'
import type { QuestionView } from '@/results/story/question-view'
import { Downloads } from '../downloads'
import { HowCounted } from '../how-counted'
import styles from './front-stories.module.css'
import { Reliability } from './reliability'

interface FilesAndReliabilityProps {
  results: RoundResults
  views: readonly QuestionView[]
  locale: Locale
}

/** The end of a round's page: its files, how it was counted, and what was not certain. */
export async function FilesAndReliability({ results, views, locale }: FilesAndReliabilityProps) {
  const t = await getTranslations('results')
  return (
    <div className={`cols two ${styles.stories} ${styles.halves}`}>
      <section className="sect" id="files" aria-labelledby="files-title">
        <h2 id="files-title">{t('files')}</h2>
        <div className="stack-s">
          <p className="small">{t('filesText')}</p>
          <Downloads round={results.summary.round} locale={locale} />
          <HowCounted results={results} locale={locale} />
        </div>
      </section>
      <Reliability summary={results.summary} views={views} locale={locale} />
    </div>
  )
}
