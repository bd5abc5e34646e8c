/** Where somebody asks for no more letters: a message to whoever asks, which says of itself who wants what (docs/decisions/055-mass-letters.md). */
import { letterTexts } from '@/messages/letter-texts'
import type { Locale } from '@/questionnaire/text'

/**
 * The value of a letter's List-Unsubscribe (RFC 2369).
 * @param letter its subject, and the address it goes to @param address where answers to it go, without a name
 */
export function listUnsubscribe(letter: { locale: Locale; subject: string; recipient: string }, address: string): string {
  const t = letterTexts(letter.locale)
  const fields = {
    subject: t('unsubscribe.subject', { subject: letter.subject }),
    body: t('unsubscribe.body', { address: letter.recipient }),
  }
  const said = Object.entries(fields).map(([name, text]) => `${name}=${encodeURIComponent(text)}`)
  return `<mailto:${encodeURIComponent(address).replaceAll('%40', '@')}?${said.join('&')}>`
}
