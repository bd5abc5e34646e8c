import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { BackLink } from '@/components/ui/layout/back-link'
import { Panel } from '@/components/ui/message/panel'
import { getViewer } from '@/data/identity/session'
import { getCockpit } from '@/data/rounds/follow'
import { helsinkiDay, sayDay } from '@/messages/time'
import { canClose, canOpen, canReopen } from '@/questionnaire/round'
import type { Locale } from '@/questionnaire/text'
import { guarded } from '../../../../guarded'
import { AdminFrame } from '../../../admin-frame'
import { CloseForm } from './close-form'
import { DeadlineForm } from './deadline-form'

type Props = PageProps<'/[locale]/admin/rounds/[round]/[act]'>

const acts = { close: canClose, open: canOpen, reopen: canReopen }
const isAct = (act: string): act is keyof typeof acts => Object.hasOwn(acts, act)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { round, act } = await params
  const t = await getTranslations('admin')
  return { title: isAct(act) ? `${t(`${act}Title`, { round })} – ${t('administration')}` : undefined }
}

/** Asks before a round is opened, closed or reopened. */
export default async function ConfirmPage({ params }: Props) {
  const { locale, round, act } = (await params) as { locale: Locale; round: string; act: string }
  if (!isAct(act)) notFound()
  const now = new Date()
  const cockpit = await guarded(getCockpit(await getViewer(), round, now))
  if (!acts[act](cockpit.acts, now)) redirect(`/${locale}/admin/rounds/${round}`)
  const t = await getTranslations('admin')
  const inTwoWeeks = new Date(now.getTime() + 14 * 86_400_000)
  const texts = {
    label: t('deadline'),
    hint: t('deadlineHint'),
    invalid: t('deadlineInvalid', { example: locale === 'en' ? helsinkiDay(inTwoWeeks) : sayDay(inTwoWeeks, locale) }),
    submit: t(act === 'open' ? 'openButton' : 'reopen'),
    cancel: t('cancel'),
  }
  return (
    <AdminFrame round={round} current="cockpit">
      <BackLink href={`/${locale}/admin/rounds/${round}`}>{t('backToRound', { round })}</BackLink>
      <Panel id="confirm" title={t(`${act}Title`, { round })} page>
        <p>{t(`${act}Consequence`)}</p>
        {act === 'close' ? (
          <CloseForm cockpit={cockpit} />
        ) : (
          <DeadlineForm
            locale={locale}
            round={round}
            act={act}
            suggested={locale === 'en' ? helsinkiDay(inTwoWeeks) : sayDay(inTwoWeeks, locale)}
            texts={texts}
          />
        )}
      </Panel>
    </AdminFrame>
  )
}
