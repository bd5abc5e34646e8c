/** A work for a worker: makes the PDF file of a municipality's benchmark. */
import 'server-only'
import type { Locale } from '@/questionnaire/text'
import { namesOfPdf } from '@/sheets/answers-pdf/write'
import { writeBenchmarkPdf } from '@/sheets/benchmark-pdf/write'
import { PdfUnavailable } from '@/sheets/pdf/typst'
import type { Where } from '../answering/response-scope'
import { AppError } from '../errors'
import { viewerOf } from '../viewer'
import { getBenchmark } from './benchmark'

export type BenchmarkPdfOrder = { person: string; where: Where; locale: Locale; now: Date }

export type BenchmarkPdfOutcome =
  | { ok: true; bytes: Uint8Array; names: { plain: string; full: string } }
  /** This machine cannot make one. */
  | { ok: false; message: string; cause: string }

const partInName: Record<Locale, string> = { fi: 'vertailu', sv: 'jamforelse', en: 'comparison' }

/** @throws AppError as `getBenchmark`; not-found also where the municipality did not answer */
export default async function makePdfOfBenchmark({ person, where, locale, now }: BenchmarkPdfOrder): Promise<BenchmarkPdfOutcome> {
  const benchmark = await getBenchmark(viewerOf(person), where, now)
  if (!benchmark.compared) throw new AppError('not-found')
  try {
    return { ok: true, bytes: await writeBenchmarkPdf(benchmark, locale, now), names: namesOfPdf(benchmark, locale, partInName[locale]) }
  } catch (error) {
    if (!(error instanceof PdfUnavailable)) throw error
    return { ok: false, message: error.message, cause: String(error.cause) }
  }
}
