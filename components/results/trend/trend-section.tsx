import { getTranslations } from 'next-intl/server'
import { Trend } from '@/charts/time/trend'
import { Figure } from '@/components/ui/figure/figure'
import { type Locale, say } from '@/questionnaire/text'
import { headlineEstimate, intervalOf } from '@/results/story/figures'
import type { QuestionView } from '@/results/story/question-view'
import { mainRow } from '@/results/story/tell'
import { optionPhrase, seriesLabel } from '../label'
import { breakTimes, yearOf } from '../rounds-axis'
import { mainLine, sayTrend } from './say-trend'

/** The main figure over the rounds with the line it follows, drawn where its direction is clear, and told in words. */
export async function TrendSection({ view, locale }: { view: QuestionView; locale: Locale }) {
  const row = mainRow(view)
  const found = row && mainLine(row)
  const sentence = row && (await sayTrend(row, locale))
  if (!row || !found || !sentence) return null
  const t = await getTranslations('results')
  const { question } = view
  const { line, from, to } = found
  const label = question.type === 'matrix' ? seriesLabel(question, row.series.row, locale) : say(question.label, locale)
  const options = row.series.headline?.options ?? []
  const first = row.rounds.find((point) => point.series)
  return (
    <section className="sect" aria-labelledby="trend">
      <h2 id="trend">{t('trendHeading')}</h2>
      {found.kind === 'mean' ? (
        <p className="serif">{sentence}</p>
      ) : (
        <div className="cols wide-left">
          <Figure
            title={t('trendTitle', { label, first: first?.round ?? '', last: row.rounds.at(-1)?.round ?? '' })}
            subtitle={t(line.isClear ? 'trendSubtitleLine' : 'trendSubtitle', { options: optionPhrase(question, options, locale) })}
          >
            <Trend
              id={`trend-${question.key}`}
              title={label}
              desc={sentence}
              series={[
                {
                  label,
                  points: row.rounds.map((point) => {
                    const estimate = headlineEstimate(point, options)
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
          </Figure>
          <p className="serif">{sentence}</p>
        </div>
      )}
    </section>
  )
}
