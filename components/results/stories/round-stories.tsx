import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ChartFigure } from '@/components/ui/figure/chart-figure'
import { resultTexts } from '@/messages/result-texts'
import { type Locale, say } from '@/questionnaire/text'
import type { RoundResults } from '@/results/round-results'
import { headingClaim, ledeClaim } from '@/results/story/claims/lead-claim'
import type { FrontPage } from '@/results/story/front-page'
import type { QuestionView } from '@/results/story/question-view'
import { viewsOf } from '@/results/story/whose'
import { sayFinding } from '@/results/words/say-finding'
import { sayLede } from '@/results/words/say-lede'
import { ScaleFigure } from '../scale-figure'
import { RatioList } from './ratio-list'
import { Stories, Story, StoryText } from './story'
import { TrendOfOptions } from './trend-of-options'

interface RoundStoriesProps {
  results: RoundResults
  stories: Omit<FrontPage, 'lead'>
  locale: Locale
}

/** The section a question stands in, as the word above a story. */
export function topicOf({ questionnaire }: RoundResults, { section }: QuestionView, locale: Locale): string | undefined {
  const found = questionnaire.sections.find((each) => each.key === section)
  return found && say(found.title, locale)
}

const isEstimated = (view: QuestionView) => viewsOf(view, true).includes('all')

/** The stories beside the lead: a multiple choice in ten-rows, a choice over the rounds, the grade. */
export async function RoundStories({ results, stories: { multiple, category, scale }, locale }: RoundStoriesProps) {
  const t = await getTranslations('results')
  const story = (view: QuestionView, chart: ReactNode) => (
    <Story
      topic={topicOf(results, view, locale)}
      title={sayFinding(headingClaim(view), resultTexts(locale))}
      href={`/${locale}/results/${results.summary.round}/${view.question.key}`}
    >
      <StoryText>{sayLede(ledeClaim(view), resultTexts(locale))}</StoryText>
      {chart}
    </Story>
  )
  return (
    <Stories>
      {multiple ? story(multiple, <RatioList view={multiple} locale={locale} />) : null}
      {category ? story(category, <TrendOfOptions view={category} locale={locale} />) : null}
      {scale
        ? story(
            scale,
            <ChartFigure source={t(isEstimated(scale) ? 'figureSubtitleAll' : 'scaleSource')}>
              <ScaleFigure view={scale} whose={isEstimated(scale) ? 'all' : 'respondents'} locale={locale} id="story-scale" />
            </ChartFigure>,
          )
        : null}
    </Stories>
  )
}
