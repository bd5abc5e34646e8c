import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import { Note } from '@/components/ui/message/note'
import type { MunicipalityInRound } from '@/data/municipality-log/municipality-in-round'
import { sayMoment } from '@/messages/time'
import type { Locale } from '@/questionnaire/text'
import { endMunicipalityActAction } from './actions'

interface StandingActsProps {
  found: MunicipalityInRound
  locale: Locale
}

/** What stands of the municipality and can be taken back: that it declined, that its answers were sent back, that it has more time. */
export async function StandingActs({ found, locale }: StandingActsProps) {
  const t = await getTranslations('municipalityPage')
  const { round, municipality, declined, sentBack, extendedUntil, can } = found
  const end = (kind: 'decline-ended' | 'send-back-ended' | 'extension-ended') => (
    <form action={endMunicipalityActAction}>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="round" value={round.code} />
      <input type="hidden" name="municipality" value={municipality.code} />
      <input type="hidden" name="kind" value={kind} />
      <Button kind="second">{t(`end.${kind}`)}</Button>
    </form>
  )
  return (
    <>
      {declined === null ? null : (
        <Note kind="warn">
          <p>
            <b>{t('declined')}</b>
          </p>
          <blockquote>{declined}</blockquote>
          {end('decline-ended')}
        </Note>
      )}
      {sentBack ? (
        <Note kind="warn">
          <p>
            <b>{t('sentBack')}</b>
          </p>
          <p>{sentBack.by ? t('who', { who: sentBack.by, moment: sayMoment(sentBack.at, locale) }) : sayMoment(sentBack.at, locale)}</p>
          <blockquote>{sentBack.text}</blockquote>
          {end('send-back-ended')}
        </Note>
      ) : null}
      {extendedUntil && can.extend ? (
        <Note>
          <p>
            <b>{t('entry.extended', { until: sayMoment(extendedUntil, locale) })}</b>
          </p>
          {end('extension-ended')}
        </Note>
      ) : null}
    </>
  )
}
