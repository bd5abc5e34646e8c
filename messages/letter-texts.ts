/**
 * Texts of letters, which are written outside a page and by commands too: the room `letters` of a language.
 * The core alone, for next-intl itself needs a React that commands do not have.
 */
import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/questionnaire/text'
import en from './en/letters.json'
import fi from './fi/letters.json'
import sv from './sv/letters.json'

const rooms: Readonly<Record<Locale, typeof fi>> = { fi, sv, en }

/** The room `letters` in a language. */
export const letterTexts = (locale: Locale) => createTranslator({ locale, messages: rooms[locale] })
