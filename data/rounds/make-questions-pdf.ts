/** A work for a worker: makes the PDF file of all questions of an open round. */
import 'server-only'
import type { Locale } from '@/questionnaire/text'
import { PdfUnavailable } from '@/sheets/pdf/typst'
import { writeQuestionsPdf } from '@/sheets/questions-pdf/write'
import { getQuestionsBeforehand } from './open-questions'

export type QuestionsPdfOrder = { code: string; locale: Locale; now: Date }

export type QuestionsPdf =
  | { ok: true; bytes: Uint8Array }
  /** This machine cannot make one. */
  | { ok: false; message: string; cause: string }

/** @throws AppError not-found */
export default async function makeQuestionsPdf({ code, locale, now }: QuestionsPdfOrder): Promise<QuestionsPdf> {
  const found = await getQuestionsBeforehand(code, now)
  const { settings, closesAt, openedAt } = found
  try {
    const bytes = await writeQuestionsPdf({ ...found, whoAsks: settings, closesAt }, locale, openedAt)
    return { ok: true, bytes }
  } catch (error) {
    if (!(error instanceof PdfUnavailable)) throw error
    return { ok: false, message: error.message, cause: String(error.cause) }
  }
}
