import { getTranslations } from 'next-intl/server'
import type { QuestionDifference } from '@/questionnaire/differences/differences'
import type { Question } from '@/questionnaire/document'
import type { DocumentProblem } from '@/questionnaire/problems/problem'
import { softHyphens } from '@/questionnaire/soft-hyphens'
import { type Locale, locales, say } from '@/questionnaire/text'
import styles from './questionnaire.module.css'

interface QuestionLineProps {
  question: Question
  number: string
  href: string
  problems: readonly DocumentProblem[]
  difference: QuestionDifference | undefined
  locale: Locale
}

/** What a question is called in lists: its short name, else the question, else its key. */
export const questionTitle = (question: Question, locale: Locale): string =>
  ('label' in question && say(question.label, locale)) || say(question.title, locale) || question.key

/** A question in a list: its name and type, what it is beside the last round's, and what it lacks. */
export async function QuestionLine({ question, number, href, problems, difference, locale }: QuestionLineProps) {
  const t = await getTranslations('questionnaireEditor')
  const own = problems.filter((each) => each.question === question.key)
  const missing = locales.filter((language) => own.some(({ code, language: of }) => code === 'text-missing' && of === language))
  const errors = own.filter(({ severity, code }) => severity === 'error' && code !== 'text-missing').length
  return (
    <div className={styles.row}>
      <span className={styles.number}>{number}</span>
      <span>
        <a href={href}>{softHyphens(questionTitle(question, locale), locale)}</a>
      </span>
      <span className="small muted">
        {t(`type.${question.type}`)}
        {difference ? ` · ${t(`difference.${difference.is}`)}` : ''}
      </span>
      {missing.length > 0 || errors > 0 ? (
        <span className="small">
          {missing.length > 0 ? (
            <span className={styles.missing}>
              {t('missingIn', { languages: missing.map((each) => t(`languageIn.${each}`)).join(', ') })}
            </span>
          ) : null}
          {missing.length > 0 && errors > 0 ? ' · ' : ''}
          {errors > 0 ? <span className={styles.missing}>{t('problems.count', { count: errors })}</span> : null}
        </span>
      ) : null}
    </div>
  )
}
