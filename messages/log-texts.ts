/** Texts of the event log, whose file is made without what pages add to texts: the room `log` of a language. */
import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/questionnaire/text'
import en from './en/log.json'
import fi from './fi/log.json'
import sv from './sv/log.json'

const rooms: Readonly<Record<Locale, typeof fi>> = { fi, sv, en }

/** The room `log` in a language. */
export const logTexts = (locale: Locale) => createTranslator({ locale, messages: rooms[locale] })
export type LogTexts = ReturnType<typeof logTexts>
