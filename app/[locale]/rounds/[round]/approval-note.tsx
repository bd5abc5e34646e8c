import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/form/button'
import { Note } from '@/components/ui/message/note'
import type { Approval } from '@/data/answering/approval'
import { getViewer } from '@/data/identity/session'
import { listMembers } from '@/data/people/members'
import { sayMoment } from '@/messages/time'
import { guarded } from '../../guarded'
import type { AnsweringPage } from './answering-page'
import { memberName } from './people/read-people'
import { sayQuestions } from './say-questions'

/** Names of those who approve, in the order they were named, in one text. */
export async function approverNames({ hub, locale }: AnsweringPage, { approvers }: Approval): Promise<string> {
  const where = { round: hub.round.code, municipality: hub.municipality.code }
  const members = await guarded(listMembers(await getViewer(), where))
  const names = approvers.flatMap((id) => members.filter((member) => member.id === id).map(memberName))
  return new Intl.ListFormat(locale, { type: 'disjunction' }).format(names)
}

interface ApprovalNoteProps {
  page: AnsweringPage
  /** Leads to the check page. */
  withLink?: boolean
}

/** That the answers wait for approval: whose, asked by whom, and what was edited since; or that they came back, and why. */
export async function ApprovalNote({ page, withLink = false }: ApprovalNoteProps) {
  const { hub, locale, at } = page
  const { approval } = hub
  if (!approval?.waiting && !approval?.returned) return null
  const t = await getTranslations('approval')
  const { waiting, returned } = approval
  const link = withLink ? (
    <ButtonLink kind="second" href={at('/check')}>
      {t(approval.canSend ? 'checkAndApprove' : 'checkAndAsk')}
    </ButtonLink>
  ) : null
  if (!waiting && returned) {
    const moment = sayMoment(returned.at, locale)
    return (
      <Note kind="warn" id="approval">
        <p>
          <b>{t('returnedTitle')}</b>
        </p>
        <p>{returned.by ? t('returnedBy', { name: returned.by, moment }) : t('returnedAt', { moment })}</p>
        {returned.note ? <blockquote>{returned.note}</blockquote> : null}
        {link}
      </Note>
    )
  }
  if (!waiting) return null
  const moment = sayMoment(waiting.askedAt, locale)
  return (
    <Note kind={approval.canSend ? 'warn' : 'info'} id="approval">
      <p>
        <b>{t(approval.canSend && !hub.proxy ? 'waitingYours' : 'waitingTitle')}</b>
      </p>
      <p>
        {waiting.askedBy ? t('asked', { name: waiting.askedBy, moment }) : t('askedAt', { moment })}{' '}
        {approval.canSend && !hub.proxy ? null : t('waitingFor', { names: await approverNames(page, approval) })}
      </p>
      {waiting.edits ? <p>{t('edits', { questions: await sayQuestions(page, waiting.edits.questions) })}</p> : null}
      {approval.canSend || waiting.edits ? link : null}
    </Note>
  )
}
