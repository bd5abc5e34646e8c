import { getTranslations } from 'next-intl/server'
import { listOpenNow } from '@/data/rounds/open-now'
import { sayMoment } from '@/messages/time'
import { type Locale, say } from '@/questionnaire/text'
import styles from './front.module.css'

/** Above the results, in a line: which round can be answered now, with the way down to answering. */
export async function OpenLine({ locale }: { locale: Locale }) {
  const t = await getTranslations('front')
  const own = await getTranslations('publicPages.front')
  const rounds = await listOpenNow()
  if (rounds.length === 0) return null
  return (
    <section className={styles.open} aria-label={t('answering')}>
      <p className="page">
        {rounds.map(({ code, survey, closesAt }) => (
          <span key={code}>
            <b>{rounds.length > 1 ? t('openNamed', { survey: say(survey, locale), round: code }) : t('openNow', { round: code })}.</b>{' '}
            {closesAt ? t('openUntil', { moment: sayMoment(closesAt, locale) }) : ''}{' '}
          </span>
        ))}
        <a href="#answering">{own('toAnswering')}</a>
      </p>
    </section>
  )
}
