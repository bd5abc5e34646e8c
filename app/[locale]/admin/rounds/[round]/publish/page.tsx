import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { RefusableForms } from '@/components/ui/form/refusable'
import { BackLink } from '@/components/ui/layout/back-link'
import { getViewer } from '@/data/identity/session'
import { getAudit } from '@/data/results/audit'
import { getDifference } from '@/data/results/difference'
import { listDependents } from '@/data/rounds/publish'
import { getPublishing } from '@/data/rounds/publishing'
import { sayMoment } from '@/messages/time'
import { type Locale, say } from '@/questionnaire/text'
import { guarded } from '../../../../guarded'
import { AdminFrame } from '../../../admin-frame'
import { Dependents } from '../dependents'
import { publishAction } from './actions'
import { AuditTold } from './audit-told'
import { DifferenceTold } from './difference-told'
import { PublishForm } from './publish-form'
import { ScheduledNote } from './scheduled-note'

/** The form writes the title, which tells of a refusal. */
export const metadata: Metadata = { title: { absolute: '' } }

/** What is looked at before results are published: as everybody will see them, what the audit came to, and what moves. */
export default async function PublishPage({ params }: PageProps<'/[locale]/admin/rounds/[round]/publish'>) {
  const { locale, round } = (await params) as { locale: Locale; round: string }
  const viewer = await getViewer()
  const publishing = await guarded(getPublishing(viewer, round))
  const { newest, canPublish, standing, survey } = publishing
  if (!newest || (!canPublish && !standing)) redirect(`/${locale}/admin/rounds/${round}`)
  const audit = await guarded(getAudit(viewer, round))
  const difference = await guarded(getDifference(viewer, round))
  const t = await getTranslations('publishing')
  const admin = await getTranslations('admin')
  const { number, hash, computedAt } = newest
  return (
    <AdminFrame round={round} current="cockpit">
      <BackLink href={`/${locale}/admin/rounds/${round}`}>{admin('backToRound', { round })}</BackLink>
      <div className="stack-l">
        <RefusableForms
          action={publishAction}
          title={`${t('title', { round })} – Kuntakysely`}
          errorPrefix={t('errorPrefix')}
          errorTitle={t('errorTitle')}
        >
          <div className="head">
            <p className="kicker">{`${say(survey, locale)} ${round}`}</p>
            <h1 className="size-2xl">{t('title', { round })}</h1>
            <p className="lede ui">{t('version', { number, hash: hash.slice(0, 8), moment: sayMoment(computedAt, locale) })}</p>
          </div>
          {standing ? <ScheduledNote round={round} standing={standing} locale={locale} /> : null}
          <section className="sect" aria-labelledby="seen">
            <h2 id="seen">{t('seen')}</h2>
            <p>{t('seenHint')}</p>
            <p>
              <a href={`/${locale}/admin/rounds/${round}/publish/preview`}>{t('preview')}</a>
            </p>
          </section>
          {difference ? <DifferenceTold difference={difference} publishing={publishing} locale={locale} /> : null}
          {publishing.isCorrection ? (
            <Dependents rounds={await guarded(listDependents(viewer, round))} act="correct" locale={locale} />
          ) : null}
          {audit ? <AuditTold audit={audit} locale={locale} /> : null}
          {canPublish ? <PublishForm publishing={publishing} locale={locale} /> : null}
        </RefusableForms>
      </div>
    </AdminFrame>
  )
}
