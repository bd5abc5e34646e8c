import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { saidQuestion } from '@/components/questionnaire/form/said-question'
import { Note } from '@/components/ui/message/note'
import { getViewer } from '@/data/identity/session'
import { getQuestionnaireToEdit } from '@/data/questionnaires/read'
import { getWholeTexts } from '@/messages/whole-texts'
import { findSlot, isAsking, lookedAtIn } from '@/questionnaire/asked'
import { shownSection } from '@/questionnaire/shown-section'
import { withSoftHyphens } from '@/questionnaire/soft-hyphens'
import { type Locale, locales, say } from '@/questionnaire/text'
import { guarded } from '../../../../../../guarded'
import { readSectionTexts } from '../../../../../../rounds/[round]/sections/[section]/section-texts'
import { EditorFrame } from '../../editor-frame'
import styles from '../../questionnaire.module.css'
import { checkPreviewAction } from './actions'
import { PreviewForm } from './preview-form'

type Props = PageProps<'/[locale]/admin/rounds/[round]/questionnaire/preview/[section]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getWholeTexts('questionnaireEditor')
  return { title: t('preview.pageTitle', { round: (await params).round }) }
}

/** A section as respondents will see it, in the page's language, to be tried. */
export default async function PreviewPage({ params, searchParams }: Props) {
  const { locale, round, section: key } = (await params) as { locale: Locale; round: string; section: string }
  const found = await guarded(getQuestionnaireToEdit(await getViewer(), round))
  const { document } = found
  const section = document.sections.find((each) => each.key === key)
  if (!section) notFound()
  const t = await getTranslations('questionnaireEditor')
  const texts = await readSectionTexts()
  const own = new Set(section.questions.map((question) => question.key))
  const outside = [...new Set(lookedAtIn(section))].flatMap((each) => {
    const question = findSlot(document, each)?.question
    return question && !own.has(question.key) ? [question] : []
  })
  const { when: _, ...shown } = section
  const whole = withSoftHyphens({ ...shown, questions: [...new Set(outside), ...section.questions] }, locale)
  const said = whole.questions
    .filter(isAsking)
    .map((question) => [question.key, saidQuestion({ question, previous: undefined, saved: false, history: '', locale, texts })] as const)
  const base = `/${locale}/admin/rounds/${round}/questionnaire`
  const path = `/preview/${key}`
  const { said: done } = await searchParams
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
            href={`/${each}/admin/rounds/${round}/questionnaire${path}`}
            hrefLang={each}
            aria-current={each === locale ? 'page' : undefined}
          >
            {t(`language.${each}`)}
          </a>
        ))}
      </nav>
      <nav className={styles.bar} aria-label={t('preview.sections')}>
        {document.sections.map((each, index) => (
          <a key={each.key} href={`${base}/preview/${each.key}`} aria-current={each.key === key ? 'page' : undefined}>
            {index + 1} {say(each.title, locale) || each.key}
          </a>
        ))}
      </nav>
      <div className={styles.preview}>
        <h2>{say(section.title, locale)}</h2>
        {section.intro ? <p className="muted">{say(section.intro, locale)}</p> : null}
        {section.why ? (
          <Note kind="quiet">
            <p>{say(section.why, locale)}</p>
          </Note>
        ) : null}
        <PreviewForm
          section={shownSection(whole, locale)}
          outside={new Set(outside).size}
          {...{ locale, texts }}
          said={Object.fromEntries(said)}
          action={checkPreviewAction.bind(null, { round, locale, path })}
          words={{ outside: t('preview.outside'), update: t('preview.try') }}
        />
      </div>
    </EditorFrame>
  )
}
