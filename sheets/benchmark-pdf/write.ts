/** A municipality's benchmark as a PDF file. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { paperTexts } from '@/messages/paper-texts'
import { sayMoment } from '@/messages/time'
import { type Locale, say } from '@/questionnaire/text'
import type { Benchmark } from '@/results/benchmark/benchmark'
import { makePdf } from '../pdf/typst'
import { benchmarkSheet } from './benchmark-sheet'

/**
 * The file's bytes, in the reader's language.
 * @throws PdfUnavailable
 */
export function writeBenchmarkPdf(benchmark: Benchmark, locale: Locale, madeAt: Date): Promise<Buffer> {
  const words = { made: paperTexts(locale)('made', { moment: sayMoment(madeAt, locale) }) }
  const { municipality, round } = benchmark
  const running = `${say(municipality.name, locale)} · ${say(round.survey, locale)} ${round.code}`
  const template = readFileSync(resolve('sheets/benchmark-pdf/benchmark.typ'), 'utf8')
  return makePdf({ template, data: { ...benchmarkSheet(benchmark, locale), words, running }, madeAt })
}
