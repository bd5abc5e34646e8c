/** A field of the document as a form has it: under a name that tells its place, and as the texts that an HTML form holds and sends. */
import type { Questionnaire } from '../document'
import { readDate } from '../reading/date'
import { readNumber } from '../reading/number'
import { plainText } from '../reading/text'
import { type Locale, locales, type Text } from '../text'
import type { DocumentEdit, EditPlace, TextPart, ValuePart } from './edit'
import { isTextPart, schemaOfPart } from './parts'
import { findThing } from './thing'

type Field = { at: EditPlace; part: string; locale?: Locale }

/** The name of a field: `question:ohjeet:title:fi`, `options:ohjeet:on:tone`. Keys have no colons. */
export function nameOfField({ at, part, locale }: Field): string {
  const keys =
    at.of === 'document' ? [] : at.of === 'section' ? [at.section] : at.of === 'question' ? [at.question] : [at.question, at.item]
  return [at.of, ...keys, part, ...(locale ? [locale] : [])].join(':')
}

function placeNamed(of: string | undefined, first: string, second: string): { at: EditPlace; rest: number } | undefined {
  switch (of) {
    case 'document':
      return { at: { of }, rest: 1 }
    case 'section':
      return { at: { of, section: first }, rest: 2 }
    case 'question':
      return { at: { of, question: first }, rest: 2 }
    case 'options':
    case 'rows':
    case 'columns':
      return { at: { of, question: first, item: second }, rest: 3 }
    default:
      return undefined
  }
}

/** The field of that name; undefined when it is none. */
export function fieldNamed(name: string): Field | undefined {
  const words = name.split(':')
  const found = placeNamed(words[0], words[1] ?? '', words[2] ?? '')
  const [part, language, ...more] = words.slice(found?.rest)
  const locale = locales.find((each) => each === language)
  if (!found || !part || more.length > 0 || (language !== undefined && !locale)) return undefined
  return { at: found.at, part, ...(locale ? { locale } : {}) }
}

/** Parts that a check box holds: ticked or not. */
const flags: ReadonlySet<string> = new Set(['required', 'public', 'protect'])
/** Parts that are a list of keys, each a check box. */
const lists: ReadonlySet<string> = new Set(['headline'])
/** Parts that are written one behind the other, with commas between them. */
const listed: ReadonlySet<string> = new Set(['unitAlso'])

function texts(part: string, value: unknown): string[] {
  if (flags.has(part)) return value === true ? ['true'] : []
  if (lists.has(part)) return Array.isArray(value) ? value.map(String) : []
  if (listed.has(part)) return [Array.isArray(value) ? value.join(', ') : '']
  return [
    typeof value === 'string' || typeof value === 'number'
      ? String(value)
      : value === undefined || value === null
        ? ''
        : JSON.stringify(value),
  ]
}

/** What a form's field holds of the document, as a form sends it; undefined where there is no such field. */
export function fieldTexts(document: Questionnaire, name: string): string[] | undefined {
  const field = fieldNamed(name)
  const thing = field && findThing(document, field.at)?.found
  if (!field || !thing || !schemaOfPart(field.at, thing, field.part)) return undefined
  const value = thing[field.part]
  if (!isTextPart(field.at, thing, field.part)) return field.locale ? undefined : texts(field.part, value)
  return field.locale ? [(value as Partial<Text> | undefined)?.[field.locale] ?? ''] : undefined
}

/** A number or a day as it is typed; the text itself where it is neither. */
function typedValue(typed: string, fits: (value: unknown) => boolean): unknown {
  const number = readNumber(typed, [])
  if (number && 'value' in number && fits(number.value)) return number.value
  const day = readDate(typed)
  return day && 'value' in day && fits(day.value) ? day.value : typed
}

function valueTyped(part: string, given: readonly string[], fits: (value: unknown) => boolean): unknown {
  if (flags.has(part)) return given.includes('true')
  if (lists.has(part)) return given.length > 0 ? given.filter((each) => each !== '') : null
  const [typed = ''] = given.map((each) => each.trim())
  if (typed === '') return null
  if (listed.has(part))
    return typed
      .split(/[,;]/)
      .map((each) => each.trim())
      .filter(Boolean)
  return typedValue(typed, fits)
}

/** Characters that a text can have at most. */
export const longestText = 5000

/**
 * What somebody did to a field: an edit; null when it holds what it held; undefined where there is no such field, or the text is too long.
 * @param before the texts that the writer saw in it, @param after those it holds now
 */
export function editOfField(
  document: Questionnaire,
  name: string,
  before: readonly string[],
  after: readonly string[],
): DocumentEdit | null | undefined {
  const field = fieldNamed(name)
  const thing = field && findThing(document, field.at)?.found
  const schema = thing && schemaOfPart(field.at, thing, field.part)
  if (!field || !schema) return undefined
  const { at, part, locale } = field
  const seen = before.map((each) => each.replace(/\r\n?/g, '\n'))
  if (isTextPart(at, thing, part)) {
    const [said = ''] = after.map((each) => plainText(each).trim())
    const [was = ''] = seen
    if (!locale || said.length > longestText) return undefined
    return said === was ? null : { kind: 'say', at, part: part as TextPart, locale, before: was, after: said }
  }
  if (locale) return undefined
  const fits = (value: unknown) => schema.safeParse(value).success
  const [was, now] = [valueTyped(part, seen, fits), valueTyped(part, after, fits)]
  if (JSON.stringify(was) === JSON.stringify(now)) return null
  return { kind: 'set', at, part: part as ValuePart, before: was, after: now }
}
