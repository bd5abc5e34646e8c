/** Gives next-intl the interface texts of the request's language. */
import { getRequestConfig } from 'next-intl/server'
import { _createCache } from 'use-intl/core'
import { softHyphens } from '@/questionnaire/soft-hyphens'
import { type Locale, locales } from '@/questionnaire/text'
import { type Messages, messagesOf } from './load'

/** Messages as they were compiled. next-intl would begin anew with each request. */
const compiled = _createCache()

const divided = (messages: Messages, locale: Locale): Messages =>
  Object.fromEntries(
    Object.entries(messages).map(([key, text]) => [key, typeof text === 'string' ? softHyphens(text, locale) : divided(text, locale)]),
  )

const shown: Partial<Record<Locale, Messages>> = {}

/** A language's texts as pages show them: their long words may be divided between lines. */
async function shownMessages(locale: Locale): Promise<Messages> {
  shown[locale] ??= divided(await messagesOf(locale), locale)
  return shown[locale]
}

export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale
  const locale: Locale = locales.find((each) => each === requested) ?? 'fi'
  return { locale, messages: await shownMessages(locale), timeZone: 'Europe/Helsinki', _cache: compiled }
})
