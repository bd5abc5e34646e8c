import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import { BackLink } from '@/components/ui/layout/back-link'
import { Note } from '@/components/ui/message/note'
import { getViewer } from '@/data/identity/session'
import { getStatisticsImport } from '@/data/register/statistics-import'
import { sayMoment } from '@/messages/time'
import { getWholeTexts } from '@/messages/whole-texts'
import type { Locale } from '@/questionnaire/text'
import { guarded } from '../../../../guarded'
import { AdminFrame } from '../../../admin-frame'
import styles from '../../../files.module.css'
import { ImportReading, ImportRefusal } from '../../../import-state'
import { undoStatisticsAction } from './actions'
import { StatisticsReady } from './statistics-ready'

export async function generateMetadata(): Promise<Metadata> {
  const [t, admin] = [await getWholeTexts('municipalRegister'), await getWholeTexts('admin')]
  return { title: `${t('importTitle')} – ${admin('administration')}` }
}

/** What a file of Statistics Finland would add to the register, or has added. */
export default async function StatisticsImportPage({ params, searchParams }: PageProps<'/[locale]/admin/register/imports/[import]'>) {
  const { locale, import: id } = (await params) as { locale: Locale; import: string }
  if (!/^\d{1,9}$/.test(id)) notFound()
  const { problem } = await searchParams
  const found = await guarded(getStatisticsImport(await getViewer(), Number(id)))
  const [t, imports] = [await getTranslations('municipalRegister'), await getTranslations('imports')]
  const place = { locale, id: Number(id) }
  return (
    <AdminFrame current="register">
      <BackLink href={`/${locale}/admin/register`}>{t('title')}</BackLink>
      <div className="stack-l">
        <div className="head">
          <p className="kicker">{t(`kind.${found.kind}`)}</p>
          <h1 className={`size-2xl ${styles.long}`}>{found.fileName}</h1>
          <p className="small muted">{imports('uploadedAt', { moment: sayMoment(found.uploadedAt, locale) })}</p>
        </div>
        {problem === 'changed' ? (
          <Note kind="warn" role="alert">
            <p>{imports('changedMeanwhile')}</p>
          </Note>
        ) : null}
        {found.fate === 'reading' ? (
          <ImportReading at={`/${locale}/admin/register/imports/${id}`} share={found.percent / 100} locale={locale} />
        ) : null}
        {found.fate === 'refused' ? <ImportRefusal refusal={found.refusal} /> : null}
        {found.fate === 'ready' ? <StatisticsReady found={found} place={place} /> : null}
        {found.fate === 'confirmed' ? (
          <>
            <Note role="status">
              <p>{t('done', { moment: sayMoment(found.confirmedAt, locale) })}</p>
            </Note>
            {found.canUndo ? (
              <form action={undoStatisticsAction.bind(null, place)} className="stack-s">
                <p>{t('undoText')}</p>
                <Button kind="second">{imports('undo')}</Button>
              </form>
            ) : (
              <p className="muted">{imports('cannotUndo')}</p>
            )}
          </>
        ) : null}
        {found.fate === 'discarded' ? <p>{imports('wasDiscarded')}</p> : null}
        {found.fate === 'undone' ? <p>{imports('wasUndone')}</p> : null}
      </div>
    </AdminFrame>
  )
}
