import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/form/button'
import { listOpenNow } from '@/data/rounds/open-now'
import { getViewer } from '@/data/session'
import { sayMoment } from '@/messages/time'
import { type Locale, say } from '@/questionnaire/text'

/** The rounds that can be answered now, and the way to answering. */
export async function OpenRounds({ locale }: { locale: Locale }) {
  const t = await getTranslations('front')
  const rounds = await listOpenNow()
  const viewer = await getViewer()
  const href = viewer.administrator ? `/${locale}/admin` : viewer.personId ? `/${locale}/rounds` : `/${locale}/sign-in`
  return (
    <section className="sect" aria-labelledby="answering">
      <h2 id="answering">{t('answering')}</h2>
      <div className="stack">
        {rounds.map((round) => (
          <p key={round.code}>
            <b>{`${say(round.survey, locale)} ${round.code}.`}</b>{' '}
            {round.closesAt ? t('openUntil', { moment: sayMoment(round.closesAt, locale) }) : null}
          </p>
        ))}
        {rounds.length === 0 ? <p>{t('noOpenRound')}</p> : null}
        <p className="muted">{t('howToAnswer')}</p>
        <p className="actions">
          <ButtonLink href={href}>{viewer.personId ? t('continue') : t('signIn')}</ButtonLink>
        </p>
      </div>
    </section>
  )
}
