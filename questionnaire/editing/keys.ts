/** Keys are made once, from the Finnish label, and are the series from then on: never one that meant something else before. */
import type { Questionnaire } from '../document'
import { isKey, reservedQuestions, reservedRows, reservedSections } from '../problems/keys'
import type { EditList } from './edit'
import { keysOfKind } from './thing'

const longestKey = 40

/** A label in small letters, digits and `_`: "Työaika, some" is `tyoaika_some`. Empty where it has no such letter. */
const slugOf = (label: string): string =>
  label
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')

/** Cut between words where there is one to cut at. */
const shortened = (slug: string): string => {
  if (slug.length <= longestKey) return slug
  const cut = slug.slice(0, longestKey + 1)
  return cut.slice(0, Math.max(cut.lastIndexOf('_'), longestKey / 2)).replace(/_+$/, '')
}

const ofKind: Record<EditList['of'], { prefix: string; reserved: readonly string[] }> = {
  sections: { prefix: 'osio', reserved: reservedSections },
  questions: { prefix: 'kysymys', reserved: reservedQuestions },
  options: { prefix: 'vaihtoehto', reserved: [] },
  columns: { prefix: 'sarake', reserved: [] },
  rows: { prefix: 'rivi', reserved: reservedRows },
}

/**
 * The key of a new thing: of small letters, digits and `_`, beginning with a letter, at most 40 long but for the number that tells it apart.
 * @param label in Finnish
 * @param taken keys that are or were another thing's: `takenKeys`
 */
export function makeKey(label: string, { of }: Pick<EditList, 'of'>, taken: ReadonlySet<string>): string {
  const { prefix, reserved } = ofKind[of]
  const slug = slugOf(label)
  const stem = shortened(slug === '' ? prefix : isKey(slug) ? slug : `${prefix}_${slug}`)
  const isFree = (key: string) => !taken.has(key) && !reserved.includes(key)
  if (isFree(stem)) return stem
  for (let number = 2; ; number++) if (isFree(`${stem}_${number}`)) return `${stem}_${number}`
}

/**
 * The keys that the list's things have, or had in any of the questionnaires: a key means one thing in a survey's whole history.
 * @param documents all of the survey's, with the states in between that a key was used in
 */
export const takenKeys = (documents: readonly Questionnaire[], list: EditList): Set<string> =>
  new Set(documents.flatMap((document) => [...keysOfKind(document, list)]))
