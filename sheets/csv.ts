/** The figures of a round as CSV: one row per option of a series, in the dialect of the reader's spreadsheet. */
import { sheetTexts } from '@/messages/sheet-texts'
import { type Locale, say } from '@/questionnaire/text'
import type { OptionCount } from '@/results/series/summarise-series'
import { type AskedSeries, optionLabels, questionsWithSeries, type SheetInput } from './input'

type CsvValue = string | number | null | undefined

const columns = [
  'round',
  'referenceDate',
  'question',
  'questionText',
  'row',
  'rowText',
  'option',
  'optionText',
  'count',
  'share',
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

type Line = Partial<Record<(typeof columns)[number], CsvValue>>

/** What a spreadsheet would read as a formula gets an apostrophe before it. */
const harmless = (text: string) => (/^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text)

const quoted = (text: string) => (/[",;\r\n\t']|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Semicolons and decimal commas in Finnish and Swedish, commas and points in English. @param value numbers are never prefixed */
const cell = (value: CsvValue, comma: boolean): string => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return quoted(harmless(value))
  const digits = String(Number(value.toPrecision(12)))
  return comma ? digits.replace('.', ',') : digits
}

function optionLine(option: OptionCount, labels: ReadonlyMap<string, string>): Line {
  return { option: option.option, optionText: labels.get(option.option), count: option.count, share: option.share }
}

/** One line for each option; one without an option for the series as a whole. @param extremes with least and most, which are single answers */
function seriesLines(series: AskedSeries, labels: ReadonlyMap<string, string>, extremes: boolean): Line[] {
  const { mean, median } = series
  const whole: Line = {
    count: series.base,
    mean: mean?.unweighted,
    median: median?.unweighted,
    lowerQuartile: median?.q1,
    upperQuartile: median?.q3,
    ...(extremes ? { minimum: median?.min, maximum: median?.max } : {}),
  }
  const options = series.options.map((option) => optionLine(option, labels))
  return mean || options.length === 0 ? [...options, whole] : options
}

/** The round's figures as CSV in UTF-8 with a byte order mark and CRLF. The first line names the columns. */
export function writeCsv(input: SheetInput, locale: Locale): Buffer {
  const { t } = sheetTexts(locale)
  const { summary, survey, revision, answers } = input
  const common: Line = {
    round: summary.round,
    referenceDate: summary.referenceDate,
    sample: summary.sample ? t('sampleMark') : '',
    revision: revision?.hash,
    licence: answers ? '' : 'CC BY 4.0',
    source: t('sourceIs', { survey: say(survey, locale), round: summary.round }),
  }
  const lines = questionsWithSeries(input).flatMap(({ question, series }) => {
    const labels = optionLabels(question, locale)
    const rows = new Map(question.type === 'matrix' ? question.rows.map(({ key, label }) => [key, say(label, locale)]) : [])
    return series.flatMap((each) => {
      const of: Line = {
        question: question.key,
        questionText: say(question.title, locale),
        row: each.row,
        rowText: rows.get(each.row ?? ''),
        base: each.base,
        itemMissing: each.itemMissing,
        notAsked: each.skipped,
        respondents: each.respondents,
        municipalities: each.N,
      }
      return seriesLines(each, labels, answers !== null).map((line): Line => ({ ...common, ...of, ...line }))
    })
  })
  const comma = locale !== 'en'
  const written = [columns.map((column) => t(`csv.${column}`)), ...lines.map((line) => columns.map((column) => line[column]))]
  return Buffer.from(`\ufeff${written.map((line) => line.map((each) => cell(each, comma)).join(comma ? ';' : ',')).join('\r\n')}\r\n`)
}
