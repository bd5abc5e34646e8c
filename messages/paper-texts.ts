/** Texts of a municipality's answers on paper, the same in the file and on the page: the room `paper` of a language. */
import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/questionnaire/text'
import en from './en/paper.json'
import fi from './fi/paper.json'
import type { Say } from './sheet-texts'
import sv from './sv/paper.json'

const rooms = { fi, sv, en }

/** The room `paper` in a language. */
export const paperTexts = (locale: Locale): Say => createTranslator({ locale, messages: rooms[locale] }) as Say
