/** A CSV file as rows that know where they stand. */
import { CsvError, parse } from 'csv-parse/sync'
import { CaseError, type Problems } from './problems'

export type FileRow = {
  /** Line of the file; the header is row 1. */
  number: number
  /** Text of a column; empty when the file has no such column. */
  get: (column: string) => string
  /** Every column. */
  all: Record<string, string>
  /** Reports a problem of a column. */
  wrong: (column: string, what: string) => void
}

type Parsed = { record: string[]; info: { lines: number } }

/** Also mixed in one file, as when a line was added by hand. */
const lineEnds = ['\r\n', '\n', '\r']

function parsed(file: string, text: string): Parsed[] {
  try {
    return parse(text, {
      bom: true,
      info: true,
      record_delimiter: lineEnds,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as Parsed[]
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new CaseError([`${file}, row ${error.lines}, column ${Number(error.index) + 1} of the row: ${error.message}`])
  }
}

/**
 * Reads a CSV file with a header. Codes stay text.
 * @param needed columns that must be there; others may
 * @throws CaseError when it is no CSV or lacks a column
 */
export function tableOf(file: string, text: string, needed: readonly string[], problems: Problems): FileRow[] {
  const [header, ...records] = parsed(file, text)
  const columns = header?.record ?? []
  const lacking = needed.filter((column) => !columns.includes(column))
  const twice = columns.filter((column, at) => columns.indexOf(column) !== at)
  if (lacking.length > 0) throw new CaseError([`${file}, row 1: no column ${lacking.join(', ')}`])
  if (twice.length > 0) throw new CaseError([`${file}, row 1: column ${twice.join(', ')} twice`])
  return records.flatMap(({ record, info }) => {
    if (record.length !== columns.length) {
      const [last = ''] = record.length < columns.length ? columns.slice(record.length) : columns.slice(-1)
      problems.add(file, `row ${info.lines}, column ${last}`, `${record.length} columns, the header has ${columns.length}`)
      return []
    }
    const all = Object.fromEntries(columns.map((column, at) => [column, record[at] ?? '']))
    const wrong = (column: string, what: string) => problems.add(file, `row ${info.lines}, column ${column}`, what)
    return [{ number: info.lines, all, get: (column: string) => all[column] ?? '', wrong }]
  })
}

/** A decimal number with a point, or undefined. */
export const numberIn = (text: string): number | undefined =>
  /^-?\d+(\.\d+)?([eE][-+]?\d+)?$/.test(text.trim()) ? Number(text) : undefined
