/**
 * Numbers in words, for texts and sentences alike: up to ten, above it in digits. Finnish numbers stand in the case that their sentence asks
 * for. Gender of one is the message's own: it has a branch for one in any case.
 */
import type { Locale } from '@/questionnaire/text'
import { number } from './format'

const finnish = {
  nominative: 'nolla yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen',
  elative: 'nollasta yhdestä kahdesta kolmesta neljästä viidestä kuudesta seitsemästä kahdeksasta yhdeksästä kymmenestä',
  illative: 'nollaan yhteen kahteen kolmeen neljään viiteen kuuteen seitsemään kahdeksaan yhdeksään kymmeneen',
  adessive: 'nollalla yhdellä kahdella kolmella neljällä viidellä kuudella seitsemällä kahdeksalla yhdeksällä kymmenellä',
  inessive: 'nollassa yhdessä kahdessa kolmessa neljässä viidessä kuudessa seitsemässä kahdeksassa yhdeksässä kymmenessä',
}
export type NumberCase = keyof typeof finnish

const others = {
  sv: 'noll en två tre fyra fem sex sju åtta nio tio',
  en: 'zero one two three four five six seven eight nine ten',
}

/** "kolme", "kolmeen", "tre", "three"; "12". @param n whole, not negative @param form of Finnish; the others have one */
export function numberWord(n: number, locale: Locale, form: NumberCase = 'nominative'): string {
  const words = locale === 'fi' ? finnish[form] : others[locale]
  return words.split(' ')[n] ?? number(n, locale)
}

/** The same at the beginning of a sentence: "Kolme". */
export function numberFirst(n: number, locale: Locale, form?: NumberCase): string {
  const word = numberWord(n, locale, form)
  return word.slice(0, 1).toLocaleUpperCase(locale) + word.slice(1)
}

/** How often: "kerran", "kahdesti", "kolme kertaa", "12 kertaa". */
export function timesWord(n: number, locale: Locale): string {
  const own = { fi: ['', 'kerran', 'kahdesti'], sv: ['', 'en gång'], en: ['', 'once', 'twice'] }[locale][n]
  const noun = { fi: 'kertaa', sv: 'gånger', en: 'times' }[locale]
  return own || `${numberWord(n, locale)} ${noun}`
}

const foldFinnish: Readonly<Record<number, string>> = {
  2: 'kaksin',
  3: 'kolmin',
  4: 'nelin',
  5: 'viisin',
  6: 'kuusin',
  7: 'seitsen',
  8: 'kahdeksan',
  9: 'yhdeksän',
  10: 'kymmen',
  100: 'sata',
  1000: 'tuhat',
}

/** How many times as much: "kaksinkertainen", "dubbelt", "twice"; "12-kertainen". */
export function foldWord(n: number, locale: Locale): string {
  if (locale === 'fi') return foldFinnish[n] ? `${foldFinnish[n]}kertainen` : `${number(n, locale)}-kertainen`
  if (n === 2) return locale === 'sv' ? 'dubbelt' : 'twice'
  const large = { sv: { 100: 'hundra', 1000: 'tusen' }, en: { 100: 'a hundred', 1000: 'a thousand' } }[locale]
  const word = n === 100 || n === 1000 ? large[n] : numberWord(n, locale)
  return `${word} ${locale === 'sv' ? 'gånger' : 'times'}`
}

const parts = {
  fi: { 2: 'puolet', 3: 'kolmasosa', 4: 'neljäsosa', 5: 'viidesosa', 10: 'kymmenesosa', 100: 'sadasosa', 1000: 'tuhannesosa' },
  sv: { 2: 'hälften', 3: 'en tredjedel', 4: 'en fjärdedel', 5: 'en femtedel', 10: 'en tiondel', 100: 'en hundradel', 1000: 'en tusendel' },
  en: { 2: 'half', 3: 'a third', 4: 'a quarter', 5: 'a fifth', 10: 'a tenth', 100: 'a hundredth', 1000: 'a thousandth' },
}
export type PartOf = keyof typeof parts.fi

/** One part of so many: "kolmasosa", "en tredjedel", "a third". */
export const partWord = (of: PartOf, locale: Locale): string => parts[locale][of]
