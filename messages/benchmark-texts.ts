/** Texts of a municipality's benchmark page, the same on the page and in the file: the room `benchmark` of a language. */
import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/questionnaire/text'
import en from './en/benchmark.json'
import fi from './fi/benchmark.json'
import type { Say } from './sheet-texts'
import sv from './sv/benchmark.json'

const messages = { fi, sv, en }
const textsIn = (locale: Locale) => createTranslator({ locale, messages: messages[locale] }) as Say
const texts = { fi: textsIn('fi'), sv: textsIn('sv'), en: textsIn('en') }

/** The texts in a language. */
export const benchmarkTexts = (locale: Locale): Say => texts[locale]
