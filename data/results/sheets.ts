/** Result sheets for whoever may read the results, with the event of each download. */
import 'server-only'
import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { rounds } from '@/db/schema'
import type { Locale } from '@/questionnaire/text'
import { writeCsv } from '@/sheets/csv'
import type { SheetInput } from '@/sheets/input'
import { writeXlsx } from '@/sheets/xlsx'
import { AppError } from '../errors'
import { logEvent } from '../system/events'
import { log } from '../system/log'
import type { Viewer } from '../viewer'
import { getSheetData } from './results'

export const sheetFormats = ['xlsx', 'csv'] as const
export type SheetFormat = (typeof sheetFormats)[number]

const writers = { xlsx: writeXlsx, csv: writeCsv } satisfies Record<SheetFormat, (input: SheetInput, locale: Locale) => unknown>

export type MadeSheet = {
  bytes: Buffer
  /** Changes whenever the bytes do. */
  tag: string
  /** It holds what only this viewer may see. */
  isPrivate: boolean
}

/**
 * A round's sheet with what the viewer may see: the public file, or the administrator's with the answers.
 * @throws AppError not-found
 */
export async function getSheet(viewer: Viewer, code: string, format: SheetFormat, locale: Locale, now = new Date()): Promise<MadeSheet> {
  const data = await getSheetData(viewer, code, now)
  const input = { ...data, madeAt: data.revision?.computedAt ?? now }
  const bytes = await writers[format](input, locale)
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  const variant = data.answers ? 'answers' : 'public'
  return {
    bytes,
    tag: [data.revision?.hash.slice(0, 16) ?? 'live', locale, variant, digest].join('-'),
    isPrivate: data.answers !== null,
  }
}

/**
 * Records that a person downloaded a sheet. Of a visitor's download only a line is logged: the record of who did what
 * is not for everybody in the world to fill.
 * @throws AppError not-found
 */
export async function recordDownload(viewer: Viewer, code: string, format: SheetFormat, sheet: MadeSheet, now = new Date()): Promise<void> {
  if (!viewer.personId) return log.info({ round: code, format, tag: sheet.tag }, 'public sheet downloaded')
  database().transaction((tx) => {
    const round = tx.select({ id: rounds.id }).from(rounds).where(eq(rounds.code, code)).get()
    if (!round) throw new AppError('not-found')
    const detail = { format, bytes: sheet.bytes.length, answers: sheet.isPrivate, tag: sheet.tag }
    logEvent(tx, viewer, { kind: 'sheet-downloaded', roundId: round.id, detail }, now)
  })
}
