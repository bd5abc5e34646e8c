import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BackLink } from '@/components/ui/layout/back-link'
import { Note } from '@/components/ui/message/note'
import { getViewer } from '@/data/identity/session'
import { getQuestionnaireToEdit } from '@/data/questionnaires/read'
import { wholeWords } from '@/questionnaire/soft-hyphens'
import type { Locale } from '@/questionnaire/text'
import { guarded } from '../../../../../guarded'
import { AdminFrame } from '../../../../admin-frame'
import { importQuestionnaireAction } from './actions'
import { ImportForm } from './import-form'

type Props = PageProps<'/[locale]/admin/rounds/[round]/questionnaire/import'>

/** The form writes the title, which tells of a refusal. */
export const metadata: Metadata = { title: { absolute: '' } }

/** A questionnaire out to a file, and in from one. */
export default async function ImportPage({ params, searchParams }: Props) {
  const { locale, round } = (await params) as { locale: Locale; round: string }
  const { isEditable } = await guarded(getQuestionnaireToEdit(await getViewer(), round))
  const t = await getTranslations('questionnaireDifferences')
  const { said } = await searchParams
  const pages = `/${locale}/admin/rounds/${encodeURIComponent(round)}/questionnaire`
  const texts = {
    file: t('importFile'),
    read: t('importRead'),
    confirm: t('importConfirm'),
    preview: t('importPreview'),
    problems: t('importProblems'),
    errorPrefix: t('errorPrefix'),
    title: wholeWords(`${t('importTitle')} – ${round} – Kuntakysely`),
  }
  const done =
    said === 'done' ? (
      <Note role="status" id="said">
        <p>{t('importDone')}</p>
      </Note>
    ) : null
  return (
    <AdminFrame round={round} current="questionnaire">
      <div className="stack-l">
        <div className="head">
          <p>
            <BackLink href={`${pages}/compare`}>{t('all')}</BackLink>
          </p>
          <h1 className="size-2xl">{t('importTitle')}</h1>
          <p className="lede ui">{isEditable ? t('importLede') : t('readOnly')}</p>
        </div>
        <ul>
          <li>
            <a href={`${pages}/export`} download>
              {t('exportLink')}
            </a>
          </li>
          <li>
            <a href="/schemas/questionnaire.json">{t('importSchema')}</a>
          </li>
        </ul>
        {isEditable ? (
          <ImportForm action={importQuestionnaireAction} locale={locale} round={round} texts={texts} done={done} />
        ) : (
          <title>{texts.title}</title>
        )}
      </div>
    </AdminFrame>
  )
}
