import { getTranslations } from 'next-intl/server'
import { SmallMultiples } from '@/components/ui/figure/small-multiple'
import type { Locale } from '@/questionnaire/text'
import type { RoundResults } from '@/results/round-results'
import type { QuestionView } from '@/results/story/question-view'
import styles from './front-stories.module.css'
import { QuestionCard } from './question-card'

interface AllQuestionsProps {
  results: RoundResults
  views: readonly QuestionView[]
  locale: Locale
}

/** Every question of the round as a small multiple, in the order of the questionnaire. */
export async function AllQuestions({ results, views, locale }: AllQuestionsProps) {
  const t = await getTranslations('results')
  const href = `/${locale}/results/${results.summary.round}`
  return (
    <section className={`sect ${styles.stories}`} id="questions" aria-labelledby="questions-title">
      <h2 id="questions-title">{t('allQuestions')}</h2>
      <p className="small muted">{t('allQuestionsText')}</p>
      <SmallMultiples>
        {views.flatMap((view) =>
          view.rows.map((row) => (
            <QuestionCard key={row.series.key} view={view} row={row} href={`${href}/${view.question.key}`} locale={locale} />
          )),
        )}
      </SmallMultiples>
    </section>
  )
}
