/** Tables of a single choice, multiple choice or scale: options by round, then by size class. */
import { palette } from '@/charts/palette'
import { sizeClassName } from '@/messages/size-class'
import { say } from '@/questionnaire/text'
import type { SeriesResult } from '@/results/series-result'
import { shareOf } from '@/results/story/series-over-rounds'
import { optionLabels } from '../input'
import { type Cell, type Chart, countCell, decimalCell, headRow, type Row, rowsUnder, shareCell, textCell } from '../sheet'
import type { Body, BodyInput } from './body'
import { roundNotes } from './change-notes'
import { chartHeight, percents } from './chart'
import { type AskedPoint, pointsOf } from './measure'

function classRows(series: SeriesResult, options: readonly string[], { input, texts: { t, register } }: BodyInput): Row[] {
  if (!series.counts.bySizeClass) return []
  const lines = series.counts.bySizeClass.map((each): Row => {
    const name = textCell(sizeClassName(register, input.summary.sizeLimits, Number(each.value)))
    return [name, null, countCell(each.N), countCell(each.base), ...each.counts.map(countCell)]
  })
  return [
    [],
    [textCell(t('countsBySizeClass'), 'heading')],
    headRow(t('sizeClass'), '', t('municipalities'), t('base'), ...options),
    ...lines,
  ]
}

const average = (name: string, points: readonly AskedPoint[], figure: (point: AskedPoint) => number | undefined): Row => [
  textCell(name),
  null,
  null,
  ...points.map((point): Cell => decimalCell(figure(point))),
]

/** The body of a question whose options make one series. */
export function choiceBody(from: BodyInput, series: SeriesResult): Body {
  const { input, texts, question, row } = from
  const { t, locale } = texts
  const points = pointsOf(input, series.key)
  const labels = [...optionLabels(question, locale).values()]
  const lines = series.counts.options.map(
    (option, at): Row => [
      textCell(labels[at] ?? option.option),
      textCell(option.option, 'note'),
      countCell(option.count),
      shareCell(option.share),
      ...points.slice(1).map((point) => shareCell(shareOf(point.series, option.option))),
    ],
  )
  const averages = series.counts.mean
    ? [
        average(t('mean'), points, (point) => point.series.counts.mean?.unweighted),
        average(t('median'), points, (point) => point.series.counts.median?.unweighted),
      ]
    : []
  const bases: Row = [textCell(t('base')), null, null, ...points.map((point) => countCell(point.series.counts.base))]
  const table = [
    headRow(t('option'), t('key'), t('count'), ...points.map((point) => t('shareIn', { round: point.round }))),
    ...lines,
    ...averages,
    bases,
    ...roundNotes(points, from),
  ]
  const shown = points.slice(0, 2)
  const height = chartHeight(lines.length, shown.length)
  const last = row + lines.length
  const chart: Chart = {
    kind: 'bars',
    title: [row - 1, 0],
    alt: t('altBars', {
      title: say(question.title, locale),
      values: percents(
        labels,
        series.counts.options.map((each) => each.share),
        locale,
      ),
    }),
    categories: [row + 1, 0, last, 0],
    series: shown.map((_, at) => ({
      name: [row, 3 + at],
      values: [row + 1, 3 + at, last, 3 + at],
      colour: at === 0 ? palette.spruce : palette.amount[1],
    })),
    shares: true,
    row: row + table.length + 1,
    height,
  }
  return {
    rows: [...table, [], ...rowsUnder(height), ...classRows(series, labels, from)],
    widths: [46, 16, 12, ...points.map(() => 12), ...labels.map(() => 14)],
    charts: [chart],
  }
}
