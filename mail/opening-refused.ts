/** The letter to administrators when a round could not be opened at the moment that was set for it. */
import { letterTexts } from '@/messages/letter-texts'
import { sayMoment } from '@/messages/time'
import type { Asker } from '@/messages/who-asks'
import type { Locale } from '@/questionnaire/text'
import { type Letter, writeLetter } from './letter'

export type OpeningRefusedFacts = {
  locale: Locale
  /** The round as the reader knows it: "Verkkoviestintä ja some 2028". */
  round: string
  /** When it should have been opened. */
  opensAt: Date
  reason: 'questionnaire' | 'frame' | 'over'
  whoAsks?: Asker
  /** Address of the round's page for administrators. */
  link: string
}

export function openingRefusedLetter({ locale, round, opensAt, reason, link, whoAsks }: OpeningRefusedFacts): Letter {
  const t = letterTexts(locale)
  return writeLetter({
    purpose: 'opening-refused',
    locale,
    subject: t('openingRefused.subject', { round }),
    paragraphs: [t('openingRefused.what', { round, moment: sayMoment(opensAt, locale) }), t(`openingRefused.reason.${reason}`)],
    action: { label: t('openingRefused.action'), href: link },
    closing: [t('openingRefused.next')],
    whoAsks,
  })
}
