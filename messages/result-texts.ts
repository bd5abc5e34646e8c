/**
 * Texts of results for whoever says them, page, file, letter or API: the rooms `results`, `overview`, `register`, `protection`, `files`, `chart` and
 * `cross` of a language.
 */
import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/questionnaire/text'
import enChart from './en/chart.json'
import enCross from './en/cross.json'
import enFiles from './en/files.json'
import enOverview from './en/overview.json'
import enProtection from './en/protection.json'
import enRegister from './en/register.json'
import en from './en/results.json'
import fiChart from './fi/chart.json'
import fiCross from './fi/cross.json'
import fiFiles from './fi/files.json'
import fiOverview from './fi/overview.json'
import fiProtection from './fi/protection.json'
import fiRegister from './fi/register.json'
import fi from './fi/results.json'
import type { Say } from './sheet-texts'
import svChart from './sv/chart.json'
import svCross from './sv/cross.json'
import svFiles from './sv/files.json'
import svOverview from './sv/overview.json'
import svProtection from './sv/protection.json'
import svRegister from './sv/register.json'
import sv from './sv/results.json'

export type ResultTexts = {
  locale: Locale
  /** Texts of the room `results`. */
  t: Say
  /** Texts of the room `overview`. */
  overview: Say
  /** Names of register values; `has` tells whether a value has one. */
  register: Say & { has: (key: string) => boolean }
  /** Texts of the room `protection`. */
  protection: Say
  /** Texts of the room `files`. */
  files: Say
  /** Texts of the room `chart`. */
  chart: Say
  /** Texts of the room `cross`. */
  cross: Say
}

const results = { fi, sv, en }
const overviews = { fi: fiOverview, sv: svOverview, en: enOverview }
const registers = { fi: fiRegister, sv: svRegister, en: enRegister }
const filesRooms = { fi: fiFiles, sv: svFiles, en: enFiles }
const protections = { fi: fiProtection, sv: svProtection, en: enProtection }
const charts = { fi: fiChart, sv: svChart, en: enChart }
const crosses = { fi: fiCross, sv: svCross, en: enCross }

const textsIn = (locale: Locale): ResultTexts => ({
  locale,
  t: createTranslator({ locale, messages: results[locale] }) as Say,
  overview: createTranslator({ locale, messages: overviews[locale] }) as Say,
  register: createTranslator({ locale, messages: registers[locale] }) as ResultTexts['register'],
  protection: createTranslator({ locale, messages: protections[locale] }) as Say,
  files: createTranslator({ locale, messages: filesRooms[locale] }) as Say,
  chart: createTranslator({ locale, messages: charts[locale] }) as Say,
  cross: createTranslator({ locale, messages: crosses[locale] }) as Say,
})

// Made once: a translator remembers the messages it has compiled.
const texts = { fi: textsIn('fi'), sv: textsIn('sv'), en: textsIn('en') }

/** The texts in a language. */
export const resultTexts = (locale: Locale): ResultTexts => texts[locale]
