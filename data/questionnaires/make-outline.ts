/** A work for a worker: a questionnaire as a workbook, a row a question. */
import 'server-only'
import { outlineTable, outlineWidths } from '@/questionnaire/outline/write-table'
import { headRow, textCell } from '@/sheets/sheet'
import { writeBook } from '@/sheets/xlsx'
import type { OutlineSheetOrder } from './outline'

export default async function makeOutline({ document, locale, sheet, now }: OutlineSheetOrder): Promise<Uint8Array> {
  const [heads = [], ...lines] = outlineTable(document, locale)
  const rows = [headRow(...heads), ...lines.map((cells) => cells.map((cell) => textCell(cell)))]
  const area = [0, 0, lines.length, heads.length - 1] as const
  const book = { name: sheet, rows, widths: [...outlineWidths], freeze: [1, 0] as const, filter: area, charts: [] }
  return writeBook([book], { title: sheet, subject: sheet, keywords: '', comment: '', madeAt: now }, locale)
}
