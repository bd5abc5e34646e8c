import { getTranslations } from 'next-intl/server'
import { Trend } from '@/charts/time/trend'
import { ChartFigure } from '@/components/ui/figure/chart-figure'
import { resultTexts } from '@/messages/result-texts'
import { type Locale, say } from '@/questionnaire/text'
import { trendClaim } from '@/results/story/claims/trend-claim'
import { intervalOf, optionEstimate } from '@/results/story/figures'
import type { QuestionView } from '@/results/story/question-view'
import { timeOf } from '@/results/story/rounds-axis'
import { optionLabel } from '@/results/words/label'
import { breakLines } from '@/results/words/say-break'
import { sayTrend } from '@/results/words/say-trend'

/** The options chosen most often, followed over the rounds: at most three lines. Nothing before there are two rounds. */
export async function TrendOfOptions({ view, locale }: { view: QuestionView; locale: Locale }) {
  const t = await getTranslations('results')
  const { question, rows } = view
  const row = rows[0]
  const asked = row?.rounds.filter((point) => point.series) ?? []
  if (!row || asked.length < 2 || row.series.estimates?.tooFew !== false) return null
  const top = [...row.series.counts.options].sort((a, b) => b.count - a.count).slice(0, 3)
  const breaks = breakLines(row.rounds, resultTexts(locale))
  if (top.every(({ option }) => optionEstimate(row.series, option)?.est == null)) return null
  const claim = trendClaim(view, row, 'share')
  const direction = claim && sayTrend(claim, resultTexts(locale))
  return (
    <ChartFigure source={direction ? `${direction} ${t('trendSource')}` : t('trendSource')}>
      <Trend
        locale={locale}
        id={`trend-${question.key}`}
        title={t('trendTitle', { label: say(question.label, locale), first: asked[0]?.round ?? '', last: asked.at(-1)?.round ?? '' })}
        series={top.map(({ option }) => ({
          label: optionLabel(question, option, locale),
          points: row.rounds.map((point) => {
            const estimate = optionEstimate(point.series, option)
            const interval = intervalOf(estimate)
            return { year: timeOf(point), share: estimate?.est ?? null, ...(interval ? { interval } : {}) }
          }),
        }))}
        breaks={breaks}
      />
    </ChartFigure>
  )
}
