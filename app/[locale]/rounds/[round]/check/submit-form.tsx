import { getTranslations } from 'next-intl/server'
import { Button, ButtonLink } from '@/components/ui/form/button'
import { Note } from '@/components/ui/message/note'
import { sayMoment } from '@/messages/time'
import type { AnsweringPage } from '../answering-page'
import { ApprovalNote } from '../approval-note'
import { submitAction } from './actions'
import { ApprovalSaid, AskApproval, ReturnForCorrection } from './approving'

interface SubmitFormProps {
  page: AnsweringPage
  blocked: boolean
  /** What the last act came to, of the address. */
  said: string | string[] | undefined
}

/** The end of the check page: what sending means, and the button, or the one that asks for approval; or that the answers have been sent. */
export async function SubmitForm({ page, blocked, said }: SubmitFormProps) {
  const { locale, hub, at } = page
  const t = await getTranslations('answering')
  const { submission, round, approval } = hub
  const open = round.state === 'open'
  const needed = open && (!submission || submission.changed)
  const asks = needed && approval !== null && !approval.canSend
  return (
    <section className="sect stack" aria-labelledby="send">
      <h2 id="send">{t(submission && !needed ? 'sentPageTitle' : hub.unsent ? 'unsent.button' : 'sendTitle')}</h2>
      <ApprovalSaid said={said} />
      {submission ? (
        <Note>
          <p>
            <b>{t('sentTitle', { moment: sayMoment(submission.submittedAt, locale) })}</b>
          </p>
          {submission.changed && !hub.unsent ? <p>{t('sentChanged')}</p> : null}
        </Note>
      ) : null}
      {open || submission ? null : <p>{t('neverSent')}</p>}
      {needed ? <ApprovalNote page={page} /> : null}
      {asks ? <AskApproval page={page} approval={approval} blocked={blocked} /> : null}
      {needed && !asks ? <Send page={page} blocked={blocked} /> : null}
      <p className="actions">
        <ButtonLink kind="text" href={at()}>
          {t('backToSections')}
        </ButtonLink>
      </p>
    </section>
  )
}

/** "Lähetä vastaukset", after a change "Lähetä muutokset", for whoever approves what waits "Hyväksyn ja lähetän". */
async function Send({ page, blocked }: { page: AnsweringPage; blocked: boolean }) {
  const { locale, hub } = page
  const t = await getTranslations('answering')
  const approving = await getTranslations('approval')
  const { round, approval } = hub
  // What is sent is what was seen, where it is approved.
  const seen = approval ? { seen: approval.stamp } : {}
  const where = { round: round.code, municipality: hub.municipality.code, named: hub.named, locale, ...seen }
  const waiting = hub.proxy ? undefined : approval?.waiting
  return (
    <>
      <p id="sending">
        {blocked ? `${t('sendWhen')} ` : ''}
        {waiting ? approving('approveText') : t(hub.unsent ? 'unsent.sendText' : 'sendText')}{' '}
        {round.closesAt ? t('sendUntil', { moment: sayMoment(round.closesAt, locale) }) : null}
      </p>
      <form action={submitAction.bind(null, where)} className="actions" data-sends="answers">
        <Button {...(blocked ? { disabledReasonId: 'sending' } : {})}>
          {waiting ? approving('approve') : t(hub.unsent ? 'unsent.button' : 'send')}
        </Button>
      </form>
      {waiting ? <ReturnForCorrection page={page} request={waiting.id} /> : null}
    </>
  )
}
