import { getTranslations } from 'next-intl/server'
import { Trend } from '@/charts/time/trend'
import { ChartFigure } from '@/components/ui/figure/chart-figure'
import { resultTexts } from '@/messages/result-texts'
import { type Locale, say } from '@/questionnaire/text'
import { hasRows } from '@/questionnaire/types/abilities'
import type { QuestionView } from '@/results/story/question-view'
import type { TrendChoice } from '@/results/story/trend-choice'
import { type TrendFigure, trendPoints } from '@/results/story/trend-figures'
import { bandOf, lineOf } from '@/results/story/trend-line'
import { optionPhrase, plainPhrase, seriesLabel } from '@/results/words/label'
import { breakLines, sayBreaks } from '@/results/words/say-break'
import { whomOf } from '@/results/words/whom'

interface ShareTrendProps {
  view: QuestionView
  choice: TrendChoice
  figures: readonly TrendFigure[]
  /** What is said of its direction. */
  desc: string | undefined
  locale: Locale
}

/** The chosen share over the rounds, with the line it follows where its direction is clear. */
export async function ShareTrend({ view, choice: { row, options, option }, figures, desc, locale }: ShareTrendProps) {
  const { question } = view
  const t = await getTranslations('results')
  const chart = await getTranslations('chart')
  const found = lineOf(row, option === undefined ? 'share' : { option })
  const label = hasRows(question) ? seriesLabel(question, row.series.row, locale) : say(question.label, locale)
  const told = { options: optionPhrase(question, options, locale), band: bandOf(figures), whom: whomOf(view, locale) }
  const line = found?.line.isClear ? found.line : undefined
  const texts = resultTexts(locale)
  const breaks = sayBreaks(row.rounds, texts, options)
  const words = [desc, ...breaks].filter(Boolean).join(' ')
  const notes = [...breaks, ...(figures.some(({ kind }) => kind === 'published') ? [chart('hollow')] : [])].join(' ')
  return (
    <ChartFigure
      title={t('trendTitle', { label, first: figures[0]?.round ?? '', last: figures.at(-1)?.round ?? '' })}
      subtitle={t(line ? 'trendSubtitleLine' : 'trendSubtitle', told)}
      source={notes || undefined}
    >
      <Trend
        locale={locale}
        id={`trend-${question.key}`}
        title={`${label}: ${told.options}`}
        {...(words ? { desc: words } : {})}
        series={[{ label: plainPhrase(question, options, locale), points: trendPoints(figures) }]}
        breaks={breakLines(row.rounds, texts, options)}
        {...(found && line
          ? {
              direction: [
                { year: found.times[0], share: line.first },
                { year: found.times[1], share: line.last },
              ] as const,
            }
          : {})}
      />
    </ChartFigure>
  )
}
