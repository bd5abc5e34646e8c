import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { BackLink } from '@/components/ui/layout/back-link'
import { ActPanel } from '@/components/ui/message/act-panel'
import { getViewer } from '@/data/identity/session'
import { type Cockpit, getCockpit } from '@/data/rounds/cockpit'
import { listDependents } from '@/data/rounds/publish'
import { getScheduleToEdit } from '@/data/rounds/schedule'
import { helsinkiDay, helsinkiInstant, sayDay, sayTime } from '@/messages/time'
import { getWholeTexts } from '@/messages/whole-texts'
import { canOpen, canReopen, canWithdraw } from '@/questionnaire/round'
import type { Locale } from '@/questionnaire/text'
import { guarded } from '../../../../guarded'
import { AdminFrame } from '../../../admin-frame'
import { Dependents } from '../dependents'
import { DeadlineForm } from './deadline-form'
import { WithdrawForm } from './withdraw-form'

type Props = PageProps<'/[locale]/admin/rounds/[round]/[act]'>

const acts = {
  open: ({ acts }, now) => canOpen(acts, now),
  reopen: ({ acts }, now) => canReopen(acts, now),
  withdraw: ({ acts }, now) => canWithdraw(acts, now),
} satisfies Record<string, (cockpit: Cockpit, now: Date) => boolean>
const isAct = (act: string): act is keyof typeof acts => Object.hasOwn(acts, act)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { round, act } = await params
  const t = await getWholeTexts('admin')
  return { title: isAct(act) ? `${t(`${act}Title`, { round })} – ${t('administration')}` : undefined }
}

/** Asks before a round is opened, reopened or withdrawn. */
export default async function RoundActPage({ params }: Props) {
  const { locale, round, act } = (await params) as { locale: Locale; round: string; act: string }
  if (!isAct(act)) notFound()
  const now = new Date()
  const viewer = await getViewer()
  const cockpit = await guarded(getCockpit(viewer, round, now))
  if (!acts[act](cockpit, now)) redirect(`/${locale}/admin/rounds/${round}`)
  const t = await getTranslations('admin')
  const inTwoWeeks = new Date(now.getTime() + 14 * 86_400_000)
  const planned = act === 'open' ? (await guarded(getScheduleToEdit(viewer, round, now))).standing.closesAt : null
  const last = planned && planned > now ? planned : helsinkiInstant(helsinkiDay(inTwoWeeks), '23:59')
  const suggested = { day: locale === 'en' ? helsinkiDay(last) : sayDay(last, locale), time: sayTime(last, locale) }
  const texts = {
    label: t('deadline'),
    hint: t('deadlineHint'),
    invalid: t('deadlineInvalid', { example: suggested.day }),
    time: t('deadlineTime'),
    timeHint: t('deadlineTimeHint'),
    timeInvalid: t('deadlineTimeInvalid'),
    submit: t(act === 'open' ? 'openButton' : 'reopen'),
    cancel: t('cancel'),
  }
  return (
    <AdminFrame round={round} current="cockpit">
      <BackLink href={`/${locale}/admin/rounds/${round}`}>{t('backToRound', { round })}</BackLink>
      <ActPanel id="confirm" title={t(`${act}Title`, { round })} page>
        <p>{t(`${act}Consequence`)}</p>
        {act === 'withdraw' ? (
          <>
            <Dependents rounds={await guarded(listDependents(viewer, round))} act="withdraw" locale={locale} />
            <WithdrawForm round={round} />
          </>
        ) : null}
        {act === 'open' || act === 'reopen' ? <DeadlineForm {...{ locale, round, act, suggested, texts }} /> : null}
      </ActPanel>
    </AdminFrame>
  )
}
