import { StackedRounds } from '@/charts/rounds/stacked-rounds'
import { ShareBars } from '@/charts/shares/share-bars'
import { resultTexts } from '@/messages/result-texts'
import type { Locale } from '@/questionnaire/text'
import { picksOne } from '@/questionnaire/types/abilities'
import { optionsOf } from '@/questionnaire/types/options'
import { bothRoundsClaim } from '@/results/story/claims/shares-claim'
import { isOrdered } from '@/results/story/finding'
import type { QuestionView } from '@/results/story/question-view'
import { yearOf } from '@/results/story/rounds-axis'
import { optionLabel, seriesLabel } from '@/results/words/label'
import { sayBothRounds, sayBothRoundsTitle } from '@/results/words/say-shares'
import { optionParts } from './chart-props'

/** The municipalities that answered both rounds: a fact about them, so no interval. Two columns, or bars with the earlier share marked. */
export function BothRoundsChart({ view, locale }: { view: QuestionView; locale: Locale }) {
  const claim = bothRoundsClaim(view)
  const { question, rows } = view
  const [row] = rows
  if (!claim || !row) return null
  const { from, n, shares } = claim
  const words = {
    locale,
    id: `same-${question.key}`,
    title: sayBothRoundsTitle(claim, resultTexts(locale)),
    desc: sayBothRounds(claim, locale),
  }
  if (picksOne(question) && isOrdered(question) && shares.length === optionsOf(question).length) {
    const points = row.rounds.filter((point) => point.round === from || point === row.rounds.at(-1))
    return (
      <StackedRounds
        {...words}
        parts={optionParts(question, true, locale)}
        rounds={points.map((point, at) => ({
          label: point.round,
          year: yearOf(point),
          base: String(n),
          shares: shares.map(({ before, after }) => (at === 0 ? before : after)),
        }))}
      />
    )
  }
  const bars = shares.map((each) => ({
    label: each.option === undefined ? seriesLabel(question, each.row, locale) : optionLabel(question, each.option, locale),
    share: each.after,
    earlier: each.before,
  }))
  return <ShareBars {...words} bars={bars} nowLabel={row.rounds.at(-1)?.round ?? ''} earlierLabel={from} />
}
