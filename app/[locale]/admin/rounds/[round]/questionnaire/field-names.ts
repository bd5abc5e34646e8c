import type { Questionnaire } from '@/questionnaire/document'
import type { EditPlace } from '@/questionnaire/editing/edit'
import { fieldTexts, nameOfField } from '@/questionnaire/editing/fields'
import { editableParts } from '@/questionnaire/editing/parts'
import { findThing } from '@/questionnaire/editing/thing'
import { locales } from '@/questionnaire/text'

/** Fields that are edited part by part, not as they stand in a form. */
const inParts: ReadonlySet<string> = new Set(['when', 'contradictedBy', 'checks', 'finding', 'comparability'])

/** What the fields of some things hold, by their names: all that a page's form may save. */
export function fieldsOfThings(document: Questionnaire, places: readonly EditPlace[]): Record<string, string[]> {
  const names = places.flatMap((at) => {
    const thing = findThing(document, at)?.found
    if (!thing) return []
    return editableParts(at, thing)
      .filter(({ part }) => !inParts.has(part))
      .flatMap(({ part, isText }) => (isText ? locales.map((locale) => nameOfField({ at, part, locale })) : [nameOfField({ at, part })]))
  })
  return Object.fromEntries(names.map((name) => [name, fieldTexts(document, name) ?? []]))
}
