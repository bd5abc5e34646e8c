/** A work for a worker: makes the PDF file of the answers of one sending, for the letters that tell of it. The same bytes each time. */
import 'server-only'
import { database } from '@/db/client'
import type { Locale } from '@/questionnaire/text'
import { namesOfPdf, writeAnswersPdf } from '@/sheets/answers-pdf/write'
import { PdfUnavailable } from '@/sheets/pdf/typst'
import { answersOfSending } from './own-answers'

export type SentPdfOrder = { submission: number; locale: Locale }

/** `name` in plain letters, which every mail program takes. */
export type SentPdf =
  | { ok: true; bytes: Uint8Array; name: string }
  /** This machine cannot make one. */
  | { ok: false; cause: string }

/** Who may have it is for the caller to see to. @throws AppError not-found */
export default async function makeSentPdf({ submission, locale }: SentPdfOrder): Promise<SentPdf> {
  const { own, sentAt } = answersOfSending(database(), submission)
  try {
    return { ok: true, bytes: await writeAnswersPdf(own, locale, sentAt), name: namesOfPdf(own, locale).plain }
  } catch (error) {
    if (!(error instanceof PdfUnavailable)) throw error
    return { ok: false, cause: String(error.cause) }
  }
}
