import { getTranslations } from 'next-intl/server'
import { SmallMultiples } from '@/components/ui/figure/small-multiple'
import { type Locale, say } from '@/questionnaire/text'
import { hasRows } from '@/questionnaire/types/abilities'
import type { RoundResults } from '@/results/round-results'
import type { QuestionView } from '@/results/story/question-view'
import styles from './front-stories.module.css'
import { GlanceTable } from './glance-table'
import { MatrixCard } from './matrix-card'
import { QuestionCard } from './question-card'

interface AllQuestionsProps {
  results: RoundResults
  views: readonly QuestionView[]
  locale: Locale
}

/** Every question of the round as a small multiple, section by section in the order of the questionnaire; then all headline figures in one table. */
export async function AllQuestions({ results: { summary, questionnaire, earlier }, views, locale }: AllQuestionsProps) {
  const t = await getTranslations('results')
  const hrefOf = (question: string) => `/${locale}/results/${summary.round}/${question}`
  const sections = questionnaire.sections
    .map(({ key, title }) => ({ key, title: say(title, locale), own: views.filter(({ section }) => section === key) }))
    .filter(({ own }) => own.length > 0)
  return (
    <section className={`sect ${styles.stories}`} id="questions" aria-labelledby="questions-title">
      <h2 id="questions-title">{t('allQuestions')}</h2>
      <p className="small muted">{t('allQuestionsText')}</p>
      <div className={styles.sections}>
        {sections.map(({ key, title, own }) => (
          <div key={key} className={styles.section}>
            <h3>{title}</h3>
            <SmallMultiples>
              {own.map((view) => {
                const href = hrefOf(view.question.key)
                const [row] = view.rows
                if (hasRows(view.question)) return <MatrixCard key={view.question.key} view={view} href={href} locale={locale} />
                return row ? <QuestionCard key={view.question.key} view={view} row={row} href={href} locale={locale} /> : null
              })}
            </SmallMultiples>
          </div>
        ))}
      </div>
      <details className={styles.section}>
        <summary>{t('glanceTitle')}</summary>
        <GlanceTable views={views} round={summary.round} earlier={earlier.at(-1)?.summary.round} hrefOf={hrefOf} locale={locale} />
      </details>
    </section>
  )
}
