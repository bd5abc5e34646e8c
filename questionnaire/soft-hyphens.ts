/**
 * Soft hyphens in long words: where browsers may divide them, with a hyphen, when a line is too narrow. Browsers hyphenate Finnish
 * seldom and Swedish not everywhere, and large text on a telephone has lines of fewer than twenty letters.
 */
import type { Locale, Text } from './text'

/** Words of fewer letters fit a line of large text. */
const leastLetters = 15
/** What stays on a line, and what goes to the next, has so many letters. */
const leastPart = 4

const vowels = 'aeiouyäöå'

/**
 * Second parts of compounds, as they begin, that syllables alone would cut wrongly: after a consonant they begin with a vowel or with
 * several consonants.
 */
const seams = {
  fi: [
    'osoit',
    'aineist',
    'asiantuntij',
    'ilmoitu',
    'ohj',
    'alust',
    'osuu',
    'yrity',
    'aik',
    'osast',
    'arvio',
    'strateg',
    'prosent',
    'yksik',
    'aloit',
    'aluei',
    'ajat',
    'aste',
    'omai',
  ],
  sv: [
    ...[
      'ansvarig',
      'arbet',
      'alternativ',
      'adress',
      'aktivitet',
      'beskrivning',
      'befattning',
      'beräkning',
      'brott',
      'chef',
      'direktör',
      'form',
    ],
    ...[
      'förmedling',
      'förbund',
      'försök',
      'frekvens',
      'funktion',
      'förvaltning',
      'förnyelse',
      'grupp',
      'indelning',
      'innehåll',
      'intervall',
    ],
    ...['jämförelse', 'kanal', 'klass', 'kommun', 'kommunikation', 'kontor', 'kopi', 'korrektion', 'kris', 'kvalitet', 'länk', 'material'],
    ...['meddelande', 'myndighet', 'månad', 'nummer', 'näring', 'omgång', 'pedagogik', 'personal', 'plan', 'plattform', 'program', 'punkt'],
    ...['rättighet', 'sammanslagning', 'sid', 'slag', 'språk', 'struktur', 'strategi', 'svar', 'system', 'tjänst', 'tryck', 'uppgift'],
    ...['utlåtande', 'undersökning', 'verk', 'verksamhet', 'version', 'översättning', 'kopiering', 'ansvar', 'plats', 'text', 'tid', 'liv'],
    ...['skrift', 'skriv', 'grund', 'gram', 'stäm', 'avvik', 'ställ', 'ombud', 'troende', 'initiativ', 'kontroll', 'områd', 'färd'],
  ],
} as const

const isVowel = (letter: string | undefined) => letter !== undefined && vowels.includes(letter)

/** A syllable begins with the last consonant before a vowel; in Swedish with the sounds that stand before it as one. */
function syllables(word: string, locale: 'fi' | 'sv'): number[] {
  const together = locale === 'sv' ? /(?:[bdfgkpt]r|[sc][jkh]|qu)$/ : /^$/
  return [...word].flatMap((letter, at) => {
    if (isVowel(letter) || !isVowel(word[at + 1]) || at === 0) return []
    const before = word.slice(0, at + 1)
    // The ending "-ning" is one sound: "ning|ar".
    if (locale === 'sv' && before.endsWith('ning')) return [at + 1]
    return [together.test(before) ? at - 1 : at]
  })
}

/** Where parts of a compound meet, by the beginnings of second parts. */
const seamsIn = (word: string, parts: readonly string[]): number[] =>
  parts.flatMap((part) => [...word.matchAll(new RegExp(part, 'g'))].map(({ index }) => index))

function breaksIn(word: string, locale: 'fi' | 'sv'): number[] {
  const small = word.toLocaleLowerCase(locale)
  const fits = (at: number) => at >= leastPart && small.length - at >= leastPart
  const found = seamsIn(small, seams[locale])
  // A syllable's beginning close to a seam belongs to what the seam divides, also where that stands too near an end to be divided.
  const free = syllables(small, locale).filter((at) => found.every((seam) => seam === 0 || Math.abs(seam - at) > 2))
  return [...new Set([...found, ...free])].filter(fits).sort((one, other) => one - other)
}

const divided = (word: string, locale: 'fi' | 'sv'): string => {
  const places = breaksIn(word, locale)
  return [0, ...places].map((from, at) => word.slice(from, places[at])).join('\u00ad')
}

/** A word long enough, alone: no part of an address, and in a message of ICU no argument, tag or branch. */
const longWord = new RegExp(
  `(?<![\\p{L}\\d@./_<{-])\\p{L}{${leastLetters},}(?![\\p{L}\\d@/_>]|\\.\\p{L}|\\s*,\\s*(?:plural|select)|\\s*\\{)`,
  'gu',
)

/** The text with soft hyphens in its long words; in English as it is. A message of ICU stays one, and addresses stay whole. */
export const softHyphens = (text: string, locale: Locale): string =>
  locale === 'en' ? text : text.replace(longWord, (word) => divided(word, locale))

/** The text as it was: for a title, and whatever else is kept or compared. */
export const wholeWords = (text: string): string => text.replaceAll('\u00ad', '')

const isText = (value: object): value is Text => 'fi' in value && 'sv' in value && typeof value.fi === 'string'

/** Units tell whether two numbers are of one measure, and are read in what people type. */
const readAsTheyAre: ReadonlySet<string> = new Set(['unit', 'unitOne', 'unitAlso'])

/** The same of every text in a document: of a questionnaire as a page shows it. Keys, values and units stay as they are. */
export function withSoftHyphens<T>(value: T, locale: Locale): T {
  if (locale === 'en' || typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((each) => withSoftHyphens(each, locale)) as T
  if (isText(value)) return { ...value, [locale]: softHyphens(value[locale], locale) }
  // A moment, a set and the like have no texts.
  if (Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, readAsTheyAre.has(key) ? each : withSoftHyphens(each, locale)]),
  ) as T
}

/** What of a page is no running text: tags, drawings, and elements whose content is taken as it is. */
const noText = /<(svg|title|script|style|code|pre|textarea)\b[\s\S]*?<\/\1>|<[^>]*>/g

/** The same of a whole page's running text. @param html of a page whose `lang` is a language of ours */
export function pageWithSoftHyphens(html: string): string {
  const locale = /<html[^>]*\blang="(fi|sv)"/.exec(html)?.[1]
  if (locale !== 'fi' && locale !== 'sv') return html
  let at = 0
  const parts: string[] = []
  for (const match of html.matchAll(noText)) {
    parts.push(softHyphens(html.slice(at, match.index), locale), match[0])
    at = match.index + match[0].length
  }
  return [...parts, softHyphens(html.slice(at), locale)].join('')
}
