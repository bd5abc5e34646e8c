import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import { TextAreaField } from '@/components/ui/form/field'
import { Note } from '@/components/ui/message/note'
import type { Approval } from '@/data/answering/approval'
import type { AnsweringPage } from '../answering-page'
import { approverNames } from '../approval-note'
import { askApprovalAction, returnForCorrectionAction } from './actions'

const saids = ['asked', 'changed', 'gone', 'needed', 'returned', 'tooMany'] as const

/** What the last act of asking, approving or sending back came to. */
export async function ApprovalSaid({ said }: { said: string | string[] | undefined }) {
  const told = saids.find((each) => each === said)
  if (!told) return null
  const t = await getTranslations('approval')
  return (
    <Note kind={told === 'asked' || told === 'returned' ? 'info' : 'warn'} role="status">
      <p>{t(`said.${told}`)}</p>
    </Note>
  )
}

interface AskingProps {
  page: AnsweringPage
  approval: Approval
  blocked: boolean
}

/** For whoever does not approve: who does, and the button that asks; none while what stands is what was asked about. */
export async function AskApproval({ page, approval, blocked }: AskingProps) {
  const { hub, locale } = page
  const t = await getTranslations('approval')
  const answering = await getTranslations('answering')
  const where = { round: hub.round.code, municipality: hub.municipality.code, named: hub.named, locale }
  const { waiting } = approval
  if (waiting && !waiting.edits) return null
  return (
    <>
      {waiting ? (
        <p id="sending">{t('askAgainText')}</p>
      ) : (
        <p id="sending">
          {blocked ? `${answering('sendWhen')} ` : ''}
          {t('rule', { count: approval.approvers.length, names: await approverNames(page, approval) })} {t('askText')}
        </p>
      )}
      <form action={askApprovalAction.bind(null, where)} data-sends="answers">
        <Button {...(blocked ? { disabledReasonId: 'sending' } : {})}>{t(waiting ? 'askAgain' : 'ask')}</Button>
      </form>
    </>
  )
}

/** For whoever approves: sends what was asked about back, with what is to be corrected. */
export async function ReturnForCorrection({ page: { hub, locale }, request }: { page: AnsweringPage; request: number }) {
  const t = await getTranslations('approval')
  const where = { round: hub.round.code, municipality: hub.municipality.code, named: hub.named, locale, request }
  return (
    <details>
      <summary>{t('return')}</summary>
      <form action={returnForCorrectionAction.bind(null, where)} className="stack-s">
        <TextAreaField id="note" name="note" label={t('returnNote')} hint={t('returnHint')} maxLength={1000} />
        <Button kind="second">{t('return')}</Button>
      </form>
    </details>
  )
}
