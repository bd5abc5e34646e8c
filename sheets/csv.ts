/** The figures of a round as CSV: one row per option of a series and, of breakdowns, per class, in the dialect of the reader's spreadsheet. */

import { sheetTexts } from '@/messages/sheet-texts'
import { type Locale, say } from '@/questionnaire/text'
import { hasRows } from '@/questionnaire/types/abilities'
import { breakdownLines, type CsvLine, type CsvValue, columns, seriesLines } from './csv-lines'
import { optionLabels, questionsWithSeries, type SheetInput } from './input'

/** What a spreadsheet would read as a formula gets an apostrophe before it. */
const harmless = (text: string) => (/^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text)

const quoted = (text: string) => (/[",;\r\n\t']|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Semicolons and decimal commas in Finnish and Swedish, commas and points in English. @param value numbers are never prefixed */
const cell = (value: CsvValue, comma: boolean): string => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return quoted(harmless(value))
  const digits = String(Number(value.toPrecision(15)))
  return comma ? digits.replace('.', ',') : digits
}

/** The round's figures as CSV in UTF-8 with a byte order mark and CRLF. The first line names the columns. */
export function writeCsv(input: SheetInput, locale: Locale): Buffer {
  const texts = sheetTexts(locale)
  const { t } = texts
  const { summary, survey, revision, answers } = input
  const common: CsvLine = {
    round: summary.round,
    referenceDate: summary.referenceDate,
    sample: summary.sample ? t('sampleMark') : '',
    revision: revision?.hash,
    licence: answers ? '' : 'CC BY 4.0',
    source: t('sourceIs', { survey: say(survey, locale), round: summary.round }),
  }
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
      const own = [
        ...seriesLines(series, { labels, extremes: answers !== null, isProtected: asked.isProtected }, texts),
        ...breakdownLines(series, labels, { input, texts }),
      ]
      return own.map((line): CsvLine => ({ ...common, ...of, ...line }))
    })
  })
  const comma = locale !== 'en'
  const written = [columns.map((column) => t(`csv.${column}`)), ...lines.map((line) => columns.map((column) => line[column]))]
  return Buffer.from(`\ufeff${written.map((line) => line.map((each) => cell(each, comma)).join(comma ? ';' : ',')).join('\r\n')}\r\n`)
}
