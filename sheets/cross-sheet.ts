/** A cross table as one worksheet, and the same as CSV: a line for each answer in each group. */
import { resultTexts } from '@/messages/result-texts'
import { sheetTexts } from '@/messages/sheet-texts'
import { type Locale, say, type Text } from '@/questionnaire/text'
import type { CrossGroup, CrossTable } from '@/results/crosstab/cross-table'
import type { Hidden } from '@/results/series-result'
import type { CrossClaim } from '@/results/story/claims/cross-claim'
import { optionLabel, optionPhrase } from '@/results/words/label'
import { sayCross, sayCrossBy, sayCrossGroup, sayCrossHeading, sayCrossSides, sayWholeTest } from '@/results/words/say-cross'
import { csvLine, csvText } from './csv-text'
import { hiddenText } from './estimates/cells'
import { type Cell, countCell, decimalCell, headRow, type Row, type Sheet, shareCell, textCell } from './sheet'
import { type BookFacts, writeBook } from './xlsx'

export type CrossSheetInput = { table: CrossTable; claim: CrossClaim; round: string; survey: Text; isSample: boolean; madeAt: Date }

type Line = {
  answer: string
  count: number | null
  est: number | null
  ciLow: number | null
  ciHigh: number | null
  isMean: boolean
  hidden?: Hidden | undefined
}

function linesOf({ claim, table }: CrossSheetInput, group: CrossGroup, locale: Locale): Line[] {
  const own = group.options.map(
    ({ option, ...share }): Line => ({ ...share, answer: optionLabel(claim.question, option, locale), isMean: false }),
  )
  const isJoint = group.headline && (own.length === 0 || table.told.length > 1)
  const joint =
    isJoint && group.headline ? [{ ...group.headline, answer: optionPhrase(claim.question, table.told, locale), isMean: false }] : []
  const mean = group.mean ? [{ ...group.mean, count: null, answer: resultTexts(locale).cross('mean'), isMean: true }] : []
  return [...own, ...joint, ...mean].map((line) => ({ ...line, hidden: group.hidden ?? line.hidden }))
}

function rowsOf(input: CrossSheetInput, locale: Locale): Row[] {
  const texts = resultTexts(locale)
  const { table, claim } = input
  const isFiltered = Object.values(table.filters).some(Boolean)
  const groups = [
    ...table.groups.map((group) => ({ group, name: sayCrossGroup(claim.by, group.value, texts) })),
    { group: table.total, name: texts.cross(isFiltered ? 'totalSelected' : 'total') },
  ]
  return groups.flatMap(({ group, name }) =>
    linesOf(input, group, locale).map(({ answer, count, est, ciLow, ciHigh, isMean, hidden }): Row => {
      const figures: Cell[] = [est, ciLow, ciHigh].map(isMean ? decimalCell : shareCell)
      const facts: Cell[] = [textCell(name), group.base === null ? null : countCell(group.base), textCell(answer)]
      return hidden
        ? [...facts, null, textCell(hiddenText(hidden, sheetTexts(locale)))]
        : [...facts, count === null ? null : countCell(count), ...figures]
    }),
  )
}

function headsOf({ claim }: CrossSheetInput, locale: Locale): string[] {
  const { t } = sheetTexts(locale)
  const { base, option, count, estimate, lower, upper } = Object.fromEntries(
    ['base', 'option', 'count', 'estimate', 'lower', 'upper'].map((column) => [column, t(`csv.${column}`)]),
  )
  return [sayCrossBy(claim.by, resultTexts(locale)), base, option, count, estimate, lower, upper].map((head) => head ?? '')
}

/** In UTF-8 with a byte order mark and CRLF, in the dialect of the language's spreadsheets. */
export function writeCrossCsv(input: CrossSheetInput, locale: Locale): Buffer {
  const rows = [headRow(...headsOf(input, locale)), ...rowsOf(input, locale)]
  return csvText(
    rows.map((row) =>
      csvLine(
        row.map((cell) => (cell === null ? null : 'number' in cell ? cell.number : cell.text)),
        locale,
      ),
    ),
  )
}

/** The table below its sentence. */
function crossSheet(input: CrossSheetInput, locale: Locale): Sheet {
  const texts = resultTexts(locale)
  const { t } = sheetTexts(locale)
  const { claim, table, isSample, survey, round } = input
  const wholeTest = sayWholeTest(table, texts)
  const rows: Row[] = [
    [textCell(sayCrossSides(claim, texts), 'title')],
    ...(isSample ? [[textCell(t('sample'), 'sample')]] : []),
    [textCell(sayCrossHeading(claim, texts), 'strong')],
    [textCell(sayCross(claim, texts), 'note')],
    [],
    headRow(...headsOf(input, locale)),
    ...rowsOf(input, locale),
    [],
    [textCell(texts.cross('howGroups', { by: claim.by.kind }), 'note')],
    ...(wholeTest ? [[textCell(wholeTest, 'note')]] : []),
    [textCell(t('sourceIs', { survey: say(survey, locale), round }), 'note')],
  ]
  return { name: texts.cross('table'), rows, widths: [36, 14, 36, 12, 14, 14, 14], charts: [] }
}

/** As an XLSX file. */
export function writeCrossXlsx(input: CrossSheetInput, locale: Locale): Promise<Buffer> {
  const facts: BookFacts = {
    title: `${sayCrossSides(input.claim, resultTexts(locale))} ${input.round}`,
    subject: say(input.survey, locale),
    keywords: '',
    comment: input.isSample ? sheetTexts(locale).t('sample') : '',
    madeAt: input.madeAt,
  }
  return writeBook([crossSheet(input, locale)], facts, locale)
}
