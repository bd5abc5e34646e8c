/** Finding a thing or a list of the document by keys, and the document with another one in its place. */
import type { Questionnaire } from '../document'
import type { EditedThing, EditList, EditPlace } from './edit'

/** A thing's fields, whatever it is. */
export type Fields = Readonly<Record<string, unknown>>
type Keyed = { readonly key: string }

/** `put`: the document with the thing replaced. */
type Found<T> = { found: T; put: (changed: T) => Questionnaire }

function findSection(document: Questionnaire, key: string): Found<Fields> | undefined {
  const at = document.sections.findIndex((each) => each.key === key)
  const found = document.sections[at]
  return found && { found, put: (changed) => ({ ...document, sections: document.sections.with(at, changed as typeof found) }) }
}

function findQuestion(document: Questionnaire, key: string): Found<Fields> | undefined {
  for (const section of document.sections) {
    const at = section.questions.findIndex((each) => each.key === key)
    const found = section.questions[at]
    const around = found && findSection(document, section.key)
    if (around)
      return { found, put: (changed) => around.put({ ...section, questions: section.questions.with(at, changed as typeof found) }) }
  }
  return undefined
}

/** Where the list stands: the thing that has it, and its name there. */
function findOwner(document: Questionnaire, list: EditList): (Found<Fields> & { name: string }) | undefined {
  if (list.of === 'sections') return { found: document, put: (changed) => changed as typeof document, name: 'sections' }
  const owner = list.of === 'questions' ? findSection(document, list.section) : findQuestion(document, list.question)
  return owner && { ...owner, name: list.of }
}

/** A list of the document; undefined where there is none (any more). */
export function findList(document: Questionnaire, list: EditList): Found<readonly EditedThing[]> | undefined {
  const owner = findOwner(document, list)
  const items = owner?.found[owner.name]
  if (!owner || !Array.isArray(items)) return undefined
  return { found: items, put: (changed) => owner.put({ ...owner.found, [owner.name]: changed }) }
}

/** A thing of the document; undefined where there is none (any more). */
export function findThing(document: Questionnaire, place: EditPlace): Found<Fields> | undefined {
  switch (place.of) {
    case 'document':
      return { found: document, put: (changed) => changed as typeof document }
    case 'section':
      return findSection(document, place.section)
    case 'question':
      return findQuestion(document, place.question)
    default: {
      const list = findList(document, place)
      const at = list?.found.findIndex(({ key }) => key === place.item) ?? -1
      const found = list?.found[at]
      return list && found && { found, put: (changed) => list.put(list.found.with(at, changed as typeof found)) }
    }
  }
}

/** The key of what stands before the thing of a key; null when it is the first. */
export const predecessorOf = (items: readonly Keyed[], key: string): string | null =>
  items[items.findIndex((each) => each.key === key) - 1]?.key ?? null

/** The list with the item behind the thing of the key, or first; at the end where that thing is gone. */
export function insertAfter<T extends Keyed>(items: readonly T[], after: string | null, item: T): T[] {
  const at = after === null ? 0 : items.findIndex(({ key }) => key === after) + 1 || items.length
  return items.toSpliced(at, 0, item)
}

/** Keys of all things of the kind that the list holds, wherever they stand: no other may have one. */
export function keysOfKind(document: Questionnaire, list: EditList): Set<string> {
  if (list.of === 'sections') return new Set(document.sections.map(({ key }) => key))
  if (list.of === 'questions') return new Set(document.sections.flatMap(({ questions }) => questions.map(({ key }) => key)))
  return new Set(findList(document, list)?.found.map(({ key }) => key))
}
