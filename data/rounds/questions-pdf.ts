/** All questions of an open round as a PDF file, for everybody. */
import 'server-only'
import type { Locale } from '@/questionnaire/text'
import { canMakePdf } from '@/sheets/pdf/typst'
import { log } from '../system/log'
import { askingOf, inWorker } from '../system/workers'
import type { Viewer } from '../viewer'
import type { QuestionsPdf, QuestionsPdfOrder } from './make-questions-pdf'
import { getQuestionsBeforehand } from './open-questions'

/** Can the questions be had as a file from this service? */
export const hasQuestionsPdf = (): Promise<boolean> => canMakePdf()

const makeInWorker = inWorker<QuestionsPdfOrder, QuestionsPdf>('data/rounds/make-questions-pdf.ts')

/**
 * The same as a PDF file; null where this machine cannot make one.
 * @param ip of who asks, whose turn it takes
 * @throws AppError not-found, busy, took-too-long
 */
export async function questionsPdf(
  viewer: Viewer,
  code: string,
  locale: Locale,
  ip: string,
  now: Date = new Date(),
): Promise<Buffer | null> {
  await getQuestionsBeforehand(code, now)
  const made = await makeInWorker({ code, locale, now }, askingOf(viewer.personId, ip))
  if (made.ok) return Buffer.from(made.bytes)
  log.warn({ cause: made.cause }, made.message)
  return null
}
