/** The bytes of a case's file as text. */
import { CaseError } from './problems'

const replaced = '\uFFFD'

/** @throws CaseError with row and column of the first character that is not UTF-8, as when a spreadsheet saved the file in its own coding */
export function textOf(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    const lines = new TextDecoder().decode(bytes).split(/\r\n|\n|\r/)
    const row = lines.findIndex((line) => line.includes(replaced))
    const column = (lines[row] ?? '').split(',').findIndex((cell) => cell.includes(replaced))
    throw new CaseError([`${file}, row ${row + 1}, column ${column + 1} of the row: not UTF-8`])
  }
}
