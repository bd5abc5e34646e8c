/** The interface texts in three languages: the same keys and placeholders everywhere, sorted, valid ICU, each used by the code, typed with the right apostrophes and spaces. */
import { readdirSync, readFileSync } from 'node:fs'
import compile from 'icu-minify/compile'
import { at } from '../paths'
import { messageUse } from './message-use'

type Tree = { [key: string]: string | Tree }
const languages = ['fi', 'sv', 'en'] as const

/** Leaves of a message file by dotted path, in the file's order. */
export const leaves = (tree: Tree, above = ''): [path: string, message: string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[above + key, value]] : leaves(value, `${above}${key}.`),
  )

/** Names of the placeholders and tags of an ICU message, sorted, each once. @throws when the message is not valid ICU */
export function placeholders(message: string): string[] {
  const names = new Set<string>()
  // A compiled part is [name, …]: what follows is a kind, inner parts of a tag, or an object with the parts of each plural branch.
  const visit = (part: unknown): void => {
    if (!Array.isArray(part)) return
    names.add(String(part[0]))
    for (const inner of part.slice(1))
      if (Array.isArray(inner)) visit(inner)
      else if (inner && typeof inner === 'object')
        for (const branch of Object.values(inner)) if (Array.isArray(branch)) branch.forEach(visit)
  }
  const compiled: unknown = compile(message)
  if (Array.isArray(compiled)) compiled.forEach(visit)
  return [...names].sort()
}

/** The placeholders as one text, or what is wrong with the message. */
function shapeOf(message: string): string {
  try {
    return placeholders(message).join(' ')
  } catch (fault) {
    return `invalid ICU: ${fault instanceof Error ? fault.message : fault}`
  }
}

const typingRules: [wrong: RegExp, said: string][] = [
  [/\p{L}'\p{L}/u, 'a straight apostrophe: write ’'],
  [/"/, 'straight quotes: write ” (English “ ”)'],
  [/[\d}#] %/, 'a plain space before %: write a no-break space'],
  [/[\d}#] (?:prosenttiyks|procentenh|percentage point|merkki|tecken|characters)/, 'a plain space before a unit: write a no-break space'],
  [/\d \d{3}(?!\d)/, 'a plain space between thousands: write a no-break space'],
  [
    /\{\w+, plural,[^{}]*(?:\{[^{}]*\}[^{}]*)*=[2-9]\d* \{/,
    'a list of spelt numbers: give the word as a placeholder, made by messages/numbers/number-words.ts',
  ],
  [/\bklo [{\d]|\bkl\. [{\d]/, 'a plain space after klo or kl.: write a no-break space'],
]

/** What is wrong with the apostrophes, quotes and spaces of a message. */
export const typingProblems = (message: string): string[] => typingRules.flatMap(([wrong, said]) => (wrong.test(message) ? [said] : []))

/** Paths of the objects in a message file whose keys are not in alphabetical order. */
function unsorted(tree: Tree, above = ''): string[] {
  // Keys that are whole numbers (codes of regions) come first whatever the file says.
  const keys = Object.keys(tree).filter((key) => !/^\d+$/.test(key))
  const own = keys.some((key, index) => index > 0 && key < (keys[index - 1] ?? '')) ? [above || 'the file'] : []
  return [...own, ...Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [] : unsorted(value, `${above}${key}.`)))]
}

const read = (language: string, room: string): Tree => JSON.parse(readFileSync(at('messages', language, `${room}.json`), 'utf8'))

function roomProblems(room: string, isUsed: (key: string) => boolean): string[] {
  const finnish = new Map(leaves(read('fi', room)))
  const shapes = new Map([...finnish].map(([key, message]) => [key, shapeOf(message)]))
  const unused = [...finnish.keys()]
    .filter((key) => !isUsed(`${room}.${key}`))
    .map((key) => `messages/fi/${room}.json: ${key} is used nowhere`)
  const perLanguage = languages.flatMap((language) => {
    const file = `messages/${language}/${room}.json`
    const tree = read(language, room)
    const own = new Map(leaves(tree))
    return [
      ...unsorted(tree).map((where) => `${file}: keys of ${where} are not sorted`),
      ...[...finnish.keys()].filter((key) => !own.has(key)).map((key) => `${file}: ${key} is missing`),
      ...[...own].flatMap(([key, message]) => typingProblems(message).map((problem) => `${file}: ${key} has ${problem}`)),
      ...[...own].flatMap(([key, message]) => {
        if (!finnish.has(key)) return [`${file}: ${key} is not in Finnish`]
        const shape = shapeOf(message)
        if (shape.startsWith('invalid')) return [`${file}: ${key}: ${shape}`]
        return shape === shapes.get(key) ? [] : [`${file}: ${key} has placeholders "${shape}", Finnish "${shapes.get(key)}"`]
      }),
    ]
  })
  return [...unused, ...perLanguage]
}

/** Everything wrong with the message files, one line each. */
export function messageProblems(): string[] {
  const rooms = (language: string) =>
    readdirSync(at('messages', language))
      .filter((name) => name.endsWith('.json'))
      .sort()
  const isUsed = messageUse()
  return [
    ...languages
      .filter((language) => rooms(language).join() !== rooms('fi').join())
      .map((language) => `messages/${language}: not the same files as in fi`),
    ...rooms('fi').flatMap((file) => roomProblems(file.replace(/\.json$/, ''), isUsed)),
  ]
}
