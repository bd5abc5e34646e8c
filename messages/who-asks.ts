/** Who asks, why, how long answering takes and whom to ask: said alike on pages and in letters. What is not known is not said. */
import { createTranslator } from 'use-intl/core'
import { type Locale, say, type Text } from '@/questionnaire/text'
import en from './en/asking.json'
import fi from './fi/asking.json'
import sv from './sv/asking.json'

/** What of a round's settings its asker is told by. */
export type Asker = {
  association: Text | null
  person: string | null
  phone: string | null
  email: string | null
  postalAddress: string | null
  minutes: number | null
  atHand: Text | null
}

const rooms = { fi, sv, en }

/** The room `asking` in a language. */
export const askingTexts = (locale: Locale) => createTranslator({ locale, messages: rooms[locale] })

/** "Kyselyn tekee Kuntaliitto." */
export const sayAsker = ({ association }: Asker, locale: Locale): string | null =>
  association ? askingTexts(locale)('by', { association: say(association, locale) }) : null

/** "Vastaamiseen kuluu noin 30 minuuttia. Ota esille …" */
export function sayEffort({ minutes, atHand }: Asker, locale: Locale): string | null {
  const time = minutes === null ? null : askingTexts(locale)('time', { minutes })
  return [time, atHand ? say(atHand, locale) : null].filter(Boolean).join(' ') || null
}

/** "Riikka Alanko, puh. 09 000 0126, riikka.alanko@kuntaliitto.example", in parts. */
export function contactParts({ person, phone, email }: Asker, locale: Locale): string[] {
  const t = askingTexts(locale)
  return [person, phone ? t('phone', { number: phone }) : null, email].filter((part) => part !== null)
}

/** Whom to ask and where to write, a line each. */
export function contactLines(asker: Asker, locale: Locale): string[] {
  const t = askingTexts(locale)
  const contact = contactParts(asker, locale).join(', ')
  return [contact ? t('more', { contact }) : null, asker.postalAddress ? t('post', { address: asker.postalAddress }) : null].filter(
    (line) => line !== null,
  )
}

/** Under a letter: who asks and whom to ask, a line each. */
export const signatureOf = (asker: Asker, locale: Locale): string[] =>
  [sayAsker(asker, locale), ...contactLines(asker, locale)].filter((line) => line !== null)
