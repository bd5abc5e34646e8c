/** Texts whose long words stay whole: titles and descriptions of pages, which browsers and search engines show in lines of their own. */
import { getLocale, type getTranslations } from 'next-intl/server'
import { createTranslator } from 'use-intl/core'
import { localeNamed } from '@/questionnaire/text'
import { messagesOf } from './load'

async function wholeTexts(namespace?: string): Promise<unknown> {
  const locale = localeNamed(await getLocale())
  const given: unknown = { locale, messages: await messagesOf(locale), namespace, timeZone: 'Europe/Helsinki' }
  return createTranslator(given as Parameters<typeof createTranslator>[0])
}

/** As next-intl's `getTranslations`, which it is typed as; for `generateMetadata`. */
export const getWholeTexts = wholeTexts as typeof getTranslations
