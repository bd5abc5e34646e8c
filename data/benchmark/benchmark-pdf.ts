/** A municipality's benchmark as a PDF file, with the event of each download. */
import 'server-only'
import { database } from '@/db/client'
import type { Locale } from '@/questionnaire/text'
import { findReadableScope, type Where } from '../answering/response-scope'
import { logEvent } from '../system/events'
import { log } from '../system/log'
import { askingOf, inWorker } from '../system/workers'
import { requirePerson, type Viewer } from '../viewer'
import type { BenchmarkPdfOrder, BenchmarkPdfOutcome } from './make-benchmark-pdf'

const makeInWorker = inWorker<BenchmarkPdfOrder, BenchmarkPdfOutcome>('data/benchmark/make-benchmark-pdf.ts')

/** `no-pdf-here`: this machine cannot make one. */
export type DownloadedBenchmark = { ok: true; bytes: Buffer; names: { plain: string; full: string } } | { ok: false; code: 'no-pdf-here' }

/**
 * Makes the file and records that it was downloaded.
 * @throws AppError not-signed-in, municipality-required, not-found, busy, took-too-long
 */
export async function downloadBenchmark(
  viewer: Viewer,
  where: Where,
  locale: Locale,
  now: Date = new Date(),
): Promise<DownloadedBenchmark> {
  const person = requirePerson(viewer)
  const { round, municipality } = findReadableScope(database(), viewer, where, now)
  const made = await makeInWorker({ person, where, locale, now }, askingOf(person, ''))
  if (!made.ok) {
    log.warn({ cause: made.cause }, made.message)
    return { ok: false, code: 'no-pdf-here' }
  }
  const detail = { format: 'pdf', bytes: made.bytes.length }
  database().transaction((tx) => logEvent(tx, viewer, { kind: 'benchmark-downloaded', roundId: round.id, municipality, detail }, now), {
    behavior: 'immediate',
  })
  return { ok: true, bytes: Buffer.from(made.bytes), names: made.names }
}
