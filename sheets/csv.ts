/** The figures of a round as CSV: one row per option of a series and, of breakdowns, per class, in the dialect of the reader's spreadsheet. */

import { sheetTexts } from '@/messages/sheet-texts'
import { type Locale, say } from '@/questionnaire/text'
import { hasRows } from '@/questionnaire/types/abilities'
import { breakdownLines, type CsvLine, columns, seriesLines } from './csv-lines'
import { csvCell, csvText } from './csv-text'
import { optionLabels, questionsWithSeries, type SheetInput } from './input'
import { sayCorrections } from './say-corrections'
import { changeNote } from './worksheets/change-notes'

/** Writes lines. What many lines have in common is written once, as `base`. */
function writerOf(comma: boolean) {
  const written = (line: CsvLine, base: readonly string[] = []) =>
    columns.map((column, at) => (column in line ? csvCell(line[column], comma) : (base[at] ?? '')))
  return { written, join: (cells: readonly string[]) => cells.join(comma ? ';' : ',') }
}

/** The round's figures as CSV in UTF-8 with a byte order mark and CRLF. The first line names the columns. */
export function writeCsv(input: SheetInput, locale: Locale): Buffer {
  const texts = sheetTexts(locale)
  const { t } = texts
  const { summary, survey, revision, answers } = input
  const { written, join } = writerOf(locale !== 'en')
  const common = written({
    round: summary.round,
    referenceDate: summary.referenceDate,
    sample: summary.sample ? t('sampleMark') : '',
    revision: revision?.hash,
    licence: answers ? '' : 'CC BY 4.0',
    source: [t('sourceIs', { survey: say(survey, locale), round: summary.round }), ...sayCorrections(input, texts)].join(' '),
  })
  const lines = questionsWithSeries(input).flatMap((asked) => {
    const { question, view } = asked
    const labels = optionLabels(question, locale)
    const rows = new Map(hasRows(question) ? question.rows.map(({ key, label }) => [key, say(label, locale)]) : [])
    return view.rows.flatMap(({ series }) => {
      const { row, counts } = series
      const of: CsvLine = {
        question: question.key,
        questionText: say(question.title, locale),
        row,
        rowText: rows.get(row ?? ''),
        base: counts.base,
        itemMissing: counts.itemMissing,
        notAsked: counts.skipped,
        respondents: counts.respondents,
        municipalities: counts.N,
      }
      const base = written(of, common)
      const questionChange = changeNote(series.key, { input, texts, question })
      const own = [
        ...seriesLines(series, { labels, extremes: answers !== null, isProtected: asked.isProtected }, texts).map((line) => ({
          ...line,
          questionChange,
        })),
        ...breakdownLines(series, labels, { input, texts }),
      ]
      return own.map((line) => join(written(line, base)))
    })
  })
  const heads = join(columns.map((column) => csvCell(t(`csv.${column}`), false)))
  return csvText([heads, ...lines])
}
