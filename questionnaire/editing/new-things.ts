/** New sections, questions and options as they begin: everything a type cannot be without, the rest left to be written. */
import { type Question, questionSchema, type Section, sectionSchema } from '../document'
import type { Text } from '../text'
import type { EditedThing } from './edit'

const nothing = (): Text => ({ fi: '', sv: '' })
const noneOfThese: Text = { fi: 'Ei mitään näistä', sv: 'Inget av dessa', en: 'None of these' }

/** What each type needs besides what all have. A list begins empty: what is missing of it is told among the problems. */
const beginnings = {
  single: { options: [] },
  multiple: { options: [], none: noneOfThese },
  scale: { low: nothing(), high: nothing() },
  matrix: { rows: [], columns: [] },
  number: { unit: nothing(), min: 0 },
  short: { public: false },
  long: { public: false },
  date: {},
  block: { body: nothing() },
} satisfies Record<Question['type'], object>

/** A question as it begins. @param title in Finnish, as asked; its label is to be written */
export const newQuestion = (type: Question['type'], key: string, title: string): Question =>
  questionSchema.parse({ type, key, title: { fi: title, sv: '' }, label: nothing(), ...beginnings[type] })

/** A section without questions. @param title in Finnish */
export const newSection = (key: string, title: string): Section =>
  sectionSchema.parse({ key, title: { fi: title, sv: '' }, task: nothing(), questions: [] })

/** An option, a row or a column. @param label in Finnish */
export const newItem = (key: string, label: string) => ({ key, label: { fi: label, sv: '' } })

const ofCopy: Record<keyof Text, string> = { fi: '(kopio)', sv: '(kopia)', en: '(copy)' }

/** The text as a copy's: told apart from what it was copied of. */
const copied = (text: Text): Text => ({
  fi: `${text.fi} ${ofCopy.fi}`.trim(),
  sv: text.sv && `${text.sv} ${ofCopy.sv}`,
  ...(text.en ? { en: `${text.en} ${ofCopy.en}` } : {}),
})

/** A copy of a thing under keys of its own. What was declared of changes since earlier rounds is not the copy's. @param keyOf its questions' new keys */
export function duplicateOf<T extends EditedThing>(thing: T, key: string, keyOf: (question: string) => string): T {
  if ('questions' in thing) {
    const questions = thing.questions.map((question) => withoutPast({ ...question, key: keyOf(question.key) }))
    return { ...thing, key, title: copied(thing.title), questions }
  }
  return 'title' in thing ? withoutPast({ ...thing, key, title: copied(thing.title) }) : { ...thing, key, label: copied(thing.label) }
}

function withoutPast<T extends object>(question: T): T {
  const { comparability: _, ...others } = question as T & { comparability?: unknown }
  return others as T
}
