import { readFileSync } from 'node:fs'
import type { Locale } from '@/questionnaire/text'

/** Interface text of a room, so that stories find buttons by the words people see in each language. */
export function interfaceText(locale: Locale, room: string, key: string): string {
  const messages = JSON.parse(readFileSync(`messages/${locale}/${room}.json`, 'utf8'))
  const found = key.split('.').reduce((at, part) => at?.[part], messages)
  if (typeof found !== 'string') throw new Error(`no text ${room}.${key} in ${locale}`)
  return found
}

/** The text as a pattern in which places ({name}) stand for anything. */
export const pattern = (locale: Locale, room: string, key: string): RegExp =>
  new RegExp(
    interfaceText(locale, room, key)
      .split(/\{[^{}]*\}/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.+'),
  )

/** The text as its reader sees it: in one line, with plain spaces, without the soft hyphens at which long words may be divided. */
export const asRead = (text: string): string =>
  text
    .replaceAll('\u00ad', '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
