/** Tables of a number: mean, median and quartiles by round, then how the answers are spread. */

import { palette } from '@/charts/palette'
import { number as written } from '@/messages/numbers/format'
import type { NumberQuestion } from '@/questionnaire/document'
import { say } from '@/questionnaire/text'
import { roundLabel } from '@/results/words/label'
import { countCell, decimalCell, headRow, type Row, rowsUnder, textCell } from '../sheet'
import type { Body, BodyInput } from './body'
import { roundNotes } from './change-notes'
import { type AskedPoint, pointsOf } from './measure'

/** How the answers are spread, in the classes of the screen's histogram; the last one is open. */
function binRows({ input, series, texts: { t, locale } }: BodyInput): Row[] {
  const distribution = series.find((each) => each.row === undefined)?.counts.distribution
  if (!distribution || input.summary.response.respondents === 0) return []
  const { bins, above } = distribution
  const classes = bins.map(
    ({ from, to, count: n }): Row => [textCell(t('binIs', { from: written(from, locale), to: written(to, locale) })), null, countCell(n)],
  )
  return [...classes, [textCell(t('binAbove', { from: written(bins.at(-1)?.to ?? 0, locale) })), null, countCell(above)]]
}

/** The body of a number question. The least and the most are single municipalities' answers: only for those who may see answers. */
export function numberBody(from: BodyInput, question: NumberQuestion): Body {
  const { input, texts, row } = from
  const { t, locale } = texts
  const points = pointsOf(input, question.key)
  const unit = say(question.unit, locale)
  const line = (name: string, figure: (point: AskedPoint) => number | undefined): Row => [
    textCell(name),
    textCell(unit, 'note'),
    ...points.map((point) => decimalCell(figure(point))),
  ]
  const extremes = [line(t('least'), ({ series }) => series.counts.median?.min), line(t('most'), ({ series }) => series.counts.median?.max)]
  const bins = binRows(from)
  const figures: Row[] = [
    headRow(t('figure'), t('unit'), ...points.map(({ round, series }) => roundLabel(round, series, question, locale))),
    line(t('median'), ({ series }) => series.counts.median?.unweighted),
    line(t('mean'), ({ series }) => series.counts.mean?.unweighted),
    line(t('lowerQuartile'), ({ series }) => series.counts.median?.q1),
    line(t('upperQuartile'), ({ series }) => series.counts.median?.q3),
    ...(input.answers ? extremes : []),
    [textCell(t('base')), null, ...points.map((point) => countCell(point.series.counts.base))],
    ...roundNotes(points, from),
  ]
  const widths = [46, 16, ...points.map(() => 12)]
  if (bins.length === 0) return { rows: figures, widths, charts: [] }
  const start = figures.length + 1
  const table: Row[] = [
    [textCell(t('distribution', { label: say(question.label, locale), unit }), 'heading')],
    headRow(t('class'), '', t('count')),
    ...bins,
  ]
  const first = row + start + 2
  const last = row + start + 1 + bins.length
  const values = bins.map(([name, , n]) => `${name && 'text' in name ? name.text : ''}: ${n && 'number' in n ? n.number : ''}`).join(', ')
  const height = 320
  return {
    rows: [...figures, [], ...table, [], ...rowsUnder(height)],
    widths,
    charts: [
      {
        kind: 'columns',
        title: [row + start, 0],
        alt: t('altNumbers', { title: say(question.title, locale), unit, values }),
        categories: [first, 0, last, 0],
        series: [{ name: [row + start + 1, 2], values: [first, 2, last, 2], colour: palette.spruce }],
        shares: false,
        row: last + 2,
        height,
      },
    ],
  }
}
