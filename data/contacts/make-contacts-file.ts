/** A work for a worker: all contacts as a file. */
import 'server-only'
import { database } from '@/db/client'
import { csvLine, csvText } from '@/sheets/csv-text'
import { headRow, type Sheet, textCell } from '@/sheets/sheet'
import { writeBook } from '@/sheets/xlsx'
import { type ContactFileOrder, contactTable } from './contacts-file'

const widths = [26, 12, 40, 28, 28, 8, 14, 12, 14]

function sheetOf(name: string, [heads = [], ...lines]: readonly string[][]): Sheet {
  const rows = [headRow(...heads), ...lines.map((cells) => cells.map((cell) => textCell(cell)))]
  return { name, rows, widths, freeze: [1, 0], filter: [0, 0, lines.length, heads.length - 1], charts: [] }
}

export default async function makeContactsFile(order: ContactFileOrder): Promise<{ bytes: Uint8Array; rows: number }> {
  const { format, locale, words, now } = order
  const table = contactTable(database(), order)
  const facts = { title: words.sheet, subject: words.sheet, keywords: '', comment: '', madeAt: now }
  const bytes =
    format === 'csv' ? csvText(table.map((cells) => csvLine(cells, locale))) : await writeBook([sheetOf(words.sheet, table)], facts, locale)
  return { bytes, rows: table.length - 1 }
}
