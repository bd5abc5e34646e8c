import { getTranslations } from 'next-intl/server'
import { outOf } from '@/messages/numbers/elative'
import { sayDay } from '@/messages/time'
import { type Locale, say } from '@/questionnaire/text'
import type { RoundResults } from '@/results/round-results'
import styles from './dateline.module.css'

interface DatelineProps {
  results: RoundResults
  /** Rounds that the reader may open, this one among them, oldest first. */
  rounds: readonly { code: string; referenceDate: string }[]
  locale: Locale
}

/** A round by its year; by code and year where the code is not the year alone. */
const nameOf = ({ code, referenceDate }: DatelineProps['rounds'][number]): string => {
  const year = referenceDate.slice(0, 4)
  return code === year ? code : `${code} (${year})`
}

/** The line below the masthead: which round, when published, how many answered, earlier and later rounds one may open. */
export async function Dateline({ results, rounds, locale }: DatelineProps) {
  const t = await getTranslations('results')
  const overview = await getTranslations('overview')
  const { summary, publishedAt, questionnaire } = results
  return (
    <section className={styles.dateline} aria-label={t('roundFacts')}>
      <div className={`page ${styles.row}`}>
        <span>
          {t.rich('datelineSurvey', { survey: say(questionnaire.title, locale), round: summary.round, strong: (text) => <b>{text}</b> })}
        </span>
        {publishedAt ? <span>{t('datelinePublished', { day: sayDay(publishedAt, locale) })}</span> : null}
        <span>{t('datelineAnswered', { count: summary.response.respondents, of: outOf(summary.response.N, locale) })}</span>
        {rounds.length > 1 ? (
          <nav className={styles.rounds} aria-label={overview('rounds')}>
            <span aria-hidden="true">{overview('rounds')}</span>
            <ol>
              {rounds.map((each) => (
                <li key={each.code}>
                  {each.code === summary.round ? (
                    <b aria-current="page">{nameOf(each)}</b>
                  ) : (
                    <a href={`/${locale}/results/${each.code}`}>{nameOf(each)}</a>
                  )}
                </li>
              ))}
            </ol>
          </nav>
        ) : null}
      </div>
    </section>
  )
}
