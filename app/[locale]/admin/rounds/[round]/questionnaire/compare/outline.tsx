import { getTranslations } from 'next-intl/server'
import type { QuestionDifference } from '@/questionnaire/differences/differences'
import { softHyphens } from '@/questionnaire/soft-hyphens'
import type { Locale } from '@/questionnaire/text'
import styles from './compare.module.css'
import { listedName, saidChange, saidDecision } from './difference-words'

interface OutlineProps {
  questions: readonly QuestionDifference[]
  round: string
  /** Code of the round compared with. */
  before: string
  /** Key of the question that the page is about. */
  current?: string
  locale: Locale
}

/** A section's questions, each with its difference and what is decided of it. */
export async function Outline({ questions, round, before, current, locale }: OutlineProps) {
  const t = await getTranslations('questionnaireDifferences')
  return (
    <ol className={styles.outline}>
      {questions.map((question) => {
        const name = softHyphens(listedName(question, locale), locale)
        const decision = saidDecision(question, t)
        const isCurrent = question.key === current
        return (
          <li key={`${question.section}-${question.key}`} data-current={isCurrent || undefined}>
            <a
              href={`/${locale}/admin/rounds/${encodeURIComponent(round)}/questionnaire/compare/${question.key}`}
              aria-current={isCurrent ? 'page' : undefined}
            >
              {question.is === 'dropped' ? <del>{name}</del> : name}
            </a>
            <small className={question.is === 'same' ? 'muted' : styles.changed}>
              {[saidChange(question, before, t), decision].filter(Boolean).join(' · ')}
            </small>
          </li>
        )
      })}
    </ol>
  )
}
