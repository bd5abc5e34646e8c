import { getTranslations } from 'next-intl/server'
import { Histogram } from '@/charts/counts/histogram'
import { orderedLooks } from '@/charts/palette'
import { StackedRounds } from '@/charts/rounds/stacked-rounds'
import { MatrixRows } from '@/charts/shares/matrix-rows'
import { ShareBars } from '@/charts/shares/share-bars'
import type { Option } from '@/questionnaire/document'
import { type Locale, say } from '@/questionnaire/text'
import { shareOf } from '@/results/story/compare'
import { isOrdered } from '@/results/story/finding'
import { previousPoint, type QuestionView } from '@/results/story/question-view'
import { optionLabel, seriesLabel } from '../label'
import { yearOf } from '../rounds-axis'
import { ScaleFigure } from '../scale-figure'
import { shareText } from '../share-text'

const partsOf = (options: readonly Option[], ordered: boolean, locale: Locale) => {
  const looks = orderedLooks(options.length)
  return options.map((option, index) => ({
    label: say(option.label, locale),
    look: (ordered ? option.tone : undefined) ?? looks[index] ?? ('no' as const),
  }))
}

/** The chart that suits the question's type, of those who answered. Texts and dates have a table only. */
export async function QuestionChart({ view, locale }: { view: QuestionView; locale: Locale }) {
  const t = await getTranslations('results')
  const { question, rows } = view
  const main = rows[0]
  if (!main || rows.every(({ series }) => series.base === 0)) return null
  const title = t('figureTitle', { label: say(question.label, locale) })
  const id = `figure-${question.key}`
  if (question.type === 'scale') return <ScaleFigure view={view} locale={locale} id={id} />
  if (question.type === 'matrix') {
    const columns = rows.map(({ series }) => ({
      label: seriesLabel(question, series.row, locale),
      sub: t('chartBase', { base: series.base }),
      shares: series.base > 0 ? series.options.map(({ share }) => share ?? 0) : null,
      hidden: t('ledeNobody'),
    }))
    return <MatrixRows id={id} title={title} parts={partsOf(question.columns, isOrdered(question), locale)} rows={columns} />
  }
  const { series, rounds } = main
  const { distribution, median } = series
  if (question.type === 'number') {
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
    .map(({ option, count, share }) => `${optionLabel(question, option, locale)} ${shareText(count, share, series)}`)
    .join(', ')
  if (question.type === 'single' && isOrdered(question)) {
    const asked = rounds.filter((point) => point.series && point.series.base > 0)
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
          shares: question.options.map((option) => shareOf(point.series, option.key)),
        }))}
        {...(breakAfter ? { breakAfter } : {})}
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
      bars={series.options.map(({ option, share }) => ({
        label: optionLabel(question, option, locale),
        share,
        earlier: shareOf(earlier?.series, option),
      }))}
      {...(earlier ? { earlierLabel: earlier.round } : {})}
    />
  )
}
