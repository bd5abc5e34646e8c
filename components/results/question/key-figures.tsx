import { getTranslations } from 'next-intl/server'
import { ThreeAnswers } from '@/components/ui/figure/three-answers'
import { number } from '@/messages/numbers/format'
import { type Locale, say } from '@/questionnaire/text'
import { headlineShare } from '@/results/story/finding'
import { previousPoint, type QuestionView } from '@/results/story/question-view'
import { optionPhrase, seriesLabel } from '../label'
import { shareText } from '../share-text'

/**
 * The headline figures beside the chart. Today there is one answer to "of whom": those who answered; the estimate for
 * all municipalities and the panel of the same municipalities join above it as further items.
 */
export async function KeyFigures({ view, locale }: { view: QuestionView; locale: Locale }) {
  const t = await getTranslations('results')
  const { question, rows } = view
  const items = rows.flatMap(({ series, rounds }) => {
    const { headline, median } = series
    const matrix = question.type === 'matrix'
    if (question.type === 'number' && median)
      return [
        {
          value: number(median.unweighted, locale),
          label: t('keyMedian', { unit: say(question.unit, locale) }),
          detail: t('keyBase', { base: series.base }),
        },
      ]
    if (!headline || headline.share === null) return []
    const before = previousPoint(rounds)
    const share = headlineShare(before?.series, headline.options)
    const earlier =
      before?.series && share !== null
        ? t('cardEarlier', { round: before.round, share: shareText(Math.round(share * before.series.base), share, before.series) })
        : undefined
    const label = matrix
      ? seriesLabel(question, series.row, locale)
      : t('keyOptions', { options: optionPhrase(question, headline.options, locale) })
    return [
      {
        value: shareText(headline.count, headline.share, series),
        label,
        detail: [t('keyOf', { base: series.base }), earlier].filter(Boolean).join(' · '),
      },
    ]
  })
  const first = rows[0]?.series
  if (first?.mean && question.type === 'scale')
    items.push({ value: number(first.mean.unweighted, locale), label: t('keyMean'), detail: t('keyOf', { base: first.mean.base }) })
  if (items.length === 0) return null
  return (
    <aside className="stack" aria-labelledby="key-figures">
      <h2 id="key-figures" className="size-l">
        {question.type === 'matrix'
          ? t('keyMatrixTitle', { options: optionPhrase(question, first?.headline?.options ?? [], locale) })
          : t('keyTitle')}
      </h2>
      <ThreeAnswers items={items} />
      <p className="small muted">{t('keyNote')}</p>
    </aside>
  )
}
