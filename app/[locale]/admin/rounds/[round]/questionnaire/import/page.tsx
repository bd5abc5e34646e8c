import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BackLink } from '@/components/ui/layout/back-link'
import { Note } from '@/components/ui/message/note'
import { getViewer } from '@/data/identity/session'
import { getQuestionnaireToEdit } from '@/data/questionnaires/read'
import { questionTypes } from '@/questionnaire/editing/parts'
import { typeNames } from '@/questionnaire/outline/fields'
import { wholeWords } from '@/questionnaire/soft-hyphens'
import type { Locale } from '@/questionnaire/text'
import { guarded } from '../../../../../guarded'
import { AdminFrame } from '../../../../admin-frame'
import styles from '../questionnaire.module.css'
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
    outline: t('outline.paste'),
    outlineHint: t('outline.pasteHint'),
    rows: t('outline.rows'),
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
            <a href={`${pages}/import/outline`} download>
              {t('outline.download')}
            </a>
          </li>
          <li>
            <a href="/schemas/questionnaire.json">{t('importSchema')}</a>
          </li>
        </ul>
        {isEditable ? <OutlineHelp locale={locale} /> : null}
        {isEditable ? (
          <ImportForm action={importQuestionnaireAction} locale={locale} round={round} texts={texts} done={done} />
        ) : (
          <title>{texts.title}</title>
        )}
      </div>
    </AdminFrame>
  )
}

/** How an outline is written, with an example that can be brought in as it stands. */
async function OutlineHelp({ locale }: { locale: Locale }) {
  const t = await getTranslations('questionnaireDifferences')
  const types = questionTypes.map((type) => typeNames[type][locale][0])
  return (
    <details>
      <summary>{t('outline.help')}</summary>
      <div className="stack">
        <p>{t('outline.helpExcel')}</p>
        <p>{t('outline.helpText')}</p>
        <p>
          {t('outline.helpTypes', {
            types: new Intl.ListFormat(locale, { type: 'disjunction' }).format(types.filter((each) => each !== undefined)),
          })}
        </p>
        <p>{t('outline.helpKnown')}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard */}
        <section tabIndex={0} aria-label={t('outline.exampleName')} className={styles.example}>
          <pre>{t.raw('outline.example')}</pre>
        </section>
      </div>
    </details>
  )
}
