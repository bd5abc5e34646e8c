import { getTranslations } from 'next-intl/server'
import { resultTexts } from '@/messages/result-texts'
import { type Locale, say } from '@/questionnaire/text'
import { hasRows } from '@/questionnaire/types/abilities'
import { optionsOf } from '@/questionnaire/types/options'
import { headingClaim, ledeClaim } from '@/results/story/claims/lead-claim'
import type { QuestionView } from '@/results/story/question-view'
import { sayFinding } from '@/results/words/say-finding'
import { sayLede } from '@/results/words/say-lede'
import { everybody, whomOf } from '@/results/words/whom'
import styles from './asked-question.module.css'

/** One question of a round: what was asked, word for word, and the finding with its figure. */
export async function QuestionAsAsked({ view, href, locale }: { view: QuestionView; href: string; locale: Locale }) {
  const t = await getTranslations('publicPages.questions')
  const { question } = view
  const rows = hasRows(question) ? question.rows.map(({ label }) => say(label, locale)) : []
  const answers = optionsOf(question).map(({ label }) => say(label, locale))
  const whom = whomOf(view, locale)
  const texts = resultTexts(locale)
  return (
    <article className={styles.question} id={question.key}>
      <div className={styles.found}>
        <h3>
          <a href={href}>{say(question.label, locale)}</a>
        </h3>
        <p className={styles.finding}>{sayFinding(headingClaim(view), texts)}</p>
        <p className={styles.lede}>{sayLede(ledeClaim(view), texts)}</p>
      </div>
      <dl className={styles.asked}>
        <dt>{t('asked')}</dt>
        <dd className={styles.words}>{say(question.title, locale)}</dd>
        {question.hint ? <dd>{say(question.hint, locale)}</dd> : null}
        {whom === everybody ? null : <dd>{t('onlyOf', { whom })}</dd>}
        {rows.length > 0 ? (
          <>
            <dt>{t('rows')}</dt>
            <dd>{rows.join(' · ')}</dd>
          </>
        ) : null}
        {answers.length > 0 ? (
          <>
            <dt>{t('answers')}</dt>
            <dd>{answers.join(' · ')}</dd>
          </>
        ) : null}
      </dl>
    </article>
  )
}
