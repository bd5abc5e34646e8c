import { getTranslations } from 'next-intl/server'
import { BackLink } from '@/components/ui/layout/back-link'
import { resultTexts } from '@/messages/result-texts'
import { type Locale, say } from '@/questionnaire/text'
import type { RoundResults } from '@/results/round-results'
import type { PublishedFigure } from '@/results/series/published'
import type { Variable } from '@/results/series-result'
import { headingClaim, ledeClaim } from '@/results/story/claims/lead-claim'
import { drawnShares } from '@/results/story/drawn-shares'
import { isChangeProtected } from '@/results/story/figures'
import type { QuestionView } from '@/results/story/question-view'
import type { TrendChoice } from '@/results/story/trend-choice'
import { type Whose, whoseInAddress } from '@/results/story/whose'
import { sayFinding } from '@/results/words/say-finding'
import { sayLede } from '@/results/words/say-lede'
import { whomOf } from '@/results/words/whom'
import { BreakdownSection } from '../breakdown/breakdown-section'
import { RowsChanged } from '../change/rows-changed'
import { WhyChanged } from '../change/why-changed'
import { QuestionFiles } from '../files/question-files'
import { HowCounted } from '../how-counted'
import { DrawnTable } from '../tables/drawn-table'
import { EstimatesTable } from '../tables/estimates-table'
import { KnownShares } from '../tables/known-shares'
import { NumberEstimates } from '../tables/number-estimates'
import { QuestionTable } from '../tables/question-table'
import { TrendSection } from '../trend/trend-section'
import { KeyFigures } from './key-figures'
import { Lede } from './lede'
import { NeighbouringQuestions } from './neighbouring-questions'
import { QuestionFigure } from './question-figure'
import styles from './question-results.module.css'
import { Quotes } from './quotes'
import { RespondentsFinding } from './respondents-finding'
import { ViewLinks } from './view-links'

interface QuestionResultsProps {
  results: RoundResults
  view: QuestionView
  /** Whom the chart is of, and whom it could be of. */
  whose: Whose
  views: readonly Whose[]
  by: Variable | undefined
  /** Whose trend is shown large, and what was published of other rounds. */
  choice: TrendChoice
  published: readonly PublishedFigure[]
  before: QuestionView | undefined
  after: QuestionView | undefined
  /** Scheme and host of the service, for what is copied from the page. */
  origin: string
  locale: Locale
  /** The finding as it was written in place of the generated one. */
  text?: string | undefined
  /** What may be quoted of the answers. */
  quotes?: readonly string[]
}

/** All that is told of one question in a round. */
export async function QuestionResults(props: QuestionResultsProps) {
  const { results, view, whose, views, by, choice, published, before, after, origin, locale, text, quotes = [] } = props
  const { round } = results.summary
  const isProtected = isChangeProtected(view)
  const path = `/${locale}/results/${round}/${view.question.key}`
  const t = await getTranslations('results')
  const chart = await getTranslations('chart')
  const hasDrawn = view.rows[0]?.series.counts.distribution != null || (whose !== 'respondents' && drawnShares(view, whose).length > 0)
  return (
    <div className={styles.page}>
      <BackLink href={`/${locale}/results/${round}`}>{t('round', { round })}</BackLink>
      <div className="head">
        <p className="kicker">{say(view.question.title, locale)}</p>
        <h1>{sayFinding(headingClaim(view), resultTexts(locale))}</h1>
        <Lede>{text ?? sayLede(ledeClaim(view), resultTexts(locale))}</Lede>
      </div>
      <div className="stack-l">
        <div className="cols wide-left">
          <div className="stack">
            <ViewLinks path={path} views={views} current={whose} by={by} whom={whomOf(view, locale)} />
            <RespondentsFinding view={view} whose={whose} locale={locale} />
            <QuestionFigure
              view={view}
              whose={whose}
              round={round}
              locale={locale}
              files={<QuestionFiles results={results} view={view} whose={whose} origin={origin} locale={locale} />}
            />
          </div>
          <KeyFigures view={view} locale={locale} isProtected={isProtected} />
        </div>
        <WhyChanged view={view} locale={locale} isProtected={isProtected} />
        <RowsChanged view={view} locale={locale} isProtected={isProtected} />
        <TrendSection view={view} choice={choice} published={published} path={path} locale={locale} />
        <BreakdownSection
          view={view}
          by={by}
          viewInAddress={whose === 'all' ? undefined : whoseInAddress[whose]}
          path={path}
          sizeLimits={results.summary.sizeLimits}
          isNationalOnly={results.summary.isNationalOnly === true}
          locale={locale}
        />
        <section className="sect" aria-labelledby="table">
          <h2 id="table">{t('table')}</h2>
          <div className="stack">
            {hasDrawn ? <h3>{chart('drawnTitle')}</h3> : null}
            <DrawnTable view={view} whose={whose} locale={locale} />
            {hasDrawn ? <h3>{chart('estimatesTitle')}</h3> : null}
            <EstimatesTable view={view} locale={locale} isProtected={isProtected} />
            <NumberEstimates view={view} locale={locale} />
            <h3>{t('plainTitle')}</h3>
            <QuestionTable view={view} locale={locale} />
            <KnownShares view={view} locale={locale} />
          </div>
        </section>
        <Quotes quotes={quotes} />
        <HowCounted results={results} locale={locale} view={view} />
        <NeighbouringQuestions before={before} after={after} round={round} locale={locale} />
      </div>
    </div>
  )
}
