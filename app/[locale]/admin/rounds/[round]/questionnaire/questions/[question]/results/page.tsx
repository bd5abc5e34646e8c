import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { KeyFigures } from '@/components/results/question/key-figures'
import { Lede } from '@/components/results/question/lede'
import { QuestionFigure } from '@/components/results/question/question-figure'
import { QuestionTable } from '@/components/results/tables/question-table'
import { Note } from '@/components/ui/message/note'
import { getViewer } from '@/data/identity/session'
import { getQuestionnaireToEdit } from '@/data/questionnaires/read'
import { getResultsPreview } from '@/data/results/preview-results'
import { resultTexts } from '@/messages/result-texts'
import { getWholeTexts } from '@/messages/whole-texts'
import { type Locale, locales, say } from '@/questionnaire/text'
import { headingClaim, ledeClaim } from '@/results/story/claims/lead-claim'
import type { QuestionView } from '@/results/story/question-view'
import { viewAskedFor, viewsOf } from '@/results/story/whose'
import { sayFinding } from '@/results/words/say-finding'
import { sayLede } from '@/results/words/say-lede'
import { guarded } from '../../../../../../../guarded'
import { EditorFrame } from '../../../editor-frame'
import { ProblemList } from '../../../problem-list'
import { questionTitle } from '../../../question-line'
import styles from '../../../questionnaire.module.css'

type Props = PageProps<'/[locale]/admin/rounds/[round]/questionnaire/questions/[question]/results'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getWholeTexts('questionnaireEditor')
  const { locale, round, question: key } = (await params) as { locale: Locale; round: string; question: string }
  const { document } = await guarded(getQuestionnaireToEdit(await getViewer(), round))
  const question = document.sections.flatMap(({ questions }) => questions).find((each) => each.key === key)
  return { title: t('results.pageTitle', { round, name: question ? questionTitle(question, locale) : key }) }
}

/** Faults that a results page can be drawn with all the same. */
const harmless: ReadonlySet<string> = new Set([
  'text-missing',
  'text-spaces',
  'series-undeclared',
  'series-unknown',
  'recode-missing',
  'recode-option',
])

/** How the question's results will look, drawn by the parts of the results page with answers that nobody gave. */
export default async function ResultsPreviewPage({ params }: Props) {
  const { locale, round, question: key } = (await params) as { locale: Locale; round: string; question: string }
  const viewer = await getViewer()
  const found = await guarded(getQuestionnaireToEdit(viewer, round))
  const { document, problems } = found
  const question = document.sections.flatMap(({ questions }) => questions).find((each) => each.key === key)
  if (!question) notFound()
  const t = await getTranslations('questionnaireEditor')
  const base = `/${locale}/admin/rounds/${round}/questionnaire`
  const path = `/questions/${key}/results`
  const faults = problems.filter((each) => each.question === key && each.severity === 'error' && !harmless.has(each.code))
  const view = faults.length > 0 ? null : await guarded(getResultsPreview(viewer, round, key))
  return (
    <EditorFrame
      {...{ found, locale, path }}
      title={t('results.title', { name: questionTitle(question, locale) })}
      back={{ href: `${base}/questions/${key}`, label: t('rowCondition.back') }}
      said={undefined}
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
      {faults.length > 0 ? (
        <section className="sect" aria-labelledby="problems">
          <h2 id="problems">{t('results.faults')}</h2>
          <ProblemList problems={faults} {...{ document, base, locale }} />
        </section>
      ) : view ? (
        <Invented view={view} round={round} locale={locale} />
      ) : (
        <p>{t('results.none')}</p>
      )}
    </EditorFrame>
  )
}

/** The parts of a results page, marked as drawn from answers that nobody gave. */
async function Invented({ view, round, locale }: { view: QuestionView; round: string; locale: Locale }) {
  const t = await getTranslations('questionnaireEditor')
  const whose = viewAskedFor(viewsOf(view, false), undefined)
  return (
    <>
      <Note kind="warn">
        <p>{t('results.invented')}</p>
      </Note>
      <article className="stack-l" aria-label={t('results.example')}>
        <div className="head">
          <p className="kicker">{say(view.question.title, locale)}</p>
          <h2 className="size-2xl">{sayFinding(headingClaim(view), resultTexts(locale))}</h2>
          <Lede>{sayLede(ledeClaim(view), resultTexts(locale))}</Lede>
        </div>
        <div className="cols wide-left">
          <QuestionFigure view={view} whose={whose} round={round} locale={locale} files={null} />
          <KeyFigures view={view} locale={locale} isProtected={false} />
        </div>
        <QuestionTable view={view} locale={locale} />
      </article>
    </>
  )
}
