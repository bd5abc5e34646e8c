/** Which sheets and other files there are, what is ordered of a worker, and what it makes. */
import 'server-only'
import type { Locale } from '@/questionnaire/text'

export const sheetFormats = ['xlsx', 'csv'] as const
export type SheetFormat = (typeof sheetFormats)[number]

/** Everything that is downloaded of results. */
export type ResultFileFormat = SheetFormat | 'svg' | 'png' | 'zip'

/** `analyst`: the person who may see answers; null makes the public's file. `question`: of this one alone; null of the whole round. */
export type SheetOrder = {
  analyst: string | null
  code: string
  question: string | null
  format: SheetFormat
  locale: Locale
  now: Date
}

export type MadeSheet = {
  bytes: Buffer
  /** Changes whenever the bytes do. */
  tag: string
  /** It holds what only this viewer may see. */
  isPrivate: boolean
  /** It tells what single municipalities answered: their answers, or counts as small as they are. */
  hasAnswers: boolean
}
