import { getTranslations } from 'next-intl/server'
import { StackedRounds } from '@/charts/rounds/stacked-rounds'
import { ShareBars } from '@/charts/shares/share-bars'
import { percentSpan } from '@/messages/numbers/format'
import { resultTexts } from '@/messages/result-texts'
import type { Multiple, Single } from '@/questionnaire/document'
import type { SeriesResult } from '@/results/series-result'
import { sharesClaim } from '@/results/story/claims/shares-claim'
import { columnRounds, drawnShares } from '@/results/story/drawn-shares'
import { boundedParts, headlineEstimate, intervalOf, optionEstimate } from '@/results/story/figures'
import { isOrdered } from '@/results/story/finding'
import { yearOf } from '@/results/story/rounds-axis'
import { optionLabel } from '@/results/words/label'
import { breakLabel, sayBreaks } from '@/results/words/say-break'
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
  const texts = resultTexts(locale)
  return { title: saySharesTitle(claim, texts), desc: [sayShares(claim, locale), ...sayBreaks(main.rounds, texts)].join(' ') }
}

/** Options with an order: every round one bar divided among them, with the interval of the headline's where it bounds them. */
async function OrderedChart(props: QuestionChartProps<Single>) {
  const { question, view, main, whose, locale, id } = props
  const t = await getTranslations('results')
  const { title, desc } = wordsOf(props)
  const bounded = boundedParts(main.series)
  const points = columnRounds(main, whose)
  const boundAt = (series: SeriesResult | undefined) => {
    const interval = whose === 'all' && bounded ? intervalOf(headlineEstimate(series, bounded)) : undefined
    return interval ? { interval } : {}
  }
  const latest = boundAt(points.at(-1)?.series).interval
  const cut = points.findLastIndex((point) => point.break)
  const what = points[cut]?.break
  const breakAfter = cut > 0 && what ? { index: cut - 1, ...breakLabel(what, resultTexts(locale)) } : undefined
  return (
    <StackedRounds
      locale={locale}
      id={id}
      title={title}
      desc={desc}
      parts={optionParts(question, true, locale)}
      rounds={drawnShares(view, whose).map(({ round, base, shares }, at) => ({
        label: round,
        year: yearOf(points[at] ?? { referenceDate: round }),
        base: String(base),
        shares: shares.map(({ share }) => share),
        ...boundAt(points[at]?.series),
      }))}
      {...(bounded ? { marked: bounded.length } : {})}
      {...(breakAfter ? { breakAfter } : {})}
      {...(latest ? { intervalText: [t('intervalWord'), percentSpan(...latest, locale)] as const } : {})}
    />
  )
}

/** Options beside each other: a bar each, and that of the round before in thin below. */
export function MultipleChart(props: Props) {
  const { question, view, main, whose, locale, id } = props
  const drawn = drawnShares(view, whose)
  const [now, earlier] = [drawn.at(-1), drawn.at(-2)]
  if (!now) return null
  const { title, desc } = wordsOf(props)
  return (
    <ShareBars
      locale={locale}
      id={id}
      title={title}
      desc={desc}
      bars={now.shares.map(({ option, share }, at) => ({
        label: optionLabel(question, option, locale),
        share,
        earlier: earlier?.shares[at]?.share ?? null,
        ...intervalAt(main.series, option, props),
      }))}
      {...(earlier ? { nowLabel: now.round, earlierLabel: earlier.round } : {})}
    />
  )
}

export const SingleChart = (props: QuestionChartProps<Single>) =>
  isOrdered(props.question) ? <OrderedChart {...props} /> : <MultipleChart {...props} />
