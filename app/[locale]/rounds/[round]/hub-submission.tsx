import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/form/button'
import { Note } from '@/components/ui/message/note'
import { numberFirst } from '@/messages/numbers/number-words'
import { sayMoment } from '@/messages/time'
import { findSlot } from '@/questionnaire/asked'
import { countQuestions } from '@/questionnaire/progress'
import type { AnsweringPage } from './answering-page'

/** Sending: what stands before it, or when it was done and whether something has changed since. */
export async function HubSubmission({ page: { locale, hub, at } }: { page: AnsweringPage }) {
  const t = await getTranslations('answering')
  const paper = await getTranslations('paper.page')
  const approving = await getTranslations('approval')
  const { submission, obstacles, round } = hub
  const open = round.state === 'open'
  const numbers = (keys: string[]) => {
    const sections = new Set(keys.map((key) => findSlot(hub.questionnaire, key)?.section.key))
    const list = hub.progress.flatMap(({ key }, index) => (sections.has(key) ? [String(index + 1)] : []))
    const joined = new Intl.ListFormat(locale, { type: 'conjunction' }).format(list)
    return t('sectionList', { count: list.length, list: joined })
  }
  const [missing, impossible] = [countQuestions(obstacles.missing), obstacles.checks.length]
  const reasons = [
    missing ? t('missingIn', { count: missing, words: numberFirst(missing, locale), sections: numbers(obstacles.missing) }) : null,
    impossible
      ? t('impossibleIn', {
          count: impossible,
          words: numberFirst(impossible, locale),
          sections: numbers(obstacles.checks.map(({ key }) => key)),
        })
      : null,
  ].filter((reason) => reason !== null)
  const sent = submission ? (
    <>
      <p>
        <b>{t('sentTitle', { moment: sayMoment(submission.submittedAt, locale) })}.</b>{' '}
        {submission.submittedBy ? t('sentBy', { name: submission.submittedBy }) : null}
      </p>
      {submission.changed && !hub.unsent ? (
        <Note>
          <p>{t('sentChanged')}</p>
        </Note>
      ) : null}
    </>
  ) : null
  const change = round.closesAt ? t('sendChange', { moment: sayMoment(round.closesAt, locale) }) : t('sendChangeOpen')
  // Changes since are sent from the banner that stands on every page.
  const needed = open && !submission
  return (
    <section className="stack" aria-labelledby="send">
      <h2 id="send" className="size-xl">
        {t(!submission ? 'sendTitle' : hub.unsent ? 'unsent.heading' : 'sentPageTitle')}
      </h2>
      {sent}
      {open ? <p>{submission ? change : `${t('sendWhen')} ${change}`}</p> : null}
      {open || submission ? null : <p>{t('neverSent')}</p>}
      <div className="actions">
        {needed ? (
          <ButtonLink href={at('/check')} {...(reasons.length ? { disabledReasonId: 'why' } : {})}>
            {hub.approval ? approving(hub.approval.canSend ? 'checkAndApprove' : 'checkAndAsk') : t('checkAndSend')}
          </ButtonLink>
        ) : null}
        <ButtonLink kind="text" href={at('/check')}>
          {t('seeAll')}
        </ButtonLink>
        <ButtonLink kind="text" href={at('/answers')}>
          {paper('linkPrint')}
        </ButtonLink>
      </div>
      {needed && reasons.length ? (
        <p className="small muted" id="why">
          {reasons.join(' ')}
        </p>
      ) : null}
    </section>
  )
}
