import { getTranslations } from 'next-intl/server'
import { Button, ButtonLink } from '@/components/ui/form/button'
import { Note } from '@/components/ui/message/note'
import { sayMoment } from '@/messages/time'
import type { AnsweringPage } from '../answering-page'
import { submitAction } from './actions'

/** The end of the check page: what sending means, and the button; or that the answers have been sent. */
export async function SubmitForm({ page: { locale, hub, at }, blocked }: { page: AnsweringPage; blocked: boolean }) {
  const t = await getTranslations('answering')
  const { submission, round } = hub
  const open = round.state === 'open'
  const where = { round: round.code, municipality: hub.municipality.code, named: hub.named, locale }
  const needed = open && (!submission || submission.changed)
  return (
    <section className="sect stack" aria-labelledby="send">
      <h2 id="send">{t(submission && !needed ? 'sentPageTitle' : 'sendTitle')}</h2>
      {submission ? (
        <Note>
          <p>
            <b>{t('sentTitle', { moment: sayMoment(submission.submittedAt, locale) })}</b>
          </p>
          {submission.changed && !hub.unsent ? <p>{t('sentChanged')}</p> : null}
        </Note>
      ) : null}
      {open || submission ? null : <p>{t('neverSent')}</p>}
      {needed ? (
        <p id="sending">
          {blocked ? `${t('sendWhen')} ` : ''}
          {t('sendText')} {round.closesAt ? t('sendUntil', { moment: sayMoment(round.closesAt, locale) }) : null}
        </p>
      ) : null}
      <form action={submitAction.bind(null, where)} className="actions" data-sends="answers">
        {needed ? <Button {...(blocked ? { disabledReasonId: 'sending' } : {})}>{t('send')}</Button> : null}
        <ButtonLink kind="text" href={at()}>
          {t('backToSections')}
        </ButtonLink>
      </form>
    </section>
  )
}
