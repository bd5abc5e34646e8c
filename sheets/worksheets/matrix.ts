/** Tables of a matrix: rows by columns as in the chart, then every pair with its count and earlier rounds. */

import type { Matrix } from '@/questionnaire/document'
import { say } from '@/questionnaire/text'
import { matrixColumns, rowOf } from '@/questionnaire/types/matrix'
import { shareOf } from '@/results/story/series-over-rounds'
import { type Chart, countCell, headRow, type Row, rowsUnder, shareCell, textCell } from '../sheet'
import type { Body, BodyInput } from './body'
import { roundNotes } from './change-notes'
import { chartHeight, partColours, percents } from './chart'
import { type AskedPoint, pointsOf } from './measure'

type Named = { input: BodyInput; columns: string[]; nameOf: (row: string | undefined) => string }

/** Rows by columns, as the chart shows them. */
const crossedRows = ({ input: { texts, series }, columns, nameOf }: Named): Row[] => [
  headRow(texts.t('row'), texts.t('key'), texts.t('base'), texts.t('itemMissing'), texts.t('notAsked'), ...columns),
  ...series.map(
    (each): Row => [
      textCell(nameOf(each.row)),
      textCell(each.row ?? '', 'note'),
      countCell(each.counts.base),
      countCell(each.counts.itemMissing),
      countCell(each.counts.skipped),
      ...each.counts.options.map((option) => shareCell(option.share)),
    ],
  ),
]

/** Every pair of row and column with its count, and its share in each round, the newest first. */
function pairsOverRounds({ input: from, columns, nameOf }: Named): { rounds: AskedPoint[]; pairs: Row[] } {
  const overRounds = from.series.map((each) => ({ each, points: pointsOf(from.input, each.key) }))
  const byCode = new Map(overRounds.flatMap(({ points }) => points.map((point) => [point.round, point])))
  const rounds = [...byCode.values()].sort((a, b) => (a.referenceDate < b.referenceDate ? 1 : -1))
  const pairs = overRounds.flatMap(({ each, points }) =>
    each.counts.options.map((option, at): Row => {
      const seen = new Map(points.map((point) => [point.round, shareOf(point.series, option.option)]))
      return [
        textCell(nameOf(each.row)),
        textCell(option.option, 'note'),
        textCell(columns[at] ?? ''),
        null,
        countCell(option.count),
        ...rounds.map((point) => shareCell(seen.get(point.round))),
      ]
    }),
  )
  return { rounds, pairs }
}

function stackedChart({ input: { texts, series, question, row }, columns, nameOf }: Named, under: number): Chart {
  const last = row + series.length
  const sharesOf = (each: (typeof series)[number]) => each.counts.options.map((option) => option.share)
  const values = series.map((each) => `${nameOf(each.row)}: ${percents(columns, sharesOf(each), texts.locale)}`).join('; ')
  return {
    kind: 'stacked-bars',
    title: [row - 1, 0],
    alt: texts.t('altStacked', { title: say(question.title, texts.locale), values }),
    categories: [row + 1, 0, last, 0],
    series: partColours(columns.length).map((colours, at) => ({
      name: [row, 5 + at],
      values: [row + 1, 5 + at, last, 5 + at],
      ...colours,
    })),
    shares: true,
    row: row + under + 1,
    height: chartHeight(series.length, 1) + 40,
  }
}

/** The body of a matrix. */
export function matrixBody(input: BodyInput, question: Matrix): Body {
  const { t, locale } = input.texts
  const columns = matrixColumns(question).map((column) => say(column.label, locale))
  const nameOf = (key: string | undefined) => {
    const own = rowOf(question, key)
    return own ? say(own.label, locale) : (key ?? '')
  }
  const named = { input, columns, nameOf }
  const crossed = crossedRows(named)
  const { rounds, pairs } = pairsOverRounds(named)
  const chart = stackedChart(named, crossed.length)
  return {
    rows: [
      ...crossed,
      [],
      ...rowsUnder(chart.height),
      [],
      [textCell(t('overRounds'), 'heading')],
      headRow(t('row'), t('key'), t('option'), '', t('count'), ...rounds.map((point) => t('shareIn', { round: point.round }))),
      ...pairs,
      ...roundNotes(rounds, input),
    ],
    widths: [46, 16, 16, 12, 12, ...columns.map(() => 14), ...rounds.map(() => 12)],
    charts: [chart],
  }
}
