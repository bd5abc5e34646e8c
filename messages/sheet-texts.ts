/** Texts of files, which are made outside a page: the rooms `sheets` and `register` of a language. */
import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/questionnaire/text'
import enRegister from './en/register.json'
import en from './en/sheets.json'
import fiRegister from './fi/register.json'
import fi from './fi/sheets.json'
import svRegister from './sv/register.json'
import sv from './sv/sheets.json'

export type Say = (key: string, values?: Record<string, string | number>) => string

export type SheetTexts = {
  locale: Locale
  /** Texts of the room `sheets`. */
  t: Say
  /** Names of register values; a value without a name is called by its code. */
  register: Say
}

const sheets = { fi, sv, en }
const registers = { fi: fiRegister, sv: svRegister, en: enRegister }

const lastPart = ({ key }: { key: string }) => key.split('.').at(-1) ?? key

/** The texts in a language. */
export const sheetTexts = (locale: Locale): SheetTexts => ({
  locale,
  t: createTranslator({ locale, messages: sheets[locale] }) as Say,
  register: createTranslator({ locale, messages: registers[locale], getMessageFallback: lastPart }) as Say,
})
