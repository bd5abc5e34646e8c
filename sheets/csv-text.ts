/** Lines of CSV in the dialect of a reader's spreadsheet. */
import type { Locale } from '@/questionnaire/text'
import type { CsvValue } from './csv-lines'

/** What a spreadsheet would read as a formula gets an apostrophe before it. */
const harmless = (text: string) => (/^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text)

const quoted = (text: string) => (/[",;\r\n\t']|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Semicolons and decimal commas in Finnish and Swedish, commas and points in English. @param value numbers are never prefixed */
export const csvCell = (value: CsvValue, comma: boolean): string => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return quoted(harmless(value))
  const digits = Number.isSafeInteger(value) ? String(value) : String(Number(value.toPrecision(15)))
  return comma ? digits.replace('.', ',') : digits
}

export const csvLine = (values: readonly CsvValue[], locale: Locale): string =>
  values.map((value) => csvCell(value, locale !== 'en')).join(locale === 'en' ? ',' : ';')

/** In UTF-8 with a byte order mark and CRLF. */
export const csvText = (lines: readonly string[]): Buffer => Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`)
