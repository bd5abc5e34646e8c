/** What is said about approving before sending, where no page says it: the room `approval` of a language. */
import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/questionnaire/text'
import en from './en/approval.json'
import fi from './fi/approval.json'
import sv from './sv/approval.json'

const rooms: Readonly<Record<Locale, typeof fi>> = { fi, sv, en }

/** The room `approval` in a language. */
export const approvalTexts = (locale: Locale) => createTranslator({ locale, messages: rooms[locale] })
