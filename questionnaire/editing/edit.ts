/**
 * An edit of a questionnaire: one field, or one thing of a list. Things are named by their keys, never by their place in a list, so that two
 * people's edits can be applied in any order; each tells what stood before, so that it can be taken back and two of the same field are noticed.
 */
import type { MatrixRow, Option, Question, Questionnaire, Section } from '../document'
import type { Locale, Text } from '../text'

type ItemList = 'options' | 'rows' | 'columns'

/** The thing whose field is edited. A question's key is its own in the whole document. */
export type EditPlace =
  | { of: 'document' }
  | { of: 'section'; section: string }
  | { of: 'question'; question: string }
  | { of: ItemList; question: string; item: string }

/** A list whose things are added, moved and removed. */
export type EditList = { of: 'sections' } | { of: 'questions'; section: string } | { of: ItemList; question: string }

/** A place in a list: behind the thing of that key, or first. */
export type EditPosition = EditList & { after: string | null }

type Thing = Questionnaire | Section | Question | Option | MatrixRow
type Names<T> = T extends unknown ? keyof T : never
type NamesOfTexts<T> = T extends unknown ? { [N in keyof T]-?: Exclude<T[N], undefined> extends Text ? N : never }[keyof T] : never

/** The name of a field that holds a text in the service's languages: each language is edited by itself. */
export type TextPart = NamesOfTexts<Thing>
/** The name of a field that is edited as a whole. Lists without keys (checks, clauses, declarations, conditions) are one field each. */
export type ValuePart = Exclude<Names<Thing>, TextPart | 'key' | 'type' | 'sections' | 'questions' | ItemList>

export type EditedThing = Section | Question | Option | MatrixRow

export type DocumentEdit =
  /** A text in one language; empty where there is none. */
  | { kind: 'say'; at: EditPlace; part: TextPart; locale: Locale; before: string; after: string }
  /** Any other field, as JSON; null where it is absent. */
  | { kind: 'set'; at: EditPlace; part: ValuePart; before: unknown; after: unknown }
  | { kind: 'add'; to: EditPosition; item: EditedThing }
  /** `item`: the whole of it, as whoever removes it has seen it. */
  | { kind: 'remove'; from: EditPosition; item: EditedThing }
  /** Only questions change their list: from one section to another. */
  | { kind: 'move'; key: string; from: EditPosition; to: EditPosition }
  /** Everything at once: what an import does. */
  | { kind: 'replace'; before: Questionnaire; after: Questionnaire }

export type EditRefused =
  /** Somebody changed the same meanwhile: `current` stands, as JSON (a text, a value, a thing, a position). */
  | { ok: false; code: 'conflict'; current: unknown }
  /** The thing, or the list it was in, is no longer there. */
  | { ok: false; code: 'gone' }
  /** The key is another thing's, or no key at all. */
  | { ok: false; code: 'key-taken' }
  /** The thing has no such field, or the field cannot hold that. */
  | { ok: false; code: 'invalid' }

/** `edit`: what was done, exactly, so that its inverse restores what was; null where there was nothing to do. */
export type EditApplied = { ok: true; document: Questionnaire; edit: DocumentEdit | null }

export type EditOutcome = EditApplied | EditRefused

/** The edit that takes this one back. */
export function inverseOf(edit: DocumentEdit): DocumentEdit {
  switch (edit.kind) {
    case 'say':
      return { ...edit, before: edit.after, after: edit.before }
    case 'set':
      return { ...edit, before: edit.after, after: edit.before }
    case 'add':
      return { kind: 'remove', from: edit.to, item: edit.item }
    case 'remove':
      return { kind: 'add', to: edit.from, item: edit.item }
    case 'move':
      return { ...edit, from: edit.to, to: edit.from }
    case 'replace':
      return { ...edit, before: edit.after, after: edit.before }
  }
}
