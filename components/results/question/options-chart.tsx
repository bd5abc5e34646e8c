import { getTranslations } from 'next-intl/server'
import { StackedRounds } from '@/charts/rounds/stacked-rounds'
import { ShareBars } from '@/charts/shares/share-bars'
import { percentRange } from '@/messages/numbers/format'
import { resultTexts } from '@/messages/result-texts'
import type { Multiple, Single } from '@/questionnaire/document'
import type { SeriesResult } from '@/results/series-result'
import { sharesClaim } from '@/results/story/claims/shares-claim'
import { intervalOf, optionEstimate } from '@/results/story/figures'
import { isOrdered } from '@/results/story/finding'
import { previousPoint } from '@/results/story/question-view'
import { yearOf } from '@/results/story/rounds-axis'
import { shareFor } from '@/results/story/whose'
import { optionLabel } from '@/results/words/label'
import { sayShares, saySharesTitle } from '@/results/words/say-shares'
import { optionParts, type QuestionChartProps } from './chart-props'

type Props = QuestionChartProps<Single | Multiple>

/** The interval of an option's share, where shares are of all municipalities. */
const intervalAt = (series: SeriesResult | undefined, option: string | undefined, { whose }: Pick<Props, 'whose'>) => {
  const interval = whose === 'all' && option !== undefined ? intervalOf(optionEstimate(series, option)) : undefined
  return interval ? { interval } : {}
}

/** Title, and every share in words for who cannot see it. */
function wordsOf({ question, main, whose, locale }: Props) {
  const claim = sharesClaim(question, main, whose === 'all' ? whose : 'respondents')
  return { title: saySharesTitle(claim, resultTexts(locale)), desc: sayShares(claim, locale) }
}

/** Options with an order: every round one bar divided among them. */
async function OrderedChart(props: QuestionChartProps<Single>) {
  const { question, main, whose, locale, id } = props
  const t = await getTranslations('results')
  const { title, desc } = wordsOf(props)
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
export function MultipleChart(props: Props) {
  const { question, main, whose, locale, id } = props
  if (main.series.counts.options.length === 0) return null
  const { title, desc } = wordsOf(props)
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
