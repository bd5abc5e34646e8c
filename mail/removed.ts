/** The letter to somebody whom another took out of a municipality's respondents. */
import { letterTexts } from '@/messages/letter-texts'
import type { Locale } from '@/questionnaire/text'
import { forWhom } from '@/questionnaire/words/genitive'
import { type Letter, writeLetter } from './letter'

export type RemovedFacts = {
  locale: Locale
  /** Who removed: a name, or an address where there is none. */
  remover: string
  /** Name in the letter's language. */
  municipality: string
  round: string
}

/** It leads nowhere: its reader may no longer open the municipality's pages. */
export function removedLetter({ locale, remover, municipality, round }: RemovedFacts): Letter {
  const t = letterTexts(locale)
  return writeLetter({
    purpose: 'removed',
    locale,
    subject: t('removed.subject', { municipality }),
    paragraphs: [t('removed.told', { remover, municipality: forWhom(municipality, locale), round }), t('removed.kept')],
    closing: [t('removed.mistaken', { remover })],
  })
}
