/** The receipt of sent answers. */
import { letterTexts } from '@/messages/letter-texts'
import { helsinkiInstant, sayDay, sayMoment } from '@/messages/time'
import type { Asker } from '@/messages/who-asks'
import type { Locale } from '@/questionnaire/text'
import { type Letter, writeLetter } from './letter'

export type Receipt = {
  locale: Locale
  /** Name in the letter's language. */
  municipality: string
  /** The round as the reader knows it: "Verkkoviestintä ja some 2026". */
  round: string
  sentAt: Date
  /** Who sent: a name, null where there is none. */
  sentBy: string | null
  /** "2026-005-1" */
  reference: string
  /** The municipality's place among those that answered, from 1. */
  ordinal: number
  /** Names of those who get the receipt besides the reader. */
  others: readonly string[]
  /** Until when the answers can be changed; null when the round has no closing time yet. */
  changesUntil: Date | null
  /** The day (ISO) on which results are published, where that is known. */
  resultsDay: string | null
  whoAsks?: Asker
  /** Address of the municipality's answers. */
  link: string
}

/** Stands in a stored letter for what is said of its file: whether there is one is known when it leaves. */
const attachmentPlace = 'ATTACHMENT-OF-THIS-LETTER'

export function receiptLetter(receipt: Receipt): Letter {
  const { locale, municipality, round, sentAt, sentBy, reference, ordinal, others, changesUntil, resultsDay, link, whoAsks } = receipt
  const t = letterTexts(locale)
  const sent = { municipality, round, moment: sayMoment(sentAt, locale) }
  return writeLetter({
    purpose: 'receipt',
    locale,
    subject: t('receipt.subject', { municipality, round }),
    paragraphs: [
      sentBy ? t('receipt.sentBy', { ...sent, name: sentBy }) : t('receipt.sent', sent),
      t('receipt.reference', { reference }),
      attachmentPlace,
      t('receipt.ordinal', { municipality, ordinal: String(ordinal) }),
      changesUntil ? t('receipt.until', { moment: sayMoment(changesUntil, locale) }) : t('receipt.whileOpen'),
      ...(resultsDay ? [t('receipt.results', { day: sayDay(helsinkiInstant(resultsDay, '12:00'), locale) })] : []),
      ...(others.length ? [t('receipt.others', { names: new Intl.ListFormat(locale, { type: 'conjunction' }).format(others) })] : []),
    ],
    action: { label: t('receipt.action'), href: link },
    closing: [t('receipt.thanks')],
    whoAsks,
  })
}

/** A stored letter's two texts with what is said of its file. A letter without the place stays as it is. @param isThere whether there is one */
export function attachmentWords({ locale, text, html }: Pick<Letter, 'locale' | 'text' | 'html'>, isThere: boolean) {
  const words = letterTexts(locale)(isThere ? 'receipt.attached' : 'receipt.notAttached')
  return { text: text.replaceAll(attachmentPlace, words), html: html.replaceAll(attachmentPlace, words) }
}
