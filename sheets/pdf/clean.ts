/** Text as a PDF can carry it: no character that PDF/UA-1 forbids, none that runs out of the page, none that no font shows. */

/** What JSON can hold, as a template reads it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

const endings = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g
/** Control characters, byte order marks, non-characters, and orders to turn the writing's direction round, which could disguise a text. */
const forbidden = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufeff\ufffe\uffff\u202a-\u202e]/g

/** A run of characters without a space gets places to break at, every 30 characters. */
const breakable = (run: string): string => [...run].map((each, at) => (at > 0 && at % 30 === 0 ? `\u200b${each}` : each)).join('')

/** The text without what must not stand in a PDF; lines end in \n. */
export const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .replace(endings, '\n')
    .replaceAll('\t', ' ')
    .replace(forbidden, '')
    .normalize('NFC')
    .replace(/\S{60,}/gu, breakable)

/** Every text in the data, changed. */
export function mapTexts(data: Json, change: (text: string) => string): Json {
  if (typeof data === 'string') return change(data)
  if (Array.isArray(data)) return data.map((each) => mapTexts(each, change))
  if (data === null || typeof data !== 'object') return data
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, mapTexts(value, change)]))
}

/** "U+1F600" in brackets: what stands for a character that no font at hand shows. */
const nameOf = (character: string): string => `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`

/** The text with the given characters told by their names. */
export const nameCharacters = (text: string, which: ReadonlySet<string>): string =>
  [...text].map((each) => (which.has(each) ? nameOf(each) : each)).join('')

/** The text with everything but Latin letters and common marks told by its name. The project's own font shows what remains. */
export const nameAllButLatin = (text: string): string => text.replace(/[^\n\u0020-\u007e\u00a0-\u024f\u200b\u2010-\u2027\u20ac]/gu, nameOf)
