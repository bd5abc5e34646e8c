/** The receipt of sent answers. */
import { letterTexts } from '@/messages/letter-texts'
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

export function receiptLetter({ locale, municipality, round, sentAt, changesUntil, link }: Receipt): Letter {
  const t = letterTexts(locale)
  return writeLetter({
    purpose: 'receipt',
    locale,
    subject: t('receipt.subject', { municipality, round }),
    paragraphs: [
      t('receipt.sent', { municipality, round, moment: sayMoment(sentAt, locale) }),
      changesUntil ? t('receipt.until', { moment: sayMoment(changesUntil, locale) }) : t('receipt.whileOpen'),
    ],
    action: { label: t('receipt.action'), href: link },
    closing: [t('receipt.thanks')],
  })
}
