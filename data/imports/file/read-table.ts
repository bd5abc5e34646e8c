/** A file of rows as somebody brings it, whatever program wrote it: read to rows of text with their numbers, or refused with the reason. */
import 'server-only'
import { csvTable } from './csv-table'
import { decodeText } from './decode-text'
import { importLimits, type ReadTable, type TellProgress } from './limits'
import { isPx, pxTable } from './px-table'
import { xlsxTable } from './xlsx-table'

const begins = (bytes: Uint8Array, ...with_: number[]) => with_.every((byte, at) => bytes[at] === byte)

async function rawTable(bytes: Buffer, tell: TellProgress): Promise<ReadTable> {
  if (bytes.length > importLimits.fileBytes) return { problem: 'too-large' }
  if (begins(bytes, 0x50, 0x4b)) return xlsxTable(bytes, tell)
  // Files of Excel before 2007, and workbooks with a password.
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { problem: 'old-excel' }
  const text = decodeText(bytes)
  if (text === null || /^\s*(?:<!doctype|<html|<\?xml|%PDF|\{\\rtf)/i.test(text)) return { problem: 'not-a-table' }
  return isPx(text) ? pxTable(text) : csvTable(text, tell)
}

const cellText = (cell: string) => cell.slice(0, importLimits.cell).trim()

/**
 * The rows of a file that have anything in them. Nothing of it is run, computed or shown as anything but text.
 * @param tell is told the share that is read as it grows
 */
export async function readTable(bytes: Buffer, tell: TellProgress = () => undefined): Promise<ReadTable> {
  const read = await rawTable(bytes, tell)
  if ('problem' in read) return read
  const rows = read.rows
    .map(({ at, cells }) => ({ at, cells: cells.map(cellText) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  return rows.length ? { rows } : { problem: 'empty' }
}
