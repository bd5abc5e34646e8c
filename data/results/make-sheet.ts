/** A work for a worker: makes a result sheet from what its reader may see. */
import 'server-only'
import { createHash } from 'node:crypto'
import type { Locale } from '@/questionnaire/text'
import { writeCsv } from '@/sheets/csv'
import type { SheetInput } from '@/sheets/input'
import { writeXlsx } from '@/sheets/xlsx'
import { viewerOf, visitor } from '../viewer'
import { getSheetData, sheetDataKey } from './results'
import type { MadeSheet, SheetFormat, SheetOrder } from './sheet-order'

const writers = { xlsx: writeXlsx, csv: writeCsv } satisfies Record<SheetFormat, (input: SheetInput, locale: Locale) => unknown>

/** With the key of the data it was made from. @throws AppError not-found */
export default async function makeSheet({
  analyst,
  code,
  question,
  format,
  locale,
  now,
}: SheetOrder): Promise<MadeSheet & { key: string | null }> {
  const viewer = analyst ? viewerOf(analyst) : visitor
  const data = await getSheetData(viewer, code, now)
  const input = { ...data, madeAt: data.revision?.computedAt ?? now, ...(question === null ? {} : { question }) }
  const bytes = await writers[format](input, locale)
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  const variant = data.answers ? 'answers' : 'public'
  return {
    bytes,
    tag: [data.revision?.hash.slice(0, 16) ?? 'live', locale, variant, digest].join('-'),
    isPrivate: data.answers !== null,
    hasAnswers: data.answers !== null,
    key: sheetDataKey(viewer, code, now),
  }
}
