import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { QuestionResults } from '@/components/results/question/question-results'
import { listPublishedFigures } from '@/data/results/published'
import { ownOrigin } from '@/data/system/site'
import { resultTexts } from '@/messages/result-texts'
import { getWholeTexts } from '@/messages/whole-texts'
import { type Locale, say } from '@/questionnaire/text'
import { variables } from '@/results/series-result'
import { ledeClaim } from '@/results/story/claims/lead-claim'
import { isChangeProtected } from '@/results/story/figures'
import type { QuestionView } from '@/results/story/question-view'
import { trendChoiceOf } from '@/results/story/trend-choice'
import { viewAskedFor, viewsOf } from '@/results/story/whose'
import { sayLede } from '@/results/words/say-lede'
import { readResults } from '../read-results'
import { ResultsFrame } from '../results-frame'

type Props = PageProps<'/[locale]/results/[round]/[question]'>

async function readQuestion({ params }: Props) {
  const { locale, round, question } = await params
  const reading = await readResults(round)
  const at = reading.views.findIndex((view) => view.question.key === question)
  const view = reading.views[at] ?? notFound()
  return { locale: locale as Locale, reading, view, before: reading.views[at - 1], after: reading.views[at + 1] }
}

/** Which view the address asks for; what it asks wrongly is the default. */
async function readView({ searchParams }: Props, view: QuestionView, isProtected: boolean) {
  const asked = await searchParams
  const views = viewsOf(view, isProtected)
  const whose = viewAskedFor(views, asked.view)
  const by = variables.find((each) => each !== 'sizeClass' && each === asked.by)
  const [row, option] = [asked.row, asked.option].map((each) => (Array.isArray(each) ? each[0] : each))
  // A row or an option that the question does not have is no address: only links of the page itself are kept.
  const choice = trendChoiceOf(view, { row, option }) ?? notFound()
  return { whose, views, by, choice }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const t = await getWholeTexts('results')
  const { locale, reading, view } = await readQuestion(props)
  return {
    title: t('questionTitle', { label: say(view.question.label, locale), round: reading.summary.round }),
    description: sayLede(ledeClaim(view), resultTexts(locale)),
  }
}

export default async function QuestionPage(props: Props) {
  const { locale, reading, view, before, after } = await readQuestion(props)
  const { whose, views, by, choice } = await readView(props, view, isChangeProtected(view))
  return (
    <ResultsFrame reading={reading} locale={locale} current="question">
      <QuestionResults
        {...{ results: reading, view, whose, views, by, choice, before, after, locale }}
        published={listPublishedFigures()}
        origin={ownOrigin()}
        text={reading.texts.get(view.question.key)}
        quotes={reading.quotesOf(view.question.key)}
      />
    </ResultsFrame>
  )
}
