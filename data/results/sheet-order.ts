/** Which sheets there are, what is ordered of a worker, and what it makes. */
import 'server-only'
import type { Locale } from '@/questionnaire/text'

export const sheetFormats = ['xlsx', 'csv'] as const
export type SheetFormat = (typeof sheetFormats)[number]

/** `analyst`: the person who may see answers; null makes the public's file. */
export type SheetOrder = { analyst: string | null; code: string; format: SheetFormat; locale: Locale; now: Date }

export type MadeSheet = {
  bytes: Buffer
  /** Changes whenever the bytes do. */
  tag: string
  /** It holds what only this viewer may see. */
  isPrivate: boolean
}
