import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/form/button'
import { getViewer } from '@/data/identity/session'
import { may } from '@/data/rights'
import { listOpenNow } from '@/data/rounds/open-now'
import { sayMoment } from '@/messages/time'
import { sayAsker } from '@/messages/who-asks'
import { type Locale, say } from '@/questionnaire/text'
import styles from './front.module.css'

/** The rounds that can be answered now, and the way to answering. */
export async function OpenRounds({ locale }: { locale: Locale }) {
  const t = await getTranslations('front')
  const asking = await getTranslations('asking')
  const rounds = await listOpenNow()
  const only = rounds.length === 1 ? rounds[0] : undefined
  const viewer = await getViewer()
  const isWaiting = rounds.length === 0 && viewer.personId !== null && viewer.role === null
  const administers = may(viewer, 'administer')
  const href = administers ? `/${locale}/admin` : viewer.personId ? `/${locale}/rounds` : `/${locale}/sign-in`
  return (
    <section className={styles.band} aria-labelledby="answering">
      <div>
        <h2 id="answering">{only ? t('openNow', { round: only.code }) : t(rounds.length === 0 ? 'answering' : 'openMany')}</h2>
        {rounds.map(({ code, survey, closesAt }) => {
          const named = only ? '' : `${t('openNamed', { survey: say(survey, locale), round: code })}. `
          const until = closesAt ? t('openUntil', { moment: sayMoment(closesAt, locale) }) : ''
          return named || until ? (
            <p key={code}>
              <b>{`${named}${until}`}</b>
            </p>
          ) : null
        })}
        <p>{rounds.length === 0 ? t('noOpenRound') : t('howToAnswer')}</p>
        {rounds.map(({ code, survey, settings }) => (
          <p key={code}>
            {[sayAsker(settings, locale), settings.minutes === null ? null : asking('time', { minutes: settings.minutes })]
              .filter(Boolean)
              .join(' ')}{' '}
            <a href={`/${locale}/questions/${code}`}>
              {asking('questions')}
              {only ? null : <span className="vh">: {`${say(survey, locale)} ${code}`}</span>}
            </a>
          </p>
        ))}
      </div>
      {isWaiting ? null : (
        <ButtonLink href={href}>{administers ? t('administration') : viewer.personId ? t('continue') : t('signIn')}</ButtonLink>
      )}
    </section>
  )
}
