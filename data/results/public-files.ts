/** The files of a published round as everybody may have them. */
import 'server-only'
import type { Locale } from '@/questionnaire/text'
import { AppError } from '../errors'
import { visitor } from '../viewer'
import { type SheetFormat, sheetFormats } from './sheet-order'
import { getSheet } from './sheets'

/** `bytes`: null where there is too much to do just now to make the file and weigh it, or nobody is given it. */
export type PublicFile = { format: SheetFormat; bytes: number | null }

async function bytesOf(code: string, format: SheetFormat, locale: Locale, now: Date, address: string): Promise<number | null> {
  try {
    return (await getSheet(visitor, code, format, locale, now, address)).bytes.length
  } catch (error) {
    if (error instanceof AppError && ['busy', 'took-too-long', 'rests-on-hidden'].includes(error.code)) return null
    throw error
  }
}

/**
 * The files of a round with their sizes, whoever asks: those of the public.
 * @param address that the request comes from
 * @throws AppError not-found
 */
export async function listPublicFiles(code: string, locale: Locale, now = new Date(), address = 'unknown'): Promise<PublicFile[]> {
  const files: PublicFile[] = []
  // One after the other: each is work of a visitor, of which there is only so much at a time.
  for (const format of sheetFormats) files.push({ format, bytes: await bytesOf(code, format, locale, now, address) })
  return files
}
