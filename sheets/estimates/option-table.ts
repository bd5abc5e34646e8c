/** What all municipalities answered, option by option: estimates with intervals, residents' shares, and the change since the round before. */

import { say } from '@/questionnaire/text'
import { hasRows } from '@/questionnaire/types/abilities'
import { rowOf } from '@/questionnaire/types/matrix'
import { changeClaim } from '@/results/story/claims/change-claim'
import { findingClaim } from '@/results/story/claims/finding-claim'
import { optionEstimate } from '@/results/story/figures'
import { previousPoint, type SeriesView } from '@/results/story/question-view'
import { explainChange } from '@/results/words/change/explain'
import { sayFindingClaim } from '@/results/words/findings/sentence'
import { optionLabels } from '../input'
import { type Cell, decimalCell, headRow, type Row, shareCell, textCell } from '../sheet'
import type { BodyInput } from '../worksheets/body'
import { changeCells, changeHeads, estimateCells } from './cells'

/** What a row of the matrix, or the option, is called: `lead` of one series before its lines. */
type Named = { row: SeriesView; lead: Cell[]; labels: Map<string, string> }

const fromOf = (rows: readonly SeriesView[]): string | undefined =>
  rows.map(({ series, rounds }) => series.change?.from ?? previousPoint(rounds)?.round).find((each) => each !== undefined)

function optionRows({ row, lead, labels }: Named, { isProtected, texts }: BodyInput, withChange: boolean): Row[] {
  const { series, rounds } = row
  return (series.estimates?.options ?? []).map((own): Row => {
    const residents = series.residents.find(({ option }) => option === own.option)
    const change = series.change?.options.find(({ option }) => option === own.option)
    const label = textCell(labels.get(own.option) ?? own.option)
    return [
      ...(lead.length > 0 ? [...lead, textCell(own.option, 'note'), label] : [label, textCell(own.option, 'note')]),
      ...estimateCells(own, 'share', texts),
      shareCell(own.se),
      ...estimateCells(residents, 'share', texts),
      ...(withChange ? changeCells(change ? { kind: 'share', change } : null, isProtected, texts) : []),
      ...rounds
        .slice(0, -1)
        .toReversed()
        .map((point) => shareCell(optionEstimate(point.series, own.option)?.est)),
    ]
  })
}

/** Mean and median of a scale or number, with the change of the mean. */
function averageRows({ row }: Named, { isProtected, texts }: BodyInput, withChange: boolean): Row[] {
  const { t } = texts
  const { estimates, change } = row.series
  const line = (name: string, cells: Cell[], se: Cell, changes: Cell[]): Row => [
    textCell(name),
    null,
    ...cells,
    se,
    null,
    null,
    null,
    ...(withChange ? changes : []),
  ]
  const { mean, median } = estimates ?? {}
  const single = (value: number | null) => [decimalCell(value), null, null]
  return [
    ...(mean
      ? [
          line(
            t('mean'),
            estimateCells(mean, 'number', texts),
            decimalCell(mean.se),
            changeCells(change?.mean ? { kind: 'mean', change: change.mean } : null, isProtected, texts),
          ),
        ]
      : []),
    ...(median ? [line(t('median'), estimateCells(median, 'number', texts), null, [])] : []),
    ...(median && median.q1 !== null ? [line(t('lowerQuartile'), single(median.q1), null, [])] : []),
    ...(median && median.q3 !== null ? [line(t('upperQuartile'), single(median.q3), null, [])] : []),
  ]
}

/** The table with its notes and the explanation of each series' change; no rows where nothing can be told of all municipalities. */
export function optionTable(from: BodyInput): Row[] {
  const { question, view, texts, isProtected } = from
  const { t, locale } = texts
  const rows = view.rows.filter(({ series }) => series.estimates !== null)
  if (rows.length === 0) return []
  const labels = optionLabels(question, locale)
  const isMatrix = hasRows(question)
  const nameOf = ({ series }: SeriesView) => {
    const own = rowOf(question, series.row)
    return own ? say(own.label, locale) : (series.row ?? '')
  }
  const before = fromOf(rows)
  const earlier = rows[0]?.rounds.slice(0, -1).toReversed() ?? []
  const named = rows.map((row): Named => ({ row, lead: isMatrix ? [textCell(nameOf(row))] : [], labels }))
  const lines = named.flatMap((each) => [...optionRows(each, from, before !== undefined), ...averageRows(each, from, before !== undefined)])
  const explained = rows.flatMap((row) => {
    const claim = changeClaim(view, row, isProtected)
    const found = claim && explainChange(claim, locale)
    return found ? [[textCell(isMatrix ? `${nameOf(row)}: ${found.text}` : found.text, 'note')]] : []
  })
  const finding = findingClaim(view)
  return [
    [],
    [textCell(t('estimates'), 'heading')],
    ...(finding ? [[textCell(sayFindingClaim(finding, locale).sentence, 'strong')]] : []),
    [textCell(t(rows.some(({ series }) => series.estimates?.estimator === 'ratio') ? 'estimatesOfAsked' : 'estimatesOfAll'), 'note')],
    ...(rows.some(({ series }) => series.estimates?.tooFew) ? [[textCell(t('tooFew'), 'note')]] : []),
    headRow(
      ...(isMatrix ? [t('row'), t('key'), t('option')] : [t('option'), t('key')]),
      t('estimate'),
      t('lower'),
      t('upper'),
      t('standardError'),
      t('residents'),
      t('lower'),
      t('upper'),
      ...(before === undefined ? [] : changeHeads(before, texts)),
      ...earlier.map(({ round }) => t('estimateIn', { round })),
    ),
    ...lines,
    ...(explained.length > 0 ? [[], [textCell(t('whyChanged'), 'heading')], ...explained] : []),
  ]
}
