import { getTranslations } from 'next-intl/server'
import { MatrixRows } from '@/charts/shares/matrix-rows'
import type { Matrix } from '@/questionnaire/document'
import { say } from '@/questionnaire/text'
import { isOrdered } from '@/results/story/finding'
import { shareFor } from '@/results/story/whose'
import { seriesLabel } from '@/results/words/label'
import { whomOf } from '@/results/words/whom'
import { optionParts, type QuestionChartProps } from './chart-props'

/** A matrix: one bar a row, divided among the columns. */
export async function RowsChart({ question, view, whose, locale, id }: QuestionChartProps<Matrix>) {
  const t = await getTranslations('results')
  const whom = whomOf(view, locale)
  const title = t(whose === 'all' ? 'figureTitleAll' : 'figureTitle', { label: say(question.label, locale), whom })
  const rows = view.rows.map(({ series }) => ({
    label: seriesLabel(question, series.row, locale),
    sub: t('chartBase', { base: series.counts.base }),
    shares: series.counts.base > 0 ? series.counts.options.map(({ option }) => shareFor(series, option, whose) ?? 0) : null,
    hidden: t('ledeNobody'),
  }))
  return (
    <MatrixRows
      id={id}
      title={title}
      parts={optionParts({ options: question.columns, eos: question.eos }, isOrdered(question), locale)}
      rows={rows}
    />
  )
}
