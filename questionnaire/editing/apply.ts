/** Applies an edit to a questionnaire, unless somebody else has changed the same meanwhile. */
import type { Questionnaire } from '../document'
import { isKey } from '../problems/keys'
import type { Locale, Text } from '../text'
import { locales } from '../text'
import type { DocumentEdit, EditedThing, EditOutcome, EditPosition } from './edit'
import { isTextPart, schemaOfItem, schemaOfPart } from './parts'
import { sameJson } from './same-json'
import { findList, findThing, insertAfter, keysOfKind, predecessorOf } from './thing'

type Of<K extends DocumentEdit['kind']> = Extract<DocumentEdit, { kind: K }>

const gone = { ok: false, code: 'gone' } as const
const invalid = { ok: false, code: 'invalid' } as const
const keyTaken = { ok: false, code: 'key-taken' } as const
const conflict = (current: unknown) => ({ ok: false, code: 'conflict', current }) as const

/** The text with one language said otherwise; undefined when nothing is left of it in any. */
function saying(text: Partial<Text>, locale: Locale, said: string): Text | undefined {
  const changed = { fi: '', sv: '', ...text, [locale]: said }
  if (locales.every((each) => !changed[each])) return undefined
  const { en, ...required } = changed
  return en ? { ...required, en } : required
}

function applySaying(document: Questionnaire, edit: Of<'say'>): EditOutcome {
  const { at, part, locale, before, after } = edit
  const thing = findThing(document, at)
  if (!thing) return gone
  if (!isTextPart(at, thing.found, part)) return invalid
  const text = (thing.found[part] ?? {}) as Partial<Text>
  const current = text[locale] ?? ''
  if (current === after) return { ok: true, document, edit: null }
  if (current !== before) return conflict(current)
  const isOptional = schemaOfPart(at, thing.found, part)?.safeParse(undefined).success
  const { [part]: _, ...others } = thing.found
  const changed = saying(text, locale, after) ?? (isOptional ? undefined : { fi: '', sv: '' })
  return { ok: true, document: thing.put(changed ? { ...thing.found, [part]: changed } : others), edit }
}

function applySetting(document: Questionnaire, edit: Of<'set'>): EditOutcome {
  const { at, part, before, after } = edit
  const thing = findThing(document, at)
  if (!thing) return gone
  const schema = schemaOfPart(at, thing.found, part)
  const read = schema?.safeParse(after ?? undefined)
  if (!read?.success || isTextPart(at, thing.found, part)) return invalid
  const current = thing.found[part] ?? null
  const wanted = read.data ?? null
  if (sameJson(current, wanted)) return { ok: true, document, edit: null }
  if (!sameJson(current, before ?? null)) return conflict(current)
  const { [part]: _, ...others } = thing.found
  const changed = wanted === null ? others : { ...thing.found, [part]: wanted }
  return { ok: true, document: thing.put(changed), edit: { ...edit, before: current, after: wanted } }
}

/** Keys that come with an item: its own and, of a section, those of its questions. */
const keysWithin = (item: EditedThing): string[] => ('questions' in item ? item.questions.map(({ key }) => key) : [])

function applyAddition(document: Questionnaire, { to, item }: Of<'add'>): EditOutcome {
  const list = findList(document, to)
  if (!list) return gone
  const read = schemaOfItem(to).safeParse(item)
  if (!read.success) return invalid
  const added = read.data as EditedThing
  const standing = findThing(document, placeOf(to, added.key))?.found
  if (standing && sameJson(standing, added)) return { ok: true, document, edit: null }
  const taken = keysOfKind(document, to)
  const questions = to.of === 'sections' ? keysOfKind(document, { of: 'questions', section: '' }) : taken
  const within = keysWithin(added)
  const isTaken = taken.has(added.key) || within.some((key) => questions.has(key)) || new Set(within).size < within.length
  if (isTaken || ![added.key, ...within].every(isKey)) return keyTaken
  const items = insertAfter(list.found, to.after, added)
  return { ok: true, document: list.put(items), edit: { kind: 'add', to: { ...to, after: predecessorOf(items, added.key) }, item: added } }
}

/** The thing of a key in a list, as an edit names it. */
function placeOf(list: EditPosition, key: string) {
  if (list.of === 'sections') return { of: 'section', section: key } as const
  if (list.of === 'questions') return { of: 'question', question: key } as const
  return { of: list.of, question: list.question, item: key } as const
}

function applyRemoval(document: Questionnaire, { from, item }: Of<'remove'>): EditOutcome {
  const list = findList(document, from)
  const standing = list?.found.find(({ key }) => key === item.key)
  if (!list || !standing) return gone
  if (!sameJson(standing, item)) return conflict(standing)
  const after = predecessorOf(list.found, item.key)
  const others = list.found.filter((each) => each !== standing)
  return { ok: true, document: list.put(others), edit: { kind: 'remove', from: { ...from, after }, item: standing } }
}

/** May a thing be moved from one list to the other? Questions change sections; options stay with their question. */
const isSameKind = (from: EditPosition, to: EditPosition): boolean =>
  from.of === to.of && (from.of === 'questions' || from.of === 'sections' || ('question' in to && from.question === to.question))

function applyMove(document: Questionnaire, edit: Of<'move'>): EditOutcome {
  const { key, from, to } = edit
  if (!isSameKind(from, to) || to.after === key) return invalid
  const list = findList(document, from)
  const item = list?.found.find((each) => each.key === key)
  if (!list || !item) return gone
  const current = { ...from, after: predecessorOf(list.found, key) }
  const isIn = (position: EditPosition) => sameJson(current, position)
  if (isIn(to)) return { ok: true, document, edit: null }
  if (!isIn(from)) return conflict(current)
  const without = list.put(list.found.filter((each) => each !== item))
  const target = findList(without, to)
  if (!target) return gone
  const items = insertAfter(target.found, to.after, item)
  return { ok: true, document: target.put(items), edit: { ...edit, to: { ...to, after: predecessorOf(items, key) } } }
}

function applyReplacement(document: Questionnaire, edit: Of<'replace'>): EditOutcome {
  if (sameJson(document, edit.after)) return { ok: true, document, edit: null }
  return sameJson(document, edit.before) ? { ok: true, document: edit.after, edit } : conflict(document)
}

/**
 * @param document of the schema's shape; it is not changed
 * @param edit what is to be done, by what its writer had seen
 * @returns the changed document with the edit exactly as it was done, or why it was not
 */
export function applyEdit(document: Questionnaire, edit: DocumentEdit): EditOutcome {
  switch (edit.kind) {
    case 'say':
      return applySaying(document, edit)
    case 'set':
      return applySetting(document, edit)
    case 'add':
      return applyAddition(document, edit)
    case 'remove':
      return applyRemoval(document, edit)
    case 'move':
      return applyMove(document, edit)
    case 'replace':
      return applyReplacement(document, edit)
  }
}
