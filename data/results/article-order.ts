/** What is ordered of a worker that writes the article of a round, and in which formats. */
import 'server-only'
import type { Locale } from '@/questionnaire/text'

export const articleFormats = ['docx', 'md'] as const
export type ArticleFormat = (typeof articleFormats)[number]

/** The chart of a question, as the text of a whole SVG file. */
export type ArticleDrawing = { question: string; svg: string }

/** `administrator`: id of the person who writes; `origin`: where links lead. */
export type ArticleOrder = {
  administrator: string
  code: string
  format: ArticleFormat
  locale: Locale
  drawings: ArticleDrawing[]
  origin: string
  now: Date
}
