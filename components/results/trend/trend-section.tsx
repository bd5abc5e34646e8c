import { getTranslations } from 'next-intl/server'
import { Trend } from '@/charts/time/trend'
import { ChartFigure } from '@/components/ui/figure/chart-figure'
import { resultTexts } from '@/messages/result-texts'
import { type Locale, say } from '@/questionnaire/text'
import { hasRows } from '@/questionnaire/types/abilities'
import type { Measure } from '@/results/change/change'
import { trendClaim, trendScopeClaim } from '@/results/story/claims/trend-claim'
import { headlineEstimate, intervalOf } from '@/results/story/figures'
import { mainRow, type QuestionView, type SeriesView } from '@/results/story/question-view'
import { breakTimes, yearOf } from '@/results/story/rounds-axis'
import { bandOf, lineOf } from '@/results/story/trend-line'
import { optionPhrase, seriesLabel } from '@/results/words/label'
import { sayTrend, sayTrendScope } from '@/results/words/say-trend'

/** The headline share over the rounds with the line it follows, drawn where its direction is clear; that and the mean's told in words. */
export async function TrendSection({ view, locale }: { view: QuestionView; locale: Locale }) {
  const row = mainRow(view)
  const told = (measure: Measure) => {
    const claim = row && trendClaim(view, row, measure)
    return claim ? sayTrend(claim, resultTexts(locale)) : null
  }
  const [ofShare, ofMean] = [told('share'), told('mean')]
  if (!row || !(ofShare || ofMean)) return null
  const t = await getTranslations('results')
  const scope = ofShare ? trendScopeClaim(view, row) : null
  const whom = scope && sayTrendScope(scope, resultTexts(locale))
  const texts = [ofShare, ofMean, whom].filter((each) => each !== null)
  const words = texts.map((each) => (
    <p key={each} className="serif">
      {each}
    </p>
  ))
  return (
    <section className="sect" aria-labelledby="trend">
      <h2 id="trend">{t('trendHeading')}</h2>
      {ofShare ? (
        <div className="cols wide-left">
          <ShareTrend view={view} row={row} sentence={ofShare} locale={locale} />
          <div className="stack">{words}</div>
        </div>
      ) : (
        words
      )}
    </section>
  )
}

type ShareTrendProps = { view: QuestionView; row: SeriesView; sentence: string; locale: Locale }

async function ShareTrend({ view: { question }, row, sentence, locale }: ShareTrendProps) {
  const found = lineOf(row, 'share')
  if (!found) return null
  const t = await getTranslations('results')
  const { line, from, to } = found
  const label = hasRows(question) ? seriesLabel(question, row.series.row, locale) : say(question.label, locale)
  const options = row.series.counts.headline?.options ?? []
  const first = row.rounds.find((point) => point.series)
  const told = { options: optionPhrase(question, options, locale), band: bandOf(row) }
  return (
    <ChartFigure
      title={t('trendTitle', { label, first: first?.round ?? '', last: row.rounds.at(-1)?.round ?? '' })}
      subtitle={t(line.isClear ? 'trendSubtitleLine' : 'trendSubtitle', told)}
    >
      <Trend
        id={`trend-${question.key}`}
        title={label}
        desc={sentence}
        series={[
          {
            label,
            points: row.rounds.map((point) => {
              const estimate = headlineEstimate(point.series, options)
              const interval = intervalOf(estimate)
              return { year: yearOf(point), share: estimate?.est ?? null, ...(interval ? { interval } : {}) }
            }),
          },
        ]}
        breaks={breakTimes(row.rounds).map((at) => ({ at, text: t('breakText'), short: t('breakShort') }))}
        {...(line.isClear
          ? {
              direction: [
                { year: from, share: line.first },
                { year: to, share: line.last },
              ] as const,
            }
          : {})}
      />
    </ChartFigure>
  )
}
