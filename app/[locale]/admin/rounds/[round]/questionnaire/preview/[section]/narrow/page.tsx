import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { getViewer } from '@/data/identity/session'
import { getQuestionnaireToEdit } from '@/data/questionnaires/read'
import { getWholeTexts } from '@/messages/whole-texts'
import type { Locale } from '@/questionnaire/text'
import { guarded } from '../../../../../../../guarded'
import styles from '../../../questionnaire.module.css'
import { SectionPreview } from '../section-preview'

type Props = PageProps<'/[locale]/admin/rounds/[round]/questionnaire/preview/[section]/narrow'>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWholeTexts('questionnaireEditor')
  return { title: t('preview.narrowTitle') }
}

/** The preview alone, for the narrow frame that stands beside the wide one: no other page may frame it. */
export default async function NarrowPreviewPage({ params }: Props) {
  const { locale, round, section: key } = (await params) as { locale: Locale; round: string; section: string }
  const { document } = await guarded(getQuestionnaireToEdit(await getViewer(), round))
  const section = document.sections.find((each) => each.key === key)
  if (!section) notFound()
  const t = await getTranslations('questionnaireEditor')
  return (
    <main id="main" className={styles.narrowPage} aria-label={t('preview.narrowTitle')}>
      <h1 className="vh">{t('preview.narrowTitle')}</h1>
      <SectionPreview {...{ document, section, locale, round }} />
    </main>
  )
}
