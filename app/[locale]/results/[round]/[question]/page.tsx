import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { BreakdownSection } from '@/components/results/breakdown/breakdown-section'
import { RowsChanged } from '@/components/results/change/rows-changed'
import { WhyChanged } from '@/components/results/change/why-changed'
import { HowCounted } from '@/components/results/how-counted'
import { KeyFigures } from '@/components/results/question/key-figures'
import { NeighbouringQuestions } from '@/components/results/question/neighbouring-questions'
import { QuestionFigure } from '@/components/results/question/question-figure'
import { ViewLinks } from '@/components/results/question/view-links'
import { EstimatesTable } from '@/components/results/tables/estimates-table'
import { NumberEstimates } from '@/components/results/tables/number-estimates'
import { QuestionTable } from '@/components/results/tables/question-table'
import { TrendSection } from '@/components/results/trend/trend-section'
import { BackLink } from '@/components/ui/layout/back-link'
import { resultTexts } from '@/messages/result-texts'
import { type Locale, say } from '@/questionnaire/text'
import { variables } from '@/results/series-result'
import { headingClaim, ledeClaim } from '@/results/story/claims/lead-claim'
import { isChangeProtected } from '@/results/story/figures'
import type { QuestionView } from '@/results/story/question-view'
import { viewsOf, whoseInAddress } from '@/results/story/whose'
import { sayFinding } from '@/results/words/say-finding'
import { sayLede } from '@/results/words/say-lede'
import { whomOf } from '@/results/words/whom'
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
  const whose =
    views.find((each) => whoseInAddress[each] !== undefined && whoseInAddress[each] === asked.view) ??
    (views.includes('all') ? 'all' : 'respondents')
  const by = variables.find((each) => each !== 'sizeClass' && each === asked.by)
  return { whose, views, by }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const t = await getTranslations('results')
  const { locale, reading, view } = await readQuestion(props)
  return { title: t('questionTitle', { label: say(view.question.label, locale), round: reading.summary.round }) }
}

export default async function QuestionPage(props: Props) {
  const { locale, reading, view, before, after } = await readQuestion(props)
  const { round } = reading.summary
  const isProtected = isChangeProtected(view)
  const { whose, views, by } = await readView(props, view, isProtected)
  const path = `/${locale}/results/${round}/${view.question.key}`
  const t = await getTranslations('results')
  return (
    <ResultsFrame reading={reading} locale={locale} current="question">
      <BackLink href={`/${locale}/results/${round}`}>{t('round', { round })}</BackLink>
      <div className="head">
        <p className="kicker">{say(view.question.title, locale)}</p>
        <h1>{sayFinding(headingClaim(view), resultTexts(locale))}</h1>
        <p className="lede">{sayLede(ledeClaim(view), resultTexts(locale))}</p>
      </div>
      <div className="stack-l">
        <div className="cols wide-left">
          <div className="stack">
            <ViewLinks path={path} views={views} current={whose} by={by} whom={whomOf(view, locale)} />
            <QuestionFigure view={view} whose={whose} round={round} locale={locale} />
          </div>
          <KeyFigures view={view} locale={locale} isProtected={isProtected} />
        </div>
        <WhyChanged view={view} locale={locale} isProtected={isProtected} />
        <RowsChanged view={view} locale={locale} isProtected={isProtected} />
        <TrendSection view={view} locale={locale} />
        <BreakdownSection
          view={view}
          by={by}
          viewInAddress={whose === 'all' ? undefined : whoseInAddress[whose]}
          path={path}
          sizeLimits={reading.summary.sizeLimits}
          locale={locale}
        />
        <section className="sect" aria-labelledby="table">
          <h2 id="table">{t('table')}</h2>
          <div className="stack">
            <EstimatesTable view={view} locale={locale} isProtected={isProtected} />
            <NumberEstimates view={view} locale={locale} />
            <h3>{t('plainTitle')}</h3>
            <QuestionTable view={view} locale={locale} />
          </div>
        </section>
        <HowCounted results={reading} locale={locale} view={view} />
        <NeighbouringQuestions before={before} after={after} round={round} locale={locale} />
      </div>
    </ResultsFrame>
  )
}
