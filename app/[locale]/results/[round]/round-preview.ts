import { outOf } from '@/messages/numbers/elative'
import { resultTexts } from '@/messages/result-texts'
import type { Locale } from '@/questionnaire/text'
import type { RoundResults } from '@/results/round-results'
import { headingClaim } from '@/results/story/claims/lead-claim'
import { headlineEstimate } from '@/results/story/figures'
import { chooseStories } from '@/results/story/front-page'
import { mainRow, questionViews } from '@/results/story/question-view'
import { sayFinding } from '@/results/words/say-finding'
import { roundPreview } from '@/sheets/preview/round-preview'

/** The picture that goes with a link to the round: its main finding and share. */
export function drawPreview({ questionnaire, summary, earlier }: RoundResults, locale: Locale): string {
  const texts = resultTexts(locale)
  const { lead } = chooseStories(
    questionViews(
      questionnaire,
      summary,
      earlier.map((each) => each.summary),
    ),
  )
  const series = lead && mainRow(lead)?.series
  const headline = series?.counts.headline
  const estimate = headline ? headlineEstimate(series, headline.options) : null
  return roundPreview({
    title: lead ? sayFinding(headingClaim(lead), texts) : texts.t('roundHeading', { round: summary.round }),
    source: `Kuntakysely ${summary.round}`,
    answered: texts.t('datelineAnswered', { count: summary.response.respondents, of: outOf(summary.response.N, locale) }),
    share: estimate?.est ?? headline?.share ?? null,
  })
}
