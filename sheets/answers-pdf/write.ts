/** A municipality's answers as a PDF file. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { paperTexts } from '@/messages/paper-texts'
import { sayMoment } from '@/messages/time'
import { type Locale, say, type Text } from '@/questionnaire/text'
import { makePdf } from '../pdf/typst'
import { answerSheet } from './answer-sheet'
import type { OwnAnswers } from './own-answers'

/**
 * The file's bytes, in the reader's language.
 * @throws PdfUnavailable
 */
export function writeAnswersPdf(own: OwnAnswers, locale: Locale, madeAt: Date): Promise<Buffer> {
  const t = paperTexts(locale)
  const words = { noAnswer: t('noAnswer'), row: t('row'), answer: t('answer'), made: t('made', { moment: sayMoment(madeAt, locale) }) }
  const running = `${say(own.municipality.name, locale)} · ${say(own.round.survey, locale)} ${own.round.code}`
  const template = readFileSync(resolve('sheets/answers-pdf/answers.typ'), 'utf8')
  return makePdf({ template, data: { ...answerSheet(own, locale), words, running }, madeAt })
}

const ascii = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/**
 * The file's name in letters every system takes, "kuntakysely-2026-alajarvi.pdf", and with the municipality's own letters.
 * @param part what it holds, where that is not the answers: "vertailu"
 */
export function namesOfPdf(
  { municipality, round }: { municipality: { name: Text }; round: { code: string } },
  locale: Locale,
  part?: string,
): { plain: string; full: string } {
  const name = say(municipality.name, locale)
  const ending = part ? `-${part}.pdf` : '.pdf'
  return {
    plain: `kuntakysely-${round.code}-${ascii(name)}${ending}`,
    full: `kuntakysely-${round.code}-${name.toLowerCase().replace(/\s+/g, '-')}${ending}`,
  }
}
