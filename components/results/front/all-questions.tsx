import { getTranslations } from 'next-intl/server'
import { SmallMultiples } from '@/components/ui/figure/small-multiple'
import { type Locale, say } from '@/questionnaire/text'
import type { RoundResults } from '@/results/round-results'
import type { QuestionView } from '@/results/story/question-view'
import styles from './all-questions.module.css'
import { QuestionCard } from './question-card'

interface AllQuestionsProps {
  results: RoundResults
  views: readonly QuestionView[]
  locale: Locale
}

/** Every question of the round as a small multiple, by section. */
export async function AllQuestions({ results, views, locale }: AllQuestionsProps) {
  const t = await getTranslations('results')
  const href = `/${locale}/results/${results.summary.round}`
  const sections = results.questionnaire.sections.filter((section) => views.some((view) => view.section === section.key))
  return (
    <section className={`sect ${styles.all}`} id="questions" aria-labelledby="questions-title">
      <h2 id="questions-title">{t('allQuestions')}</h2>
      <p className="small muted">{t('allQuestionsText')}</p>
      {sections.map((section) => (
        <section key={section.key} className={styles.section} aria-labelledby={`section-${section.key}`}>
          <h3 id={`section-${section.key}`}>{say(section.title, locale)}</h3>
          <SmallMultiples>
            {views
              .filter((view) => view.section === section.key)
              .flatMap((view) =>
                view.rows.map((row) => (
                  <QuestionCard key={row.series.key} view={view} row={row} href={`${href}/${view.question.key}`} locale={locale} />
                )),
              )}
          </SmallMultiples>
        </section>
      ))}
    </section>
  )
}
