/** Gives next-intl the interface texts of the request's language. */
import { getRequestConfig } from 'next-intl/server'
import { type Locale, locales } from '@/questionnaire/text'
import { messagesOf } from './load'

export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale
  const locale: Locale = locales.find((each) => each === requested) ?? 'fi'
  return { locale, messages: await messagesOf(locale), timeZone: 'Europe/Helsinki' }
})
