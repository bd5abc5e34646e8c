/** Edits that somebody could make of a questionnaire, drawn at random: of every kind, of every field and list it has. */
import type { Questionnaire } from '@/questionnaire/document'
import type { DocumentEdit, EditedThing, EditList, EditPlace, EditPosition } from '@/questionnaire/editing/edit'
import { makeKey } from '@/questionnaire/editing/keys'
import { duplicateOf, newItem, newQuestion, newSection } from '@/questionnaire/editing/new-things'
import { editableParts, questionTypes } from '@/questionnaire/editing/parts'
import { findList, findThing, keysOfKind, predecessorOf } from '@/questionnaire/editing/thing'
import { locales, type Text } from '@/questionnaire/text'

/** Whole numbers from 0 on, below `limit`. */
export type Draw = (limit: number) => number

const items = ['options', 'rows', 'columns'] as const

const listsOf = (document: Questionnaire): EditList[] => [
  { of: 'sections' },
  ...document.sections.flatMap(({ key: section, questions }): EditList[] => [
    { of: 'questions', section },
    ...questions.flatMap(({ key: question }) =>
      items.map((of): EditList => ({ of, question })).filter((list) => findList(document, list) !== undefined),
    ),
  ]),
]

const placesOf = (document: Questionnaire): EditPlace[] => [
  { of: 'document' },
  ...listsOf(document).flatMap((list) =>
    (findList(document, list)?.found ?? []).map(({ key }): EditPlace => {
      if (list.of === 'sections') return { of: 'section', section: key }
      return list.of === 'questions' ? { of: 'question', question: key } : { of: list.of, question: list.question, item: key }
    }),
  ),
]

const conditions = [
  { question: 'ohjeet', is: 'on' },
  { all: [{ question: 'ohjeet', is: 'ei' }] },
  { not: { question: 'tyoaika', atLeast: 2 } },
]

/** By field, what could be written there. */
const values: Record<string, readonly unknown[]> = {
  required: [true, false],
  public: [true, false],
  protect: [true, false],
  prefill: ['carry', 'show', 'fresh'],
  base: ['asked', 'all'],
  tone: ['yes', 'partly', 'no', null],
  precision: ['day', 'month', null],
  when: [...conditions, null],
  contradictedBy: [...conditions, null],
  headline: [['on'], ['on', 'ei'], [], null],
  finding: [[{ options: ['on'], case: 'adessive', text: { fi: '{share} on', sv: '{share} har' } }], null],
  comparability: [[{ is: 'break', reason: { fi: 'Muuttui.', sv: 'Ändrades.' } }], null],
  checks: [[{ kind: 'above', grade: 'soft', value: 10 }], [{ kind: 'moved', grade: 'explain', percent: 30 }], null],
  unitAlso: [['htv'], ['htv', 'årsv.'], null],
  other: ['muu', null],
  notAsked: ['harvemmin', null],
  decimals: [0, 1, 2],
  maxLength: [50, 100, 200],
}
const bounds: readonly unknown[] = [0, 1, 5, null]
const days: readonly unknown[] = ['2020-01-01', '2026-12-31', null]

function drawnField(document: Questionnaire, draw: Draw): DocumentEdit | undefined {
  const places = placesOf(document)
  const at = places[draw(places.length)]
  const thing = at && findThing(document, at)?.found
  if (!at || !thing) return undefined
  const parts = editableParts(at, thing)
  const drawn = parts[draw(parts.length)]
  if (!drawn) return undefined
  if (drawn.isText) {
    const locale = locales[draw(3)] ?? 'fi'
    const before = (thing[drawn.part] as Partial<Text> | undefined)?.[locale] ?? ''
    return { kind: 'say', at, part: drawn.part, locale, before, after: ['', 'Uusi teksti', 'Toinen', 'Kolmas sanamuoto'][draw(4)] ?? '' }
  }
  const possible = values[drawn.part] ?? ('precision' in thing || thing.type === 'date' ? days : bounds)
  return { kind: 'set', at, part: drawn.part, before: thing[drawn.part] ?? null, after: possible[draw(possible.length)] ?? null }
}

function newThing(document: Questionnaire, list: EditList, draw: Draw): EditedThing {
  const label = ['Uusi', 'Työaika', 'Muu, mikä?', 'Ääkköset'][draw(4)] ?? 'Uusi'
  const key = makeKey(label, list, keysOfKind(document, list))
  if (list.of === 'sections') return newSection(key, label)
  if (list.of !== 'questions') return newItem(key, label)
  const taken = keysOfKind(document, list)
  const every = document.sections.flatMap(({ questions }) => questions)
  const original = every[draw(every.length * 2)]
  return original
    ? duplicateOf(original, makeKey(`${original.key} kopio`, list, taken), (each) => each)
    : newQuestion(questionTypes[draw(questionTypes.length)] ?? 'short', key, label)
}

function drawnPosition(document: Questionnaire, list: EditList, draw: Draw): EditPosition {
  const keys = (findList(document, list)?.found ?? []).map(({ key }) => key)
  return { ...list, after: [null, ...keys][draw(keys.length + 1)] ?? null }
}

function drawnStructure(document: Questionnaire, draw: Draw): DocumentEdit | undefined {
  const lists = listsOf(document)
  const list = lists[draw(lists.length)]
  if (!list) return undefined
  const found = findList(document, list)?.found ?? []
  const item = found[draw(found.length)]
  const act = draw(3)
  if (act === 0 || !item) return { kind: 'add', to: drawnPosition(document, list, draw), item: newThing(document, list, draw) }
  const from = { ...list, after: predecessorOf(found, item.key) }
  if (act === 1) return { kind: 'remove', from, item }
  const sections = document.sections.map(({ key }) => key)
  const target: EditList = list.of === 'questions' ? { of: 'questions', section: sections[draw(sections.length)] ?? list.section } : list
  const to = drawnPosition(document, target, draw)
  return to.after === item.key ? undefined : { kind: 'move', key: item.key, from, to }
}

/** An edit of the document as it stands, of a field three times in four; undefined where what was drawn cannot be done. */
export const drawEdit = (document: Questionnaire, draw: Draw): DocumentEdit | undefined =>
  draw(4) === 0 ? drawnStructure(document, draw) : drawnField(document, draw)
