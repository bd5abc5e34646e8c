import { getTranslations } from 'next-intl/server'
import { Histogram } from '@/charts/counts/histogram'
import { StackedRounds } from '@/charts/rounds/stacked-rounds'
import { MatrixRows } from '@/charts/shares/matrix-rows'
import { ShareBars } from '@/charts/shares/share-bars'
import { percent, percentRange } from '@/messages/numbers/format'
import { type Locale, say } from '@/questionnaire/text'
import { hasRows, isGraded, picksOne, takesNumber } from '@/questionnaire/types/abilities'
import { intervalOf, optionEstimate } from '@/results/story/figures'
import { isOrdered } from '@/results/story/finding'
import { previousPoint, type QuestionView } from '@/results/story/question-view'
import { yearOf } from '@/results/story/rounds-axis'
import { shareFor, type Whose } from '@/results/story/whose'
import { optionLabel, seriesLabel } from '@/results/words/label'
import { shareText } from '@/results/words/share-text'
import { ScaleFigure } from '../scale-figure'
import { partsOf } from './chart-parts'
import { SameChart } from './same-chart'

/** The chart that suits the question's type and whom it is to show. Texts and dates have a table only. */
export async function QuestionChart({ view, whose, locale }: { view: QuestionView; whose: Whose; locale: Locale }) {
  const t = await getTranslations('results')
  const { question, rows } = view
  const main = rows[0]
  if (!main || rows.every(({ series }) => series.base === 0)) return null
  if (whose === 'same') return <SameChart view={view} locale={locale} />
  const isEstimate = whose === 'all'
  const title = t(isEstimate ? 'figureTitleAll' : 'figureTitle', { label: say(question.label, locale) })
  const id = `figure-${question.key}`
  if (isGraded(question)) return <ScaleFigure view={view} whose={whose} locale={locale} id={id} />
  if (hasRows(question)) {
    const columns = rows.map(({ series, analysis }) => ({
      label: seriesLabel(question, series.row, locale),
      sub: t('chartBase', { base: series.base }),
      shares: series.base > 0 ? series.options.map(({ option }) => shareFor({ series, analysis }, option, whose) ?? 0) : null,
      hidden: t('ledeNobody'),
    }))
    return <MatrixRows id={id} title={title} parts={partsOf(question.columns, isOrdered(question), locale)} rows={columns} />
  }
  const { series, rounds, analysis } = main
  const intervalAt = (point: Pick<typeof main, 'analysis'>, option: string | undefined) => {
    const interval = isEstimate && option !== undefined ? intervalOf(optionEstimate(point.analysis, option)) : undefined
    return interval ? { interval } : {}
  }
  const { distribution, median } = series
  if (takesNumber(question)) {
    if (!distribution || !median) return null
    const { unweighted, q1, q3 } = median
    return (
      <Histogram
        id={id}
        title={say(question.label, locale)}
        desc={t('ledeAnswered', { base: series.base })}
        bins={distribution.bins}
        median={unweighted}
        {...(q1 !== undefined && q3 !== undefined ? { quartiles: [q1, q3] as const } : {})}
        medianLabel={t('chartMedian')}
        quartileLabel={t('chartQuartiles')}
        unit={say(question.unit, locale)}
        locale={locale}
      />
    )
  }
  const desc = series.options
    .map(({ option, count, share }) => {
      const own = isEstimate ? percent(shareFor(main, option, whose) ?? 0) : shareText(count, share, series)
      return `${optionLabel(question, option, locale)} ${own}`
    })
    .join(', ')
  if (picksOne(question) && isOrdered(question)) {
    const first = question.options[0]?.key
    const drawn = (point: (typeof rounds)[number]) => !isEstimate || (point.analysis !== undefined && !point.analysis.estimates.tooFew)
    const asked = rounds.filter((point) => point.series && point.series.base > 0 && drawn(point))
    const latest = asked.at(-1) && intervalAt(asked.at(-1) ?? main, first).interval
    const cut = asked.findLastIndex((point) => point.break)
    const breakAfter = cut > 0 ? { index: cut - 1, text: t('breakText'), short: t('breakShort') } : undefined
    return (
      <StackedRounds
        id={id}
        title={title}
        desc={desc}
        parts={partsOf(question.options, true, locale)}
        rounds={asked.map((point) => ({
          label: point.round,
          year: yearOf(point),
          base: String(point.series?.base ?? 0),
          shares: question.options.map((option) => shareFor(point, option.key, whose)),
          ...intervalAt(point, first),
        }))}
        {...(breakAfter ? { breakAfter } : {})}
        {...(latest ? { intervalText: [t('intervalWord'), `${percentRange(...latest)} %`] as const } : {})}
      />
    )
  }
  if (series.options.length === 0) return null
  const earlier = previousPoint(rounds)
  return (
    <ShareBars
      id={id}
      title={title}
      desc={desc}
      bars={series.options.map(({ option }) => ({
        label: optionLabel(question, option, locale),
        share: shareFor(main, option, whose),
        earlier: earlier ? shareFor(earlier, option, whose) : null,
        ...intervalAt({ analysis }, option),
      }))}
      {...(earlier ? { earlierLabel: earlier.round } : {})}
    />
  )
}
