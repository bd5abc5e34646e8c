/** Tables of a matrix: rows by columns as in the chart, then every pair with its count and earlier rounds. */
import type { Matrix } from '@/questionnaire/document'
import { say } from '@/questionnaire/text'
import { shareOf } from '@/results/story/compare'
import { type Chart, count, head, type Row, rowsUnder, share, text } from '../sheet'
import { chartHeight, partColours, percents } from './chart'
import { roundNotes } from './choice'
import { pointsOf } from './measure'
import type { Body, BodyInput } from './question'

/** The body of a matrix. */
export function matrixBody(from: BodyInput, question: Matrix): Body {
  const { input, texts, series, row } = from
  const { t, locale } = texts
  const columns = question.columns.map((column) => say(column.label, locale))
  const nameOf = (key: string | undefined) => {
    const own = question.rows.find((each) => each.key === key)
    return own ? say(own.label, locale) : (key ?? '')
  }
  const crossed = [
    head(t('row'), t('key'), t('base'), t('itemMissing'), t('notAsked'), ...columns),
    ...series.map(
      (each): Row => [
        text(nameOf(each.row)),
        text(each.row ?? '', 'note'),
        count(each.base),
        count(each.itemMissing),
        count(each.skipped),
        ...each.options.map((option) => share(option.share)),
      ],
    ),
  ]
  const overRounds = series.map((each) => ({ each, points: pointsOf(input, each.key) }))
  const rounds = [...new Map(overRounds.flatMap(({ points }) => points.map((point) => [point.round, point]))).values()].sort((a, b) =>
    a.referenceDate < b.referenceDate ? 1 : -1,
  )
  const pairs = overRounds.flatMap(({ each, points }) =>
    each.options.map((option, at): Row => {
      const seen = new Map(points.map((point) => [point.round, shareOf(point.series, option.option)]))
      return [
        text(nameOf(each.row)),
        text(option.option, 'note'),
        text(columns[at] ?? ''),
        null,
        count(option.count),
        ...rounds.map((point) => share(seen.get(point.round))),
      ]
    }),
  )
  const height = chartHeight(series.length, 1) + 40
  const last = row + series.length
  const values = series
    .map(
      (each) =>
        `${nameOf(each.row)}: ${percents(
          columns,
          each.options.map((option) => option.share),
        )}`,
    )
    .join('; ')
  const chart: Chart = {
    kind: 'stacked-bars',
    title: [row - 1, 0],
    alt: t('altStacked', { title: say(question.title, locale), values }),
    categories: [row + 1, 0, last, 0],
    series: partColours(columns.length).map((colours, at) => ({
      name: [row, 5 + at],
      values: [row + 1, 5 + at, last, 5 + at],
      ...colours,
    })),
    shares: true,
    row: row + crossed.length + 1,
    height,
  }
  return {
    rows: [
      ...crossed,
      [],
      ...rowsUnder(height),
      [],
      [text(t('overRounds'), 'heading')],
      head(t('row'), t('key'), t('option'), '', t('count'), ...rounds.map((point) => t('shareIn', { round: point.round }))),
      ...pairs,
      ...roundNotes(rounds, from),
    ],
    widths: [46, 16, 16, 12, 12, ...columns.map(() => 14), ...rounds.map(() => 12)],
    charts: [chart],
  }
}
