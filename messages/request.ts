/** Gives next-intl the interface texts of the request's language. */
import { getRequestConfig } from 'next-intl/server'
import { _createCache } from 'use-intl/core'
import { type Locale, locales } from '@/questionnaire/text'
import { messagesOf } from './load'

/** Messages as they were compiled. next-intl would begin anew with each request. */
const compiled = _createCache()

export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale
  const locale: Locale = locales.find((each) => each === requested) ?? 'fi'
  return { locale, messages: await messagesOf(locale), timeZone: 'Europe/Helsinki', _cache: compiled }
})
