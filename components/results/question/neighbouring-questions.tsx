import { getTranslations } from 'next-intl/server'
import { type Locale, say } from '@/questionnaire/text'
import type { QuestionView } from '@/results/story/question-view'
import styles from './neighbours.module.css'

interface NeighbouringQuestionsProps {
  before: QuestionView | undefined
  after: QuestionView | undefined
  round: string
  locale: Locale
}

/** Links to the question before and the question after. */
export async function NeighbouringQuestions({ before, after, round, locale }: NeighbouringQuestionsProps) {
  const t = await getTranslations('results')
  const link = (view: QuestionView, text: string) => (
    <a href={`/${locale}/results/${round}/${view.question.key}`}>
      <small>{text}</small>
      {say(view.question.label, locale)}
    </a>
  )
  return (
    <nav className={styles.neighbours} aria-label={t('neighbours')}>
      {before ? link(before, t('questionBefore')) : <span />}
      {after ? link(after, t('questionAfter')) : null}
    </nav>
  )
}
