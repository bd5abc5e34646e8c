import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { BackLink } from '@/components/ui/layout/back-link'
import { Note } from '@/components/ui/message/note'
import { getContactsImport } from '@/data/contacts/contacts-import'
import { getViewer } from '@/data/identity/session'
import { sayMoment } from '@/messages/time'
import { getWholeTexts } from '@/messages/whole-texts'
import type { Locale } from '@/questionnaire/text'
import { guarded } from '../../../../guarded'
import { AdminFrame } from '../../../admin-frame'
import styles from '../../../files.module.css'
import { ImportReading, ImportRefusal } from '../../../import-state'
import { ImportDone } from './import-done'
import { ImportReady } from './import-ready'

export async function generateMetadata(): Promise<Metadata> {
  const [t, admin] = [await getWholeTexts('contacts'), await getWholeTexts('admin')]
  return { title: `${t('importTitle')} – ${admin('administration')}` }
}

const verdicts = ['new', 'changed', 'unchanged', 'left-out'] as const

/** What a file of contacts would do, or has done; left and found again by its address. */
export default async function ContactsImportPage({ params, searchParams }: PageProps<'/[locale]/admin/contacts/imports/[import]'>) {
  const { locale, import: id } = (await params) as { locale: Locale; import: string }
  if (!/^\d{1,9}$/.test(id)) notFound()
  const query = await searchParams
  const show = verdicts.find((each) => each === query.show)
  const page = Math.max(1, Math.min(1000, Number(query.page) || 1))
  const found = await guarded(getContactsImport(await getViewer(), Number(id), { show, page }))
  const t = await getTranslations('contacts')
  const imports = await getTranslations('imports')
  const place = { at: `/${locale}/admin/contacts/imports/${id}`, id: Number(id), locale }
  return (
    <AdminFrame current="contacts">
      <BackLink href={`/${locale}/admin/contacts`}>{t('title')}</BackLink>
      <div className="stack-l">
        <div className="head">
          <p className="kicker">{t('importTitle')}</p>
          <h1 className={`size-2xl ${styles.long}`}>{found.fileName}</h1>
          <p className="small muted">{imports('uploadedAt', { moment: sayMoment(found.uploadedAt, locale) })}</p>
        </div>
        {query.problem === 'changed' ? (
          <Note kind="warn" role="alert">
            <p>{imports('changedMeanwhile')}</p>
          </Note>
        ) : null}
        {found.fate === 'reading' ? <ImportReading at={place.at} share={found.percent / 100} locale={locale} /> : null}
        {found.fate === 'refused' ? <ImportRefusal refusal={found.refusal} /> : null}
        {found.fate === 'ready' ? <ImportReady found={found} place={place} show={show} page={page} /> : null}
        {found.fate === 'confirmed' ? <ImportDone found={found} place={place} /> : null}
        {found.fate === 'discarded' ? <p>{imports('wasDiscarded')}</p> : null}
        {found.fate === 'undone' ? (
          <Note role="status">
            <p>{query.kept ? imports('wasUndoneBut', { kept: Number(query.kept) || 0 }) : imports('wasUndone')}</p>
          </Note>
        ) : null}
      </div>
    </AdminFrame>
  )
}
