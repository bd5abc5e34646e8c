import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ChartFigure } from '@/components/ui/figure/chart-figure'
import { number } from '@/messages/numbers/format'
import { resultTexts } from '@/messages/result-texts'
import { type Locale, say } from '@/questionnaire/text'
import { hasRows, isGraded, picksOne } from '@/questionnaire/types/abilities'
import { drawnShares, isRoundedApart } from '@/results/story/drawn-shares'
import { boundedParts } from '@/results/story/figures'
import { isOrdered } from '@/results/story/finding'
import type { QuestionView } from '@/results/story/question-view'
import type { Whose } from '@/results/story/whose'
import { optionsTogether } from '@/results/words/label'
import { sayBreaks } from '@/results/words/say-break'
import { whomOf } from '@/results/words/whom'
import { QuestionChart } from './question-chart'

interface QuestionFigureProps {
  view: QuestionView
  whose: Whose
  round: string
  locale: Locale
}

type Say = Awaited<ReturnType<typeof getTranslations<'results'>>>

/** Title and unit of a chart of shares: of whom, and what the interval is of. */
function captionOf(t: Say, { question, rows }: QuestionView, whose: Whose, round: string, locale: Locale) {
  const label = say(question.label, locale)
  if (whose === 'respondents') return { title: t('figureTitle', { label }), subtitle: t('figureSubtitle') }
  const change = rows.find(({ series }) => series.change)?.series.change
  if (whose === 'same')
    return {
      title: t('figureTitleSame', { label, n: change?.options[0]?.panel.n ?? 0 }),
      subtitle: t('figureSubtitleSame', { from: change?.from ?? '', to: round }),
    }
  const title = t('figureTitleAll', { label, whom: whomOf({ question, rows }, locale) })
  const bounded = rows[0] && boundedParts(rows[0].series)
  if (picksOne(question) && isOrdered(question)) {
    const subtitle = bounded
      ? t('figureSubtitleInterval', { count: bounded.length, option: optionsTogether(question, bounded, locale) })
      : t('figureSubtitleAll')
    return { title, subtitle }
  }
  return { title, subtitle: hasRows(question) || isGraded(question) ? t('figureSubtitleAll') : t('figureSubtitleBars') }
}

/** What is written around the chart: title and unit above, breaks and what is not drawn below. */
export async function figureTexts({ view, whose, round, locale }: QuestionFigureProps) {
  const t = await getTranslations('results')
  const chart = await getTranslations('chart')
  const { question, rows } = view
  // Of the series and of each of its answers, as some may be declared to break alone.
  const breaks = new Set(
    rows.flatMap(({ series, rounds }) =>
      [[], ...series.counts.options.map(({ option }) => [option])].flatMap((options) => sayBreaks(rounds, resultTexts(locale), options)),
    ),
  )
  const beyond = rows[0]?.series.counts.distribution
  const tail =
    beyond && beyond.above > 0 ? t('chartTail', { count: beyond.above, limit: number(beyond.bins.at(-1)?.to ?? 0, locale) }) : undefined
  const rounding = isRoundedApart(view, drawnShares(view, whose)) ? chart('roundingNote') : undefined
  const hasShares = (rows[0]?.series.counts.options.length ?? 0) > 0
  const caption = hasShares
    ? captionOf(t, view, whose, round, locale)
    : { title: say(question.label, locale), subtitle: beyond ? t('figureNumbers') : t('figureTexts') }
  return { ...caption, notes: [...breaks, tail, rounding].filter(Boolean).join(' ') }
}

/** The chart with its caption and notes. @param files links to it as a file */
export async function QuestionFigure({ files, ...figure }: QuestionFigureProps & { files?: ReactNode }) {
  const { title, subtitle, notes } = await figureTexts(figure)
  const { view, whose, locale } = figure
  return (
    <ChartFigure title={title} subtitle={subtitle} source={notes || undefined} downloads={files}>
      <QuestionChart view={view} whose={whose} locale={locale} />
    </ChartFigure>
  )
}
