/** A municipality's own answers as a PDF file, with the event of each download. */
import 'server-only'
import { database } from '@/db/client'
import type { Locale } from '@/questionnaire/text'
import { namesOfPdf, writeAnswersPdf } from '@/sheets/answers-pdf/write'
import { canMakePdf, PdfUnavailable } from '@/sheets/pdf/typst'
import { logEvent } from '../../system/events'
import { log } from '../../system/log'
import type { Viewer } from '../../viewer'
import { findScope } from '../response-scope'
import { ownAnswersAt, type WhichOwn } from './own-answers'

/** `names`: the file's, in plain letters and with the municipality's own. `no-pdf-here`: this machine cannot make one. */
export type DownloadedAnswers = { ok: true; bytes: Buffer; names: { plain: string; full: string } } | { ok: false; code: 'no-pdf-here' }

/** Can PDF files be had from this service at all? */
export const hasPdf = (): Promise<boolean> => canMakePdf()

/**
 * Makes the file and records that it was downloaded.
 * @throws AppError not-signed-in, municipality-required, not-found
 */
export async function downloadAnswers(
  viewer: Viewer,
  { as, ...where }: WhichOwn,
  locale: Locale,
  now: Date = new Date(),
): Promise<DownloadedAnswers> {
  const db = database()
  const scope = findScope(db, viewer, where, now)
  const own = ownAnswersAt(db, scope, as, now)
  try {
    const bytes = await writeAnswersPdf(own, locale, now)
    const detail = { format: 'pdf', which: own.which, bytes: bytes.length }
    db.transaction((tx) =>
      logEvent(tx, viewer, { kind: 'answers-downloaded', roundId: scope.round.id, municipality: scope.municipality, detail }, now),
    )
    return { ok: true, bytes, names: namesOfPdf(own, locale) }
  } catch (error) {
    if (!(error instanceof PdfUnavailable)) throw error
    log.warn({ cause: String(error.cause) }, error.message)
    return { ok: false, code: 'no-pdf-here' }
  }
}
