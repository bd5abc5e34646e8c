/** The lines of the CSV: each option of a series, the series as a whole, and each option in each class of the register. */
import type { SheetTexts } from '@/messages/sheet-texts'
import { dontKnow } from '@/questionnaire/types/choice'
import { type BreakdownRow, type Quartiles, type RowShare, type SeriesResult, type Variable, variables } from '@/results/series-result'
import { knownOf } from '@/results/story/claims/known-claim'
import type { MainChange } from '@/results/story/figures'
import { sayChange } from '@/results/words/change/say-change'
import { classLabel } from './estimates/breakdown-tables'
import { hiddenText } from './estimates/cells'
import type { SheetInput } from './input'

export type CsvValue = string | number | null | undefined

/** The columns in order. */
export const columns = [
  'round',
  'referenceDate',
  'question',
  'questionText',
  'row',
  'rowText',
  'option',
  'optionText',
  'by',
  'class',
  'figure',
  'count',
  'share',
  'estimate',
  'standardError',
  'lower',
  'upper',
  'kind',
  'residents',
  'residentsLower',
  'residentsUpper',
  'changeFrom',
  'change',
  'changeLower',
  'changeUpper',
  'changeLabel',
  'questionChange',
  'base',
  'itemMissing',
  'notAsked',
  'respondents',
  'municipalities',
  'mean',
  'median',
  'lowerQuartile',
  'upperQuartile',
  'minimum',
  'maximum',
  'sample',
  'revision',
  'licence',
  'source',
] as const

export type CsvLine = Partial<Record<(typeof columns)[number], CsvValue>>

type Labels = ReadonlyMap<string, string>
type Compared = Pick<MainChange, 'kind' | 'change'> & { from: string }

/** Shares 0..1, so their change is a difference of these; `kind` is how the interval was computed, or why there is no figure. */
function estimateLine(found: Partial<RowShare> & { se?: number | null; method?: string | null }, texts: SheetTexts): CsvLine {
  if (found.hidden) return { estimate: hiddenText(found.hidden, texts), kind: found.hidden }
  const kind = found.method ? { kind: found.method } : {}
  return { estimate: found.est, standardError: found.se, lower: found.ciLow, upper: found.ciHigh, ...kind }
}

function changeLine(compared: Compared | undefined, isProtected: boolean, texts: SheetTexts): CsvLine {
  if (!compared) return {}
  const { diff, ciLow, ciHigh } = compared.change.crossSection
  const figures = isProtected ? { change: hiddenText('protected', texts) } : { change: diff, changeLower: ciLow, changeUpper: ciHigh }
  return { changeFrom: compared.from, ...figures, changeLabel: sayChange(compared, texts.locale) }
}

type Reader = { labels: Labels /** With least and most, which are single answers. */; extremes: boolean; isProtected: boolean }

function optionLines(
  { counts, estimates, residents: all, change }: SeriesResult,
  { labels, isProtected }: Reader,
  texts: SheetTexts,
): CsvLine[] {
  return counts.options.map(({ option, count, share }): CsvLine => {
    const found = estimates?.options.find((each) => each.option === option)
    const residents = all.find((each) => each.option === option)
    const changed = change?.options.find((each) => each.option === option)
    return {
      option,
      optionText: labels.get(option),
      figure: texts.t('csv.share'),
      count,
      share,
      ...(found ? estimateLine(found, texts) : {}),
      ...(residents ? { residents: residents.est, residentsLower: residents.ciLow, residentsUpper: residents.ciHigh } : {}),
      ...changeLine(change && changed ? { from: change.from, kind: 'share', change: changed } : undefined, isProtected, texts),
    }
  })
}

/** Of those who answered something else than "en osaa sanoa": plain shares with a base of their own. */
function knownLines({ counts }: SeriesResult, labels: Labels, { t }: SheetTexts): CsvLine[] {
  const known = knownOf(counts)
  if (!known) return []
  const { base } = known
  return counts.options
    .filter(({ option }) => option !== dontKnow)
    .map(
      ({ option, count }): CsvLine => ({
        option,
        optionText: labels.get(option),
        figure: t('csv.known'),
        count,
        share: count / base,
        base,
      }),
    )
}

/** One line for each option, and one of those who knew; of scales, numbers and texts one without an option for the series as a whole, and one for the median. */
export function seriesLines(series: SeriesResult, reader: Reader, texts: SheetTexts): CsvLine[] {
  const { counts, estimates, change } = series
  const { mean, median } = counts
  const options = [...optionLines(series, reader, texts), ...knownLines(series, reader.labels, texts)]
  if (!mean && options.length > 0) return options
  const whole: CsvLine = {
    ...(mean ? { figure: texts.t('csv.mean') } : {}),
    count: counts.base,
    mean: mean?.unweighted,
    median: median?.unweighted,
    lowerQuartile: median?.q1,
    upperQuartile: median?.q3,
    ...(reader.extremes ? { minimum: median?.min, maximum: median?.max } : {}),
    ...(estimates?.mean ? estimateLine(estimates.mean, texts) : {}),
    ...changeLine(change?.mean ? { from: change.from, kind: 'mean', change: change.mean } : undefined, reader.isProtected, texts),
  }
  const middle: CsvLine[] = estimates?.median
    ? [{ figure: texts.t('csv.median'), median: median?.unweighted, ...estimateLine(estimates.median, texts) }]
    : []
  return [...options, whole, ...middle]
}

/** Of those who answered: in the columns of plain figures, as nothing is estimated. */
function quartileLine({ q1, median, q3, hidden }: Quartiles, texts: SheetTexts): CsvLine {
  if (hidden) return estimateLine({ hidden }, texts)
  return { median, lowerQuartile: q1, upperQuartile: q3 }
}

type From = { input: SheetInput; texts: SheetTexts }

/** @param kind of protected questions, whose rows are plain figures */
function classLines(variable: Variable, row: BreakdownRow, labels: Labels, kind: CsvLine, from: From): CsvLine[] {
  const { texts } = from
  const common: CsvLine = {
    by: variable,
    class: classLabel(variable, row, from),
    municipalities: row.N,
    respondents: row.respondents,
    base: row.base,
    itemMissing: null,
    notAsked: null,
  }
  if (row.hidden) return [{ ...common, ...estimateLine({ hidden: row.hidden }, texts) }]
  const shares = row.options.map(
    (each): CsvLine => ({
      ...common,
      option: each.option,
      optionText: labels.get(each.option),
      figure: texts.t('csv.share'),
      count: each.count,
      ...kind,
      ...estimateLine(each, texts),
    }),
  )
  const { headline, quartiles } = row
  const joint = headline && row.options.length === 0 && labels.size > 0
  return [
    ...(joint ? [{ ...common, figure: texts.t('csv.headline'), count: headline.count, ...kind, ...estimateLine(headline, texts) }] : []),
    ...(quartiles ? [{ ...common, figure: texts.t('csv.median'), ...kind, ...quartileLine(quartiles, texts) }] : []),
    ...shares,
    ...(row.mean ? [{ ...common, figure: texts.t('csv.mean'), ...kind, ...estimateLine(row.mean, texts) }] : []),
  ]
}

/** The lines of a series' breakdowns, class by class. */
export function breakdownLines({ breakdowns, withheld }: SeriesResult, labels: Labels, from: From): CsvLine[] {
  const kind: CsvLine = withheld ? { kind: 'unweighted' } : {}
  return variables.flatMap((variable) => breakdowns[variable].flatMap((row) => classLines(variable, row, labels, kind, from)))
}
