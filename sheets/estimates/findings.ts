/** The worksheet of findings: each question's sentence, its figure of all municipalities, and why it changed. */

import type { SheetTexts } from '@/messages/sheet-texts'
import { say } from '@/questionnaire/text'
import { takesNumber } from '@/questionnaire/types/abilities'
import { rowOf } from '@/questionnaire/types/matrix'
import type { SeriesResult } from '@/results/series-result'
import { changeClaim } from '@/results/story/claims/change-claim'
import { findingClaim } from '@/results/story/claims/finding-claim'
import { mainChange } from '@/results/story/figures'
import { mainRow } from '@/results/story/question-view'
import { explainChange } from '@/results/words/change/explain'
import { sayFindingClaim } from '@/results/words/findings/sentence'
import type { AskedQuestion, SheetInput } from '../input'
import { type Cell, countCell, decimalCell, headRow, type Row, type Sheet, shareCell, textCell } from '../sheet'
import { measureName } from '../worksheets/measure'
import { changeCells, estimateCells } from './cells'

/** Estimate of the figure that stands for a series, and the plain one beside it. */
function mainEstimate(series: SeriesResult, texts: SheetTexts): Cell[] {
  const { counts, estimates } = series
  if (counts.headline) return [...estimateCells(estimates?.headline, 'share', texts), shareCell(counts.headline.share)]
  if (takesNumber(series)) return [...estimateCells(estimates?.median, 'number', texts), decimalCell(counts.median?.unweighted)]
  return [...estimateCells(estimates?.mean, 'number', texts), decimalCell(counts.mean?.unweighted)]
}

function findingRows({ question, view, isProtected, name }: AskedQuestion & { name: string }, texts: SheetTexts): Row[] {
  const { locale } = texts
  const main = mainRow(view)
  const finding = findingClaim(view)
  return view.rows.map((row): Row => {
    const own = rowOf(question, row.series.row)
    const change = mainChange(row.series)
    const claim = changeClaim(view, row, isProtected)
    return [
      { text: say(question.label, locale), sheet: name },
      textCell(own ? say(own.label, locale) : ''),
      textCell(row === main && finding ? sayFindingClaim(finding, locale).sentence : ''),
      textCell(measureName(question, row.series, texts)),
      ...mainEstimate(row.series, texts),
      countCell(row.series.counts.base),
      textCell(change?.from ?? ''),
      ...changeCells(change, isProtected, texts),
      textCell((claim && explainChange(claim, locale)?.text) ?? ''),
    ]
  })
}

/** The sheet of findings, one line a series. */
export function findingsSheet(
  { summary }: SheetInput,
  texts: SheetTexts,
  name: string,
  questions: readonly (AskedQuestion & { name: string })[],
): Sheet {
  const { t } = texts
  const heads = headRow(
    t('question'),
    t('row'),
    t('finding'),
    t('measure'),
    t('estimate'),
    t('lower'),
    t('upper'),
    t('plain'),
    t('base'),
    t('changeSince'),
    t('change'),
    t('changeLower'),
    t('changeUpper'),
    t('changeLabel'),
    t('whyChanged'),
  )
  const rows: Row[] = [
    [textCell(t('findings'), 'title')],
    ...(summary.sample ? [[textCell(t('sample'), 'sample')]] : []),
    [textCell(t('findingsNote'), 'note')],
    [],
    heads,
    ...questions.flatMap((each) => findingRows(each, texts)),
  ]
  const widths = [34, 28, 60, 26, 12, 12, 12, 14, 12, 12, 14, 12, 12, 20, 90]
  return { name, rows, widths, freeze: [rows.indexOf(heads) + 1, 1], charts: [] }
}
