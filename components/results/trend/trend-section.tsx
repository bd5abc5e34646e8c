import { getTranslations } from 'next-intl/server'
import { resultTexts } from '@/messages/result-texts'
import type { Locale } from '@/questionnaire/text'
import type { PublishedFigure } from '@/results/series/published'
import { optionChangeClaim } from '@/results/story/claims/change-claim'
import { optionTrendClaim, trendClaim, trendScopeClaim } from '@/results/story/claims/trend-claim'
import { isChangeProtected } from '@/results/story/figures'
import type { QuestionView } from '@/results/story/question-view'
import type { TrendChoice } from '@/results/story/trend-choice'
import { type TrendFigure, trendFigures, trendPoints } from '@/results/story/trend-figures'
import { explainChange } from '@/results/words/change/explain'
import { sayTrend, sayTrendScope } from '@/results/words/say-trend'
import { MeanTable } from './mean-table'
import { OptionTrends } from './option-trends'
import { ShareTrend } from './share-trend'
import { TrendTable } from './trend-table'

export interface TrendSectionProps {
  view: QuestionView
  /** Which share is shown large. */
  choice: TrendChoice
  published: readonly PublishedFigure[]
  /** Address of the question's page. */
  path: string
  locale: Locale
}

const isDrawn = (figures: readonly TrendFigure[]) => trendPoints(figures).filter(({ share }) => share !== null).length > 1

/** What is said of the share that is shown: its direction; of an answer its change, of the headline also the mean's direction and of whom it is. */
function sentencesOf(view: QuestionView, { row, option }: TrendChoice, locale: Locale): string[] {
  const texts = resultTexts(locale)
  if (option !== undefined) {
    const [trend, change] = [optionTrendClaim(view, row, option), optionChangeClaim(view, row, option, isChangeProtected(view))]
    return [trend && sayTrend(trend, texts), change && explainChange(change, locale)?.text].filter((each) => each != null)
  }
  const [ofShare, ofMean] = [trendClaim(view, row, 'share'), trendClaim(view, row, 'mean')]
  const scope = ofShare ? trendScopeClaim(view, row) : null
  return [ofShare && sayTrend(ofShare, texts), ofMean && sayTrend(ofMean, texts), scope && sayTrendScope(scope, texts)].filter(
    (each) => each !== null,
  )
}

/** The chosen share over the rounds: drawn, told, and in figures; told alone where there is nothing to draw. */
export async function ChosenTrend({ view, choice, published, path, locale }: TrendSectionProps) {
  const t = await getTranslations('chart')
  const figures = trendFigures(choice.row, choice.options, published)
  const sentences = sentencesOf(view, choice, locale)
  const words = sentences.map((each) => (
    <p key={each} className="serif">
      {each}
    </p>
  ))
  const means = choice.option === undefined ? <MeanTable view={view} row={choice.row} locale={locale} /> : null
  if (!isDrawn(figures))
    return (
      <div className="stack">
        {words}
        {means}
      </div>
    )
  return (
    <div className="cols wide-left">
      <ShareTrend view={view} choice={choice} figures={figures} desc={sentences[0]} locale={locale} />
      <div className="stack">
        {words}
        <TrendTable view={view} choice={choice} figures={figures} locale={locale} />
        {means}
        {choice.option === undefined ? null : (
          <p className="small">
            <a href={`${path}#trend`}>{t('showHeadline')}</a>
          </p>
        )}
      </div>
    </div>
  )
}

/** A share over the rounds, and a small drawing of every other one, which leads to its own. */
export async function TrendSection(props: TrendSectionProps) {
  const { view, choice, published, locale } = props
  const t = await getTranslations('chart')
  const hasDrawing = isDrawn(trendFigures(choice.row, choice.options, published))
  if (!hasDrawing && sentencesOf(view, choice, locale).length === 0) return null
  return (
    <section className="sect" aria-labelledby="trend">
      <h2 id="trend">{t('heading')}</h2>
      <div className="stack-l">
        <ChosenTrend {...props} />
        {hasDrawing ? <OptionTrends {...props} /> : null}
      </div>
    </section>
  )
}
