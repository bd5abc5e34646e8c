/** A question by size class, region, language and group, each class a population of its own, as on the screen. */

import type { SheetTexts } from '@/messages/sheet-texts'
import { sizeClassName } from '@/messages/size-class'
import { say } from '@/questionnaire/text'
import { hasRows } from '@/questionnaire/types/abilities'
import { rowOf } from '@/questionnaire/types/matrix'
import { type BreakdownRow, type Quartiles, type SeriesResult, type Variable, variables } from '@/results/series-result'
import { optionLabels } from '../input'
import { type Cell, countCell, headRow, type Row, textCell } from '../sheet'
import type { BodyInput } from '../worksheets/body'
import { estimateCells, hiddenText } from './cells'

const titles: Record<Variable, string> = { sizeClass: 'bySizeClass', region: 'byRegion', language: 'byLanguage', group: 'byGroup' }

/** What a class is called; joined ones are named one after another. */
export function classLabel(
  variable: Variable,
  { value, joined }: BreakdownRow,
  { input, texts: { register } }: Pick<BodyInput, 'input' | 'texts'>,
) {
  const nameOf = (each: string) =>
    variable === 'sizeClass' ? sizeClassName(register, input.summary.sizeLimits, Number(each)) : register(`${variable}.${each}`)
  return (joined ?? [value]).map(nameOf).join(' + ')
}

const isShown = ({ options, mean, headline, quartiles }: BreakdownRow) => options.length > 0 || Boolean(mean || headline || quartiles)

/** Lower quartile, median and upper quartile; as many cells as three figures with their limits. */
function quartileCells({ q1, median, q3, hidden }: Quartiles, texts: SheetTexts): Cell[] {
  return [q1, median, q3].flatMap((est) => estimateCells({ est, ciLow: null, ciHigh: null, hidden }, 'number', texts))
}

function classRow(row: BreakdownRow, name: Cell[], from: BodyInput): Row {
  const { texts, question } = from
  const facts: Cell[] = [...name, countCell(row.N), row.base === null ? null : countCell(row.base)]
  if (row.hidden) return [...facts, textCell(hiddenText(row.hidden, texts))]
  const shares = hasRows(question) || row.options.length === 0 ? [row.headline].filter((each) => each !== null) : row.options
  return [
    ...facts,
    ...shares.flatMap((each) => estimateCells(each, 'share', texts)),
    ...(row.mean ? estimateCells(row.mean, 'number', texts) : []),
    ...(row.quartiles ? quartileCells(row.quartiles, texts) : []),
  ]
}

function rowsBy(variable: Variable, series: readonly SeriesResult[], from: BodyInput): Row[] {
  const { question, texts } = from
  const { t, locale } = texts
  const nameOf = (row: string | undefined) => {
    const own = rowOf(question, row)
    return own ? say(own.label, locale) : ''
  }
  const isMatrix = hasRows(question)
  const lines = series.flatMap(({ row, breakdowns }) =>
    breakdowns[variable].filter(isShown).map((each) => {
      const name = textCell(classLabel(variable, each, from))
      return classRow(each, isMatrix ? [textCell(nameOf(row)), name] : [name, null], from)
    }),
  )
  const isPlain = series.some((each) => each.withheld !== undefined)
  const withheld = series.some((each) => each.withheld?.includes(variable))
  if (lines.length === 0 && !withheld) return []
  const labels = optionLabels(question, locale)
  const headline = series.find(({ counts }) => counts.headline)?.counts.headline?.options.map((key) => labels.get(key) ?? key) ?? []
  const has = (figure: 'mean' | 'quartiles') => series.some(({ breakdowns }) => breakdowns[variable].some((each) => each[figure]))
  const measures = [
    ...(isMatrix || isPlain ? [headline.join(' / ')].filter((each) => each !== '') : labels.values()),
    ...(has('mean') ? [t('mean')] : []),
    ...(has('quartiles') ? [t('lowerQuartile'), t('median'), t('upperQuartile')] : []),
  ]
  return [
    [],
    [textCell(t(isPlain ? 'plainBy' : 'estimatesBy', { by: t(titles[variable]) }), 'heading')],
    ...(withheld ? [[textCell(t('withheld'), 'note')]] : isPlain ? [[textCell(t('groupsNote'), 'note')]] : []),
    ...(lines.length > 0
      ? [
          headRow(
            isMatrix ? t('row') : t('class'),
            isMatrix ? t('class') : '',
            t('municipalities'),
            t('base'),
            ...measures.flatMap((measure) => [measure, t('lower'), t('upper')]),
          ),
          ...lines,
        ]
      : []),
  ]
}

/** The tables of a question by every variable of the register; none of what has no estimates. */
export const breakdownTables = (from: BodyInput): Row[] =>
  from.input.summary.isNationalOnly
    ? [[], [textCell(from.texts.t('nationalOnly'), 'note')]]
    : variables.flatMap((variable) => rowsBy(variable, from.series, from))
