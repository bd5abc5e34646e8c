/** The receipt of sent answers. */
import { sayMoment } from '@/messages/time'
import type { Locale } from '@/questionnaire/text'
import { type Letter, writeLetter } from './letter'

export type Receipt = {
  locale: Locale
  /** Name in the letter's language. */
  municipality: string
  /** The round as the reader knows it: "Verkkoviestintä ja some 2026". */
  round: string
  sentAt: Date
  /** Until when the answers can be changed; null when the round has no closing time yet. */
  changesUntil: Date | null
  /** Address of the municipality's answers. */
  link: string
}

type Words = {
  subject: (receipt: Receipt) => string
  sent: (receipt: Receipt, moment: string) => string
  until: (moment: string) => string
  whileOpen: string
  action: string
  thanks: string
}

const words: Record<Locale, Words> = {
  fi: {
    subject: ({ municipality, round }) => `${municipality}: vastaukset on lähetetty – ${round}`,
    sent: ({ municipality, round }, moment) => `${municipality}: vastaukset kyselyyn ${round} lähetettiin ${moment}.`,
    until: (moment) => `Voit muuttaa vastauksia ja lähettää ne uudelleen ${moment} asti.`,
    whileOpen: 'Voit muuttaa vastauksia ja lähettää ne uudelleen niin kauan kuin kysely on avoinna.',
    action: 'Katso vastauksia tai lataa ne PDF-tiedostona',
    thanks: 'Kiitos vastauksista. Kun kysely on suljettu, voit verrata kuntaasi muihin.',
  },
  sv: {
    subject: ({ municipality, round }) => `${municipality}: svaren har skickats in – ${round}`,
    sent: ({ municipality, round }, moment) => `${municipality}: svaren på enkäten ${round} skickades in ${moment}.`,
    until: (moment) => `Du kan ändra svaren och skicka in dem på nytt till och med ${moment}.`,
    whileOpen: 'Du kan ändra svaren och skicka in dem på nytt så länge enkäten är öppen.',
    action: 'Visa svaren eller ladda ner dem som PDF-fil',
    thanks: 'Tack för svaren. När enkäten har stängts kan du jämföra din kommun med andra.',
  },
  en: {
    subject: ({ municipality, round }) => `${municipality}: answers submitted – ${round}`,
    sent: ({ municipality, round }, moment) => `${municipality}: the answers to ${round} were submitted on ${moment}.`,
    until: (moment) => `You can change the answers and submit them again until ${moment}.`,
    whileOpen: 'You can change the answers and submit them again while the survey is open.',
    action: 'See the answers or download them as a PDF file',
    thanks: 'Thank you for the answers. Once the survey has closed, you can compare your municipality with others.',
  },
}

export function receiptLetter(receipt: Receipt): Letter {
  const { locale, sentAt, changesUntil, link } = receipt
  const say = words[locale]
  return writeLetter({
    purpose: 'receipt',
    locale,
    subject: say.subject(receipt),
    paragraphs: [say.sent(receipt, sayMoment(sentAt, locale)), changesUntil ? say.until(sayMoment(changesUntil, locale)) : say.whileOpen],
    action: { label: say.action, href: link },
    closing: [say.thanks],
  })
}
