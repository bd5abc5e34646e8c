/** In tests that render pages outside a request: what `next-intl/server` gives in one, in the language set. */
import { createTranslator } from 'use-intl/core'
import { messagesOf } from '@/messages/load'
import type { Locale } from '@/questionnaire/text'

let language: Locale = 'fi'

/** The language of the pages rendered from now on. */
export function setPageLanguage(locale: Locale): void {
  language = locale
}

export async function getTranslations(namespace: string) {
  const locale = language
  return createTranslator({ locale, messages: await messagesOf(locale), namespace } as unknown as Parameters<typeof createTranslator>[0])
}
