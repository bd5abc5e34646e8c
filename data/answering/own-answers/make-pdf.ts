/** A work for a worker: makes the PDF file of a municipality's own answers. */
import 'server-only'
import type { Locale } from '@/questionnaire/text'
import { namesOfPdf, writeAnswersPdf } from '@/sheets/answers-pdf/write'
import { PdfUnavailable } from '@/sheets/pdf/typst'
import { viewerOf } from '../../viewer'
import { getOwnAnswers, type OwnAnswersQuery } from './own-answers'

/** The file's name in plain letters and with the municipality's own. */
export type PdfNames = { plain: string; full: string }

export type PdfOrder = { person: string; which: OwnAnswersQuery; locale: Locale; now: Date }

export type PdfOutcome =
  | { ok: true; bytes: Uint8Array; names: PdfNames; which: 'sent' | 'current' }
  /** This machine cannot make one. */
  | { ok: false; message: string; cause: string }

/** @throws AppError as `getOwnAnswers` */
export default async function makePdfOfAnswers({ person, which, locale, now }: PdfOrder): Promise<PdfOutcome> {
  const own = await getOwnAnswers(viewerOf(person), which, now)
  try {
    return { ok: true, bytes: await writeAnswersPdf(own, locale, now), names: namesOfPdf(own, locale), which: own.which }
  } catch (error) {
    if (!(error instanceof PdfUnavailable)) throw error
    return { ok: false, message: error.message, cause: String(error.cause) }
  }
}
