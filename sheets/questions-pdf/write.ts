/** All questions of a round as a PDF file, to be read, passed on and filled in by hand. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { sayMoment } from '@/messages/time'
import { type Asker, askingTexts, contactLines, sayAsker, sayEffort } from '@/messages/who-asks'
import type { Locale } from '@/questionnaire/text'
import { makePdf } from '../pdf/typst'
import { questionnaireSheet, type SheetOrigin } from './questionnaire-sheet'

/**
 * The file's bytes, in the reader's language.
 * @param changedAt stands in the file as the moment it was made: the same questions are the same bytes
 * @throws PdfUnavailable
 */
export function writeQuestionsPdf(
  origin: SheetOrigin & { whoAsks: Asker; closesAt: Date | null },
  locale: Locale,
  changedAt: Date,
): Promise<Buffer> {
  const t = askingTexts(locale)
  const { whoAsks, closesAt } = origin
  const sheet = questionnaireSheet(origin, locale)
  const about = [
    [sayAsker(whoAsks, locale), t('why')].filter(Boolean).join(' '),
    t('use'),
    sayEffort(whoAsks, locale),
    closesAt ? t('sheet.deadline', { moment: sayMoment(closesAt, locale) }) : null,
    ...contactLines(whoAsks, locale),
  ].filter(Boolean)
  const words = { ends: t('sheet.onPaper'), other: t('sheet.other'), row: t('sheet.row') }
  const template = readFileSync(resolve('sheets/questions-pdf/questions.typ'), 'utf8')
  return makePdf({ template, data: { ...sheet, about, words }, madeAt: changedAt })
}
