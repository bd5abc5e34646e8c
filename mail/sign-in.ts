/** The letter with which a person signs in: a link and a six-digit code. */
import { letterTexts } from '@/messages/letter-texts'
import type { Asker } from '@/messages/who-asks'
import type { Locale } from '@/questionnaire/text'
import { type Letter, writeLetter } from './letter'

/** @param link address of the confirm page @param code six digits @param whoAsks in the round that is open */
export function signInLetter(locale: Locale, link: string, code: string, whoAsks?: Asker): Letter {
  const t = letterTexts(locale)
  return writeLetter({
    purpose: 'sign-in',
    locale,
    subject: t('signIn.subject'),
    paragraphs: [t('signIn.opening')],
    action: { label: t('signIn.action'), href: link },
    code: { label: t('signIn.code'), value: code },
    closing: [t('signIn.validity'), t('signIn.unasked')],
    whoAsks,
  })
}
