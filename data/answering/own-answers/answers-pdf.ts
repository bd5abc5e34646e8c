/** A municipality's own answers as a PDF file, with the event of each download. */
import 'server-only'
import { database } from '@/db/client'
import type { Locale } from '@/questionnaire/text'
import { canMakePdf } from '@/sheets/pdf/typst'
import { logEvent } from '../../system/events'
import { log } from '../../system/log'
import { askingOf, inWorker } from '../../system/workers'
import { requirePerson, type Viewer } from '../../viewer'
import { findReadableScope } from '../response-scope'
import type { PdfNames, PdfOrder, PdfOutcome } from './make-pdf'
import type { OwnAnswersQuery } from './own-answers'

/** `no-pdf-here`: this machine cannot make one. */
export type DownloadedAnswers = { ok: true; bytes: Buffer; names: PdfNames } | { ok: false; code: 'no-pdf-here' }

/** Can PDF files be had from this service at all? */
export const hasPdf = (): Promise<boolean> => canMakePdf()

const makeInWorker = inWorker<PdfOrder, PdfOutcome>('data/answering/own-answers/make-pdf.ts')

/**
 * Makes the file and records that it was downloaded.
 * @throws AppError not-signed-in, municipality-required, not-found, busy, took-too-long
 */
export async function downloadAnswers(
  viewer: Viewer,
  which: OwnAnswersQuery,
  locale: Locale,
  now: Date = new Date(),
): Promise<DownloadedAnswers> {
  const person = requirePerson(viewer)
  const { round, municipality } = findReadableScope(database(), viewer, which, now)
  const made = await makeInWorker({ person, which, locale, now }, askingOf(person, ''))
  if (!made.ok) {
    log.warn({ cause: made.cause }, made.message)
    return { ok: false, code: 'no-pdf-here' }
  }
  const detail = { format: 'pdf', which: made.which, bytes: made.bytes.length }
  database().transaction((tx) => logEvent(tx, viewer, { kind: 'answers-downloaded', roundId: round.id, municipality, detail }, now), {
    behavior: 'immediate',
  })
  return { ok: true, bytes: Buffer.from(made.bytes), names: made.names }
}
