/** Rows of separated values: comma, semicolon or tab, whichever divides the lines most evenly. */
import 'server-only'
import { CsvError, parse } from 'csv-parse/sync'
import { importLimits, type ReadTable, type TellProgress } from './limits'

const delimiters = [';', ',', '\t'] as const
const tried = 30

const options = { relax_column_count: true, relax_quotes: true, bom: true, skip_empty_lines: false }

/** How many of the first lines have as many cells as the most have; none where nothing is divided. */
function evenness(text: string, delimiter: string): number {
  try {
    const lengths = parse(text, { ...options, delimiter, to: tried })
      .map((row) => row.length)
      .filter((length) => length > 1)
    const counts = new Map<number, number>()
    for (const length of lengths) counts.set(length, (counts.get(length) ?? 0) + 1)
    return Math.max(0, ...[...counts].map(([length, count]) => count + length / 1000))
  } catch {
    return 0
  }
}

function delimiterOf(text: string): string {
  const [best] = delimiters.map((delimiter) => ({ delimiter, even: evenness(text, delimiter) })).sort((a, b) => b.even - a.even)
  return best?.even ? best.delimiter : ';'
}

/** A text file's rows; `sep=;` in its first line is taken at its word. @param tell is told the share of its bytes that are read */
export function csvTable(text: string, tell: TellProgress): ReadTable {
  const told = /^sep=(.)\r?\n/i.exec(text)
  const body = told ? text.slice(told[0].length) : text
  try {
    const bytes = Buffer.byteLength(body)
    const rows = parse(body, {
      ...options,
      delimiter: told?.[1] ?? delimiterOf(body),
      to: importLimits.rows + 1,
      on_record: (row: string[], read) => {
        tell(read.bytes / bytes)
        return row
      },
    })
    if (rows.length > importLimits.rows) return { problem: 'too-many-rows' }
    if (rows.some((row) => row.length > importLimits.columns)) return { problem: 'too-many-columns' }
    const shift = told ? 2 : 1
    return { rows: rows.map((cells, at) => ({ at: at + shift, cells })) }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const row = Number(error.lines)
    return error.code === 'CSV_QUOTE_NOT_CLOSED' && row ? { problem: 'unclosed-quote', row } : { problem: 'not-a-table' }
  }
}
