/** What is said of a condition of the questionnaire, as `sayCondition` asks for it: the room `conditions` of a language. */
import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/questionnaire/text'
import en from './en/conditions.json'
import fi from './fi/conditions.json'
import sv from './sv/conditions.json'

const rooms: Readonly<Record<Locale, typeof fi>> = { fi, sv, en }

/** The room `conditions` in a language. */
export const conditionTexts = (locale: Locale) => createTranslator({ locale, messages: rooms[locale] })
