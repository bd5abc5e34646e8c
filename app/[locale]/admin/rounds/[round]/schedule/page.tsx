import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RefusableForms } from '@/components/ui/form/refusable'
import { BackLink } from '@/components/ui/layout/back-link'
import { getViewer } from '@/data/identity/session'
import { getScheduleToEdit } from '@/data/rounds/schedule'
import { type Locale, say } from '@/questionnaire/text'
import { guarded } from '../../../../guarded'
import { AdminFrame } from '../../../admin-frame'
import { saveScheduleAction } from './actions'
import { ScheduleForm } from './schedule-form'

/** The form writes the title, which tells of a refusal. */
export const metadata: Metadata = { title: { absolute: '' } }

/** When a planned round opens and closes by the clock. */
export default async function SchedulePage({ params }: PageProps<'/[locale]/admin/rounds/[round]/schedule'>) {
  const { locale, round } = (await params) as { locale: Locale; round: string }
  const { survey, standing } = await guarded(getScheduleToEdit(await getViewer(), round))
  const t = await getTranslations('preparing')
  return (
    <AdminFrame round={round} current="cockpit">
      <BackLink href={`/${locale}/admin/rounds/${round}`}>{t('backToRound', { round })}</BackLink>
      <div className="stack-l">
        <div className="head">
          <p className="kicker">{`${say(survey, locale)} ${round}`}</p>
          <h1 className="size-2xl">{t('schedule.title')}</h1>
          <p className="lede ui">{t('schedule.lede')}</p>
        </div>
        <RefusableForms
          action={saveScheduleAction}
          title={`${t('schedule.title')} – ${t('ofRound', { round })} – Kuntakysely`}
          errorPrefix={t('errorPrefix')}
          errorTitle={t('errorTitle')}
        >
          <ScheduleForm round={round} standing={standing} locale={locale} />
        </RefusableForms>
      </div>
    </AdminFrame>
  )
}
