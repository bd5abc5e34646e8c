import { getTranslations } from 'next-intl/server'
import { StackedRounds } from '@/charts/rounds/stacked-rounds'
import { ShareBars } from '@/charts/shares/share-bars'
import { percent } from '@/messages/numbers/format'
import type { Locale } from '@/questionnaire/text'
import { hasRows, picksOne } from '@/questionnaire/types/abilities'
import { isOrdered } from '@/results/story/finding'
import type { QuestionView } from '@/results/story/question-view'
import { yearOf } from '@/results/story/rounds-axis'
import { optionLabel, seriesLabel } from '@/results/words/label'
import { optionParts } from './chart-props'

/** The municipalities that answered both rounds: a fact about them, so no interval. Two columns, or bars with the earlier share marked. */
export async function BothRoundsChart({ view, locale }: { view: QuestionView; locale: Locale }) {
  const t = await getTranslations('results')
  const { question, rows } = view
  const [row] = rows
  const change = row?.series.change
  const id = `same-${question.key}`
  if (hasRows(question)) {
    const bars = rows.flatMap(({ series }) => {
      const panel = series.change?.headline?.panel
      return panel ? [{ label: seriesLabel(question, series.row, locale), share: panel.share2, earlier: panel.share1 }] : []
    })
    const from = rows.find(({ series }) => series.change)?.series.change?.from ?? ''
    return bars.length > 0 ? <ShareBars id={id} title={t('viewSame')} bars={bars} earlierLabel={from} /> : null
  }
  if (!row || !change) return null
  const desc = change.options
    .map(({ option, panel }) => `${optionLabel(question, option, locale)} ${percent(panel.share1 ?? 0)} → ${percent(panel.share2 ?? 0)}`)
    .join(', ')
  const title = t('figureTitleSame', { label: seriesLabel(question, undefined, locale), n: change.options[0]?.panel.n ?? 0 })
  const points = row.rounds.filter((point) => point.round === change.from || point === row.rounds.at(-1))
  if (picksOne(question) && isOrdered(question) && change.options.length === question.options.length) {
    return (
      <StackedRounds
        id={id}
        title={title}
        desc={desc}
        parts={optionParts(question.options, true, locale)}
        rounds={points.map((point, at) => ({
          label: point.round,
          year: yearOf(point),
          base: String(change.options[0]?.panel.n ?? 0),
          shares: change.options.map(({ panel }) => (at === 0 ? panel.share1 : panel.share2)),
        }))}
      />
    )
  }
  return (
    <ShareBars
      id={id}
      title={title}
      desc={desc}
      bars={change.options.map(({ option, panel }) => ({
        label: optionLabel(question, option, locale),
        share: panel.share2,
        earlier: panel.share1,
      }))}
      earlierLabel={change.from}
    />
  )
}
