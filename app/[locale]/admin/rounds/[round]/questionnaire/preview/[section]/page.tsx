import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { getViewer } from '@/data/identity/session'
import { getQuestionnaireToEdit } from '@/data/questionnaires/read'
import { getWholeTexts } from '@/messages/whole-texts'
import { type Locale, locales, say } from '@/questionnaire/text'
import { guarded } from '../../../../../../guarded'
import { EditorFrame } from '../../editor-frame'
import styles from '../../questionnaire.module.css'
import { SectionPreview } from './section-preview'

type Props = PageProps<'/[locale]/admin/rounds/[round]/questionnaire/preview/[section]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getWholeTexts('questionnaireEditor')
  return { title: t('preview.pageTitle', { round: (await params).round }) }
}

/** A section as respondents will see it, in the page's language, to be tried; on request on a narrow screen beside the wide one. */
export default async function PreviewPage({ params, searchParams }: Props) {
  const { locale, round, section: key } = (await params) as { locale: Locale; round: string; section: string }
  const found = await guarded(getQuestionnaireToEdit(await getViewer(), round))
  const { document } = found
  const section = document.sections.find((each) => each.key === key)
  if (!section) notFound()
  const t = await getTranslations('questionnaireEditor')
  const base = `/${locale}/admin/rounds/${round}/questionnaire`
  const path = `/preview/${key}`
  const { said: done, width } = await searchParams
  const isNarrow = width === 'narrow'
  const query = isNarrow ? '?width=narrow' : ''
  return (
    <EditorFrame
      {...{ found, locale, path }}
      title={t('preview.title')}
      lede={t('preview.lede')}
      back={{ href: `${base}/sections/${key}`, label: t('preview.back') }}
      said={done}
    >
      <nav className={styles.bar} aria-label={t('preview.languages')}>
        {locales.map((each) => (
          <a
            key={each}
            href={`/${each}/admin/rounds/${round}/questionnaire${path}${query}`}
            hrefLang={each}
            aria-current={each === locale ? 'page' : undefined}
          >
            {t(`language.${each}`)}
          </a>
        ))}
        <a href={isNarrow ? `${base}${path}` : `${base}${path}?width=narrow`}>{t(isNarrow ? 'preview.wideOnly' : 'preview.narrow')}</a>
      </nav>
      <nav className={styles.bar} aria-label={t('preview.sections')}>
        {document.sections.map((each, index) => (
          <a key={each.key} href={`${base}/preview/${each.key}${query}`} aria-current={each.key === key ? 'page' : undefined}>
            {index + 1} {say(each.title, locale) || each.key}
          </a>
        ))}
      </nav>
      <div className={isNarrow ? styles.widths : undefined}>
        <SectionPreview {...{ document, section, locale, round }} />
        {isNarrow ? <iframe title={t('preview.narrowTitle')} src={`${base}${path}/narrow`} className={styles.phone} /> : null}
      </div>
    </EditorFrame>
  )
}
