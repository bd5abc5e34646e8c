/** The letter with which an administrator tries whether letters leave. */
import { letterTexts } from '@/messages/letter-texts'
import type { Locale } from '@/questionnaire/text'
import { type Letter, writeLetter } from './letter'

export function testLetter(locale: Locale): Letter {
  const t = letterTexts(locale)
  return writeLetter({
    purpose: 'test-letter',
    locale,
    subject: t('test.subject'),
    paragraphs: [t('test.told')],
    closing: [t('test.reply')],
  })
}
