/** The letter to the members of a municipality whose answers the association sent back to be corrected. */
import { letterTexts } from '@/messages/letter-texts'
import { sayMoment } from '@/messages/time'
import type { Asker } from '@/messages/who-asks'
import type { Locale } from '@/questionnaire/text'
import { type Letter, writeLetter } from './letter'

export type SentBackFacts = {
  locale: Locale
  /** Name in the letter's language. */
  municipality: string
  /** The round as the reader knows it: "Verkkoviestintä ja some 2026". */
  round: string
  closesAt: Date | null
  /** The administrator's name, or address where there is none. */
  actor: string
  /** What is to be corrected, in the administrator's words. */
  note: string
  whoAsks?: Asker
  /** Address of the municipality's check page. */
  link: string
}

export function sentBackLetter({ locale, municipality, round, closesAt, actor, note, link, whoAsks }: SentBackFacts): Letter {
  const t = letterTexts(locale)
  return writeLetter({
    purpose: 'sent-back',
    locale,
    subject: t('sentBack.subject', { municipality }),
    paragraphs: [
      t('sentBack.what', { actor, municipality, round }),
      ...(closesAt ? [t('colleague.until', { moment: sayMoment(closesAt, locale) })] : []),
    ],
    quote: { by: t('colleague.writes', { inviter: actor }), text: note },
    action: { label: t('sentBack.action'), href: link },
    closing: [t('sentBack.counts'), t('approval.own')],
    whoAsks,
  })
}
