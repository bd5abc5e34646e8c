import { getTranslations } from 'next-intl/server'
import { outOf } from '@/messages/numbers/elative'
import { sayDay } from '@/messages/time'
import { type Locale, say } from '@/questionnaire/text'
import type { RoundResults } from '@/results/round-results'
import styles from './dateline.module.css'

/** The line below the masthead: which round, when published, how many answered, earlier rounds one may open. */
export async function Dateline({ results, locale }: { results: RoundResults; locale: Locale }) {
  const t = await getTranslations('results')
  const { summary, publishedAt, earlier, questionnaire } = results
  const readable = earlier.filter((each) => each.readable).map((each) => each.summary.round)
  return (
    <section className={styles.dateline} aria-label={t('roundFacts')}>
      <div className={`page ${styles.row}`}>
        <span>
          {t.rich('datelineSurvey', { survey: say(questionnaire.title, locale), round: summary.round, strong: (text) => <b>{text}</b> })}
        </span>
        {publishedAt ? <span>{t('datelinePublished', { day: sayDay(publishedAt, locale) })}</span> : null}
        <span>{t('datelineAnswered', { count: summary.response.respondents, of: outOf(summary.response.N, locale) })}</span>
        {readable.length > 0 ? (
          <span className={styles.earlier}>
            {t('datelineEarlier')}{' '}
            {readable.toReversed().map((round, index) => (
              <span key={round}>
                {index > 0 ? ', ' : ''}
                <a href={`/${locale}/results/${round}`}>{round}</a>
              </span>
            ))}
          </span>
        ) : null}
      </div>
    </section>
  )
}
