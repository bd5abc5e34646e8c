import { getTranslations } from 'next-intl/server'
import { Histogram } from '@/charts/counts/histogram'
import { StackedRounds } from '@/charts/rounds/stacked-rounds'
import { MatrixRows } from '@/charts/shares/matrix-rows'
import { ShareBars } from '@/charts/shares/share-bars'
import { percent, percentRange } from '@/messages/numbers/format'
import type { Matrix, NumberQuestion, Option } from '@/questionnaire/document'
import { type Locale, say } from '@/questionnaire/text'
import { hasRows, isGraded, picksOne, takesNumber } from '@/questionnaire/types/abilities'
import { intervalOf, optionEstimate } from '@/results/story/figures'
import { isOrdered } from '@/results/story/finding'
import { previousPoint, type QuestionView, type SeriesView } from '@/results/story/question-view'
import { yearOf } from '@/results/story/rounds-axis'
import { shareFor, type Whose } from '@/results/story/whose'
import { optionLabel, seriesLabel } from '@/results/words/label'
import { shareText } from '@/results/words/share-text'
import { ScaleFigure } from '../scale-figure'
import { partsOf } from './chart-parts'
import { SameChart } from './same-chart'

type Drawn = {
  view: QuestionView
  main: SeriesView
  whose: Whose
  locale: Locale
  t: Awaited<ReturnType<typeof getTranslations<'results'>>>
}

/** What every chart of a question is called, by whom it is of. */
const namesOf = ({ view: { question }, whose, locale, t }: Drawn) => ({
  id: `figure-${question.key}`,
  title: t(whose === 'all' ? 'figureTitleAll' : 'figureTitle', { label: say(question.label, locale) }),
})

/** The interval of an option, where estimates are shown. */
function intervalAt(point: Pick<SeriesView, 'analysis'>, option: string | undefined, whose: Whose) {
  const interval = whose === 'all' && option !== undefined ? intervalOf(optionEstimate(point.analysis, option)) : undefined
  return interval ? { interval } : {}
}

/** The shares in words, for those who do not see the chart. */
const sharesInWords = ({ view: { question }, main, whose, locale }: Drawn): string =>
  main.series.options
    .map(({ option, count, share }) => {
      const own = whose === 'all' ? percent(shareFor(main, option, whose) ?? 0) : shareText(count, share, main.series)
      return `${optionLabel(question, option, locale)} ${own}`
    })
    .join(', ')

function MatrixChart({ question, ...drawn }: Drawn & { question: Matrix }) {
  const { view, whose, locale, t } = drawn
  const rows = view.rows.map(({ series, analysis }) => ({
    label: seriesLabel(question, series.row, locale),
    sub: t('chartBase', { base: series.base }),
    shares: series.base > 0 ? series.options.map(({ option }) => shareFor({ series, analysis }, option, whose) ?? 0) : null,
    hidden: t('ledeNobody'),
  }))
  return <MatrixRows {...namesOf(drawn)} parts={partsOf(question.columns, isOrdered(question), locale)} rows={rows} />
}

function NumberChart({ question, ...drawn }: Drawn & { question: NumberQuestion }) {
  const { main, locale, t } = drawn
  const { distribution, median, base } = main.series
  if (!distribution || !median) return null
  const { unweighted, q1, q3 } = median
  return (
    <Histogram
      id={namesOf(drawn).id}
      title={say(question.label, locale)}
      desc={t('ledeAnswered', { base })}
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

/** Answers that run from yes to no: a bar a round, its parts in that order. */
function OrderedChart({ options, ...drawn }: Drawn & { options: readonly Option[] }) {
  const { main, whose, locale, t } = drawn
  const { rounds } = main
  const first = options[0]?.key
  const isDrawn = (point: (typeof rounds)[number]) => whose !== 'all' || (point.analysis !== undefined && !point.analysis.estimates.tooFew)
  const asked = rounds.filter((point) => point.series && point.series.base > 0 && isDrawn(point))
  const latest = asked.at(-1) && intervalAt(asked.at(-1) ?? main, first, whose).interval
  const cut = asked.findLastIndex((point) => point.break)
  const breakAfter = cut > 0 ? { index: cut - 1, text: t('breakText'), short: t('breakShort') } : undefined
  return (
    <StackedRounds
      {...namesOf(drawn)}
      desc={sharesInWords(drawn)}
      parts={partsOf(options, true, locale)}
      rounds={asked.map((point) => ({
        label: point.round,
        year: yearOf(point),
        base: String(point.series?.base ?? 0),
        shares: options.map((option) => shareFor(point, option.key, whose)),
        ...intervalAt(point, first, whose),
      }))}
      {...(breakAfter ? { breakAfter } : {})}
      {...(latest ? { intervalText: [t('intervalWord'), `${percentRange(...latest)} %`] as const } : {})}
    />
  )
}

function BarsChart(drawn: Drawn) {
  const { view, main, whose, locale } = drawn
  if (main.series.options.length === 0) return null
  const earlier = previousPoint(main.rounds)
  return (
    <ShareBars
      {...namesOf(drawn)}
      desc={sharesInWords(drawn)}
      bars={main.series.options.map(({ option }) => ({
        label: optionLabel(view.question, option, locale),
        share: shareFor(main, option, whose),
        earlier: earlier ? shareFor(earlier, option, whose) : null,
        ...intervalAt(main, option, whose),
      }))}
      {...(earlier ? { earlierLabel: earlier.round } : {})}
    />
  )
}

/** The chart that suits the question's type and whom it is to show. Texts and dates have a table only. */
export async function QuestionChart({ view, whose, locale }: { view: QuestionView; whose: Whose; locale: Locale }) {
  const { question, rows } = view
  const main = rows[0]
  if (!main || rows.every(({ series }) => series.base === 0)) return null
  if (whose === 'same') return <SameChart view={view} locale={locale} />
  const drawn = { view, main, whose, locale, t: await getTranslations('results') }
  if (isGraded(question)) return <ScaleFigure view={view} whose={whose} locale={locale} id={namesOf(drawn).id} />
  if (hasRows(question)) return <MatrixChart {...drawn} question={question} />
  if (takesNumber(question)) return <NumberChart {...drawn} question={question} />
  if (picksOne(question) && isOrdered(question)) return <OrderedChart {...drawn} options={question.options} />
  return <BarsChart {...drawn} />
}
