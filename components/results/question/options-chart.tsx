import { getTranslations } from 'next-intl/server'
import { StackedRounds } from '@/charts/rounds/stacked-rounds'
import { ShareBars } from '@/charts/shares/share-bars'
import { percent, percentRange } from '@/messages/numbers/format'
import type { Multiple, Single } from '@/questionnaire/document'
import { say } from '@/questionnaire/text'
import type { SeriesResult } from '@/results/series-result'
import { intervalOf, optionEstimate } from '@/results/story/figures'
import { isOrdered } from '@/results/story/finding'
import { previousPoint } from '@/results/story/question-view'
import { yearOf } from '@/results/story/rounds-axis'
import { shareFor } from '@/results/story/whose'
import { optionLabel } from '@/results/words/label'
import { shareText } from '@/results/words/share-text'
import { whomOf } from '@/results/words/whom'
import { optionParts, type QuestionChartProps } from './chart-props'

type Props = QuestionChartProps<Single | Multiple>

/** The interval of an option's share, where shares are of all municipalities. */
const intervalAt = (series: SeriesResult | undefined, option: string | undefined, { whose }: Pick<Props, 'whose'>) => {
  const interval = whose === 'all' && option !== undefined ? intervalOf(optionEstimate(series, option)) : undefined
  return interval ? { interval } : {}
}

/** Title, and every share in words for who cannot see it. */
async function wordsOf({ question, main, whose, locale }: Props) {
  const t = await getTranslations('results')
  const isEstimate = whose === 'all'
  const { series } = main
  const desc = series.counts.options
    .map(({ option, count, share }) => {
      const own = isEstimate ? percent(shareFor(series, option, whose) ?? 0) : shareText(count, share, series.counts)
      return `${optionLabel(question, option, locale)} ${own}`
    })
    .join(', ')
  return {
    t,
    desc,
    title: t(isEstimate ? 'figureTitleAll' : 'figureTitle', {
      label: say(question.label, locale),
      whom: whomOf({ question, rows: [main] }, locale),
    }),
  }
}

/** Options with an order: every round one bar divided among them. */
async function OrderedChart(props: QuestionChartProps<Single>) {
  const { question, main, whose, locale, id } = props
  const { t, title, desc } = await wordsOf(props)
  const first = question.options[0]?.key
  const isDrawn = ({ counts, estimates }: SeriesResult) => counts.base > 0 && (whose !== 'all' || estimates?.tooFew === false)
  const asked = main.rounds.filter(({ series }) => series && isDrawn(series))
  const newest = asked.at(-1)
  const latest = newest && intervalAt(newest.series, first, props).interval
  const cut = asked.findLastIndex((point) => point.break)
  const breakAfter = cut > 0 ? { index: cut - 1, text: t('breakText'), short: t('breakShort') } : undefined
  return (
    <StackedRounds
      id={id}
      title={title}
      desc={desc}
      parts={optionParts(question.options, true, locale)}
      rounds={asked.map((point) => ({
        label: point.round,
        year: yearOf(point),
        base: String(point.series?.counts.base ?? 0),
        shares: question.options.map((option) => shareFor(point.series, option.key, whose)),
        ...intervalAt(point.series, first, props),
      }))}
      {...(breakAfter ? { breakAfter } : {})}
      {...(latest ? { intervalText: [t('intervalWord'), `${percentRange(...latest)} %`] as const } : {})}
    />
  )
}

/** Options beside each other: a bar each, with the last round's share marked. */
export async function MultipleChart(props: Props) {
  const { question, main, whose, locale, id } = props
  if (main.series.counts.options.length === 0) return null
  const { title, desc } = await wordsOf(props)
  const earlier = previousPoint(main.rounds)
  return (
    <ShareBars
      id={id}
      title={title}
      desc={desc}
      bars={main.series.counts.options.map(({ option }) => ({
        label: optionLabel(question, option, locale),
        share: shareFor(main.series, option, whose),
        earlier: earlier ? shareFor(earlier.series, option, whose) : null,
        ...intervalAt(main.series, option, props),
      }))}
      {...(earlier ? { earlierLabel: earlier.round } : {})}
    />
  )
}

export const SingleChart = (props: QuestionChartProps<Single>) =>
  isOrdered(props.question) ? <OrderedChart {...props} /> : <MultipleChart {...props} />
