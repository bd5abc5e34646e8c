import { getTranslations } from 'next-intl/server'
import { saidQuestion } from '@/components/questionnaire/form/said-question'
import { Note } from '@/components/ui/message/note'
import { findSlot, isAsking, lookedAtIn } from '@/questionnaire/asked'
import type { Questionnaire, Section } from '@/questionnaire/document'
import { shownSection } from '@/questionnaire/shown-section'
import { withSoftHyphens } from '@/questionnaire/soft-hyphens'
import { type Locale, say } from '@/questionnaire/text'
import { readSectionTexts } from '../../../../../../rounds/[round]/sections/[section]/section-texts'
import styles from '../../questionnaire.module.css'
import { checkPreviewAction } from './actions'
import { PreviewForm } from './preview-form'

interface SectionPreviewProps {
  document: Questionnaire
  section: Section
  locale: Locale
  round: string
}

/** The section as its form, with the questions of other sections that its conditions look at. */
export async function SectionPreview({ document, section, locale, round }: SectionPreviewProps) {
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
  return (
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
        action={checkPreviewAction.bind(null, { round, locale, path: `/preview/${section.key}` })}
        words={{ outside: t('preview.outside'), update: t('preview.try') }}
      />
    </div>
  )
}
