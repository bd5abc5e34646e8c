/**
 * Texts of letters, which are written outside a page and by commands too: the room `letters` of a language.
 * The core alone, for next-intl itself needs a React that commands do not have.
 */
import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/questionnaire/text'
import en from './en/letters.json'
import fi from './fi/letters.json'
import type { Say } from './sheet-texts'
import sv from './sv/letters.json'

const rooms = { fi, sv, en }

/** The room `letters` in a language. */
export const letterTexts = (locale: Locale): Say => createTranslator({ locale, messages: rooms[locale] }) as Say
