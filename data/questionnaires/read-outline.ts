/** A work for a worker: reads an outline of a questionnaire, whatever program wrote it. */
import 'server-only'
import { readOutlineTable } from '@/questionnaire/outline/read-table'
import { readOutlineText } from '@/questionnaire/outline/read-text'
import { decodeText } from '../imports/file/decode-text'
import { readTable } from '../imports/file/read-table'
import type { OutlineFile, OutlineOfFile } from './outline'

const begins = (bytes: Uint8Array, ...with_: number[]) => with_.every((byte, at) => bytes[at] === byte)

/** A workbook, or what calls itself a table; the rest is text. */
const isTable = ({ name, bytes }: OutlineFile) =>
  /\.(csv|tsv|xlsx?|px)$/i.test(name) || begins(bytes, 0x50, 0x4b) || begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)

export default async function readOutline(file: OutlineFile): Promise<OutlineOfFile> {
  if (isTable(file)) {
    const table = await readTable(Buffer.from(file.bytes))
    return 'problem' in table ? table : readOutlineTable(table.rows)
  }
  const text = decodeText(Buffer.from(file.bytes))
  if (text === null) return { problem: 'not-a-table' }
  const read = readOutlineText(text)
  return read.lines.length === 0 && read.faults.length === 0 ? { problem: 'empty' } : read
}
