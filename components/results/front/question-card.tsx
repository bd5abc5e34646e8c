import { getTranslations } from 'next-intl/server'
import { SmallHistogram } from '@/charts/counts/small-histogram'
import { Spark } from '@/charts/time/spark'
import { yearName } from '@/charts/time/timeline'
import { SmallMultiple } from '@/components/ui/figure/small-multiple'
import { decimal, number, percent, percentNumber, percentRange } from '@/messages/numbers/format'
import { type Locale, say } from '@/questionnaire/text'
import { takesNumber } from '@/questionnaire/types/abilities'
import type { SeriesCounts } from '@/results/series/count-series'
import { headlineEstimate, intervalOf, mainChange, medianEstimate, smallBase } from '@/results/story/figures'
import { findingOf, headlineShare } from '@/results/story/finding'
import type { QuestionView, SeriesView } from '@/results/story/question-view'
import { breakTimes, timeOf } from '@/results/story/rounds-axis'
import type { RoundPoint } from '@/results/story/series-over-rounds'
import { shareFor, viewsOf } from '@/results/story/whose'
import { sayChangeFirst } from '@/results/words/change/say-change'
import { seriesLabel, shortPhrase } from '@/results/words/label'
import { shareText } from '@/results/words/share-text'
import { everybody, whomOf } from '@/results/words/whom'
import { ScaleFigure } from '../scale-figure'

interface QuestionCardProps {
  view: QuestionView
  row: SeriesView
  href: string
  locale: Locale
}

/** The headline figure in a round with its interval; the plain share where no estimate is told. */
function pointOf(point: RoundPoint, options: readonly string[], isEstimated: boolean) {
  const estimate = isEstimated ? headlineEstimate(point.series, options) : null
  const interval = intervalOf(estimate)
  const share = isEstimated ? (estimate?.est ?? null) : headlineShare(point.series, options)
  return { year: timeOf(point), share, ...(interval ? { interval } : {}) }
}

type Shown = QuestionCardProps & { title: string; t: Awaited<ReturnType<typeof getTranslations<'results'>>> }

type NumberShown = { value: number; unit: string; spreadTitle: string }

/** A number: the median of all municipalities with the middle half, and that of those who answered. */
function MedianCard({ view, row, href, locale, title, t, value, unit, spreadTitle }: Shown & NumberShown) {
  const all = medianEstimate(row.series)
  const { q1, q3 } = all ?? row.series.counts.median ?? {}
  const range = q1 == null || q3 == null ? null : { low: number(q1, locale), high: number(q3, locale) }
  const whom = whomOf(view, locale)
  const plain = all ? t('cardMedianPlain', { value: number(value, locale) }) : null
  const bins = row.series.counts.distribution?.bins
  return (
    <SmallMultiple
      level={4}
      title={title}
      href={href}
      value={number(all?.est ?? value, locale)}
      valueDetail={t('cardMedian', { unit, whom: all ? whom : everybody })}
      change={[range && t(all ? 'cardRangeAll' : 'cardRange', { ...range, whom }), plain].filter(Boolean).join('. ')}
    >
      {bins ? <SmallHistogram id={`card-${row.series.key}`} title={spreadTitle} bins={bins} locale={locale} /> : null}
    </SmallMultiple>
  )
}

/** The main change in a word with its two levels, as `write` puts a level; null when no level or no change is told. */
function sayCardChange({ row, locale, t }: Shown, write: (level: number) => string): string | null {
  const main = mainChange(row.series)
  const word = main && sayChangeFirst(main, locale)
  const { est1, est2 } = main?.change.crossSection ?? {}
  return word && est1 != null && est2 != null ? t('cardChange', { word, from: write(est1), to: write(est2) }) : null
}

/** A scale: the commonest grade with its share, and the mean. */
function GradeCard({ finding, ...shown }: Shown & { finding: Extract<NonNullable<ReturnType<typeof findingOf>>, { kind: 'grade' }> }) {
  const { view, row, href, locale, title, t } = shown
  const { series } = row
  const whose = viewsOf(view, true).includes('all') ? 'all' : 'respondents'
  const estimated = whose === 'all' ? shareFor(row.series, finding.option, whose) : null
  const share = estimated === null ? shareText(finding.count, finding.share, series.counts, locale) : percent(estimated, locale)
  const whom = whomOf(view, locale)
  const ofAll = row.series.estimates?.mean?.est ?? null
  const level = ofAll ?? series.counts.mean?.unweighted
  const meanOf = ofAll === null ? 'respondents' : whom
  const mean = level === undefined ? undefined : t('cardMean', { mean: decimal(level, 2, locale), whom: meanOf })
  const change = sayCardChange(shown, (grade) => decimal(grade, 2, locale))
  return (
    <SmallMultiple
      level={4}
      title={title}
      href={href}
      value={finding.option}
      valueDetail={t('cardGrade', { share, whom: estimated === null ? 'respondents' : whom })}
      change={[mean, change].filter(Boolean).join('. ')}
    >
      <ScaleFigure view={view} whose={whose} locale={locale} id={`card-${series.key}`} small />
    </SmallMultiple>
  )
}

/** A share: the headline's estimate with its interval and change, the plain share, the rounds as a line. */
function ShareCard({ headline, ...shown }: Shown & { headline: NonNullable<SeriesCounts['headline']> }) {
  const { view, row, href, locale, title, t } = shown
  const { series, rounds } = row
  const isSmall = series.counts.base < smallBase && series.counts.base < series.counts.N
  const estimate = isSmall ? null : headlineEstimate(series, headline.options)
  const isEstimated = estimate?.est != null
  const plain = shareText(headline.count, headline.share, series.counts, locale)
  const points = rounds
    .map((point) => pointOf(point, headline.options, isEstimated))
    .filter((point, index, all) => point.share !== null || all.slice(0, index).some((each) => each.share !== null))
  const change = sayCardChange(shown, percentNumber)
  const interval = intervalOf(estimate)
  const detail = [interval ? percentRange(...interval) : undefined, shortPhrase(view.question, headline.options, locale)]
    .filter(Boolean)
    .join(' · ')
  const told = (
    <>
      {change}
      {change ? <br /> : null}
      {t('cardPlain', { share: plain })}
    </>
  )
  return (
    <SmallMultiple
      level={4}
      title={title}
      href={href}
      value={estimate?.est == null ? plain : percent(estimate.est, locale)}
      valueDetail={detail}
      change={isEstimated ? told : undefined}
    >
      {points.length > 1 ? (
        <Spark
          locale={locale}
          id={`card-${series.key.replace('.', '-')}`}
          title={t('trendTitle', { label: title, first: yearName(points[0]?.year ?? 0), last: yearName(points.at(-1)?.year ?? 0) })}
          points={points}
          breaks={breakTimes(rounds, headline.options).filter((at) => at > (points[0]?.year ?? 0))}
        />
      ) : null}
    </SmallMultiple>
  )
}

/** One series among all questions: name, headline figure of all municipalities with its change, plain share, a small chart. */
export async function QuestionCard({ view, row, href, locale }: QuestionCardProps) {
  const t = await getTranslations('results')
  const overview = await getTranslations('overview')
  const { question } = view
  const { series } = row
  const title = seriesLabel(question, series.row, locale)
  const finding = findingOf(question, series)
  const shown = { view, row, href, locale, title, t }
  if (!finding) return <SmallMultiple level={4} title={title} href={href} valueDetail="" change={t('ledeNobody')} />
  if (finding.kind === 'median' && takesNumber(question))
    return (
      <MedianCard
        {...shown}
        value={finding.value}
        unit={say(question.unit, locale)}
        spreadTitle={overview('cardSpread', { label: title })}
      />
    )
  if (finding.kind === 'grade') return <GradeCard {...shown} finding={finding} />
  if (finding.kind === 'answers' || !series.counts.headline)
    return (
      <SmallMultiple
        level={4}
        title={title}
        href={href}
        value={series.counts.base}
        valueDetail={t('cardAnswers', { count: series.counts.base })}
      />
    )
  return <ShareCard {...shown} headline={series.counts.headline} />
}
