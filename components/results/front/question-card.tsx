import { getTranslations } from 'next-intl/server'
import { Spark } from '@/charts/time/spark'
import { SmallMultiple } from '@/components/ui/figure/small-multiple'
import { number } from '@/messages/numbers/format'
import { type Locale, say } from '@/questionnaire/text'
import { findingOf, headlineShare } from '@/results/story/finding'
import { previousPoint, type QuestionView, type SeriesView } from '@/results/story/question-view'
import { seriesLabel, shortPhrase } from '../label'
import { breakTimes, yearOf } from '../rounds-axis'
import { ScaleFigure } from '../scale-figure'
import { shareText } from '../share-text'

interface QuestionCardProps {
  view: QuestionView
  row: SeriesView
  href: string
  locale: Locale
}

/** One series among all questions: name, headline figure of those who answered, the round before, a small chart. */
export async function QuestionCard({ view, row, href, locale }: QuestionCardProps) {
  const t = await getTranslations('results')
  const { question } = view
  const { series, rounds } = row
  const title = seriesLabel(question, series.row, locale)
  const finding = findingOf(question, series)
  const { headline } = series
  if (!finding) return <SmallMultiple title={title} href={href} valueDetail="" change={t('ledeNobody')} />
  if (finding.kind === 'median' && question.type === 'number') {
    const { q1, q3 } = series.median ?? {}
    const range = q1 === undefined || q3 === undefined ? undefined : t('cardRange', { low: number(q1, locale), high: number(q3, locale) })
    return (
      <SmallMultiple
        title={title}
        href={href}
        value={number(finding.value, locale)}
        valueDetail={t('cardMedian', { unit: say(question.unit, locale) })}
        change={range}
      />
    )
  }
  if (finding.kind === 'grade') {
    const share = shareText(finding.count, finding.share, series)
    const mean = series.mean ? t('cardMean', { mean: number(series.mean.unweighted, locale) }) : undefined
    return (
      <SmallMultiple title={title} href={href} value={finding.option} valueDetail={t('cardGrade', { share })} change={mean}>
        <ScaleFigure view={view} locale={locale} id={`card-${series.key}`} small />
      </SmallMultiple>
    )
  }
  if (finding.kind === 'answers' || !headline)
    return <SmallMultiple title={title} href={href} value={series.base} valueDetail={t('cardAnswers', { count: series.base })} />
  const points = rounds
    .map((point) => ({ year: yearOf(point), share: headlineShare(point.series, headline.options) }))
    .filter((point, index, all) => point.share !== null || all.slice(0, index).some((each) => each.share !== null))
  const before = previousPoint(rounds)
  const earlier = headlineShare(before?.series, headline.options)
  return (
    <SmallMultiple
      title={title}
      href={href}
      value={shareText(headline.count, headline.share, series)}
      valueDetail={shortPhrase(question, headline.options, locale)}
      change={
        before?.series && earlier !== null
          ? t('cardEarlier', { round: before.round, share: shareText(Math.round(earlier * before.series.base), earlier, before.series) })
          : undefined
      }
    >
      {points.length > 1 ? (
        <Spark
          id={`card-${series.key.replace('.', '-')}`}
          title={t('trendTitle', { label: title, first: String(points[0]?.year), last: String(points.at(-1)?.year) })}
          points={points}
          breaks={breakTimes(rounds).filter((at) => at > (points[0]?.year ?? 0))}
        />
      ) : null}
    </SmallMultiple>
  )
}
