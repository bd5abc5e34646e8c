/** Texts of public pages for who says them outside a page: parts of the room `publicPages`, in all languages at once. */
import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/questionnaire/text'
import en from './en/publicPages.json'
import fi from './fi/publicPages.json'
import type { Say } from './sheet-texts'
import sv from './sv/publicPages.json'

const textsOf = (namespace: 'publicPages.catalogue' | 'publicPages.quality'): Record<Locale, Say> => ({
  fi: createTranslator({ locale: 'fi', messages: { publicPages: fi }, namespace }) as Say,
  sv: createTranslator({ locale: 'sv', messages: { publicPages: sv }, namespace }) as Say,
  en: createTranslator({ locale: 'en', messages: { publicPages: en }, namespace }) as Say,
})

/** What describes the published data to catalogues and search engines. */
export const catalogueTexts = textsOf('publicPages.catalogue')
/** The quality report of a round. */
export const qualityTexts = textsOf('publicPages.quality')
