/** Correcting texts of a questionnaire that is being answered: wording alone, so that every answer still means what it meant. */
import type { Question, Questionnaire } from './document'
import { applyEdit } from './editing/apply'
import type { EditPlace, TextPart } from './editing/edit'
import { editOfField, fieldTexts, nameOfField } from './editing/fields'
import { editableParts } from './editing/parts'
import { isBlankText } from './reading/text'
import { type Locale, locales, type Text } from './text'

/** A text of a question, and where it stands. */
export type QuestionText = { at: EditPlace; part: TextPart; text: Text }

const lists = ['options', 'rows', 'columns'] as const

/** Said in results alone. */
const unread: ReadonlySet<string> = new Set(['whom'])

function textsAt(at: EditPlace, thing: object): QuestionText[] {
  const fields = thing as Readonly<Record<string, Text | undefined>>
  return editableParts(at, fields).flatMap((each) => {
    const text = fields[each.part]
    return each.isText && !unread.has(each.part) && text ? [{ at, part: each.part, text }] : []
  })
}

/** Every text that a question has and its respondents read, with those of its options and rows. */
export function wordingsOf(question: Question): QuestionText[] {
  const items = lists.flatMap((of) => {
    const things = (question as unknown as Record<string, { key: string }[] | undefined>)[of] ?? []
    return things.flatMap((thing) => textsAt({ of, question: question.key, item: thing.key }, thing))
  })
  return [...textsAt({ of: 'question', question: question.key }, question), ...items]
}

/** Which text of a question, in keys: "title", "options.on.label". */
const placeIn = ({ at, part }: QuestionText): string => ('item' in at ? `${at.of}.${at.item}.${part}` : part)

/** One text in one language, as it was and as it is. */
export type WordingChange = { place: string; locale: Locale; before: string; after: string }

/** `empty`: a text that there is cannot be taken away. `invalid`: too long. */
export type WordingProblem = { problem: 'empty' | 'invalid'; field: string }
/** Somebody changed the same texts meanwhile. By field, `stands`: what is in them now; `untouched`: what is in those that the writer left as they were. */
export type WordingConflict = { problem: 'conflict'; stands: Record<string, string>; untouched: Record<string, string> }

export type Corrected = { document: Questionnaire; section: string; changes: WordingChange[] } | WordingProblem | WordingConflict

const questionIn = (document: Questionnaire, key: string) =>
  document.sections
    .flatMap(({ key: section, questions }) => questions.map((question) => ({ section, question })))
    .find(({ question }) => question.key === key)

/**
 * Corrects the texts of a question; nothing else of the document can change by it. What others changed meanwhile stays, where the writer
 * left it as it was.
 * @param seen the document that the writer had before their eyes
 * @param typed by the names of fields (`nameOfField`); what is not there stays
 * @returns null when the document has no such question
 */
export function correctWording(
  document: Questionnaire,
  seen: Questionnaire,
  key: string,
  typed: Readonly<Record<string, string>>,
): Corrected | null {
  const found = questionIn(seen, key)
  if (!found) return null
  const stands: Record<string, string> = {}
  const untouched: Record<string, string> = {}
  const changes: WordingChange[] = []
  let corrected = document
  for (const wording of wordingsOf(found.question))
    for (const locale of locales) {
      const field = nameOfField({ ...wording, locale })
      const [before, after] = [wording.text[locale], typed[field]]
      if (before === undefined || after === undefined) continue
      const edit = editOfField(seen, field, [before], [after])
      if (edit === null) untouched[field] = fieldTexts(document, field)?.[0] ?? before
      if (edit === null) continue
      if (edit?.kind !== 'say') return { problem: 'invalid', field }
      if (isBlankText(edit.after)) return { problem: 'empty', field }
      const outcome = applyEdit(corrected, edit)
      if (!outcome.ok) {
        if (outcome.code !== 'conflict') return { problem: 'invalid', field }
        stands[field] = String(outcome.current)
        continue
      }
      corrected = outcome.document
      if (outcome.edit?.kind === 'say') {
        const { before: was, after: is } = outcome.edit
        changes.push({ place: placeIn(wording), locale, before: was, after: is })
      }
    }
  if (Object.keys(stands).length > 0) return { problem: 'conflict', stands, untouched }
  return { document: corrected, section: found.section, changes }
}

/** A correction that was made, with the question it is of. */
type Kept = WordingChange & { section: string; question: string; at: Date }

/** Corrections of the same text one after another as one: what it was first, what it is, and when it was changed last. In the order of the first. */
export function joinCorrections<K extends Kept>(corrections: readonly K[]): K[] {
  const joined = new Map<string, K>()
  for (const each of corrections) {
    const name = [each.question, each.place, each.locale].join(' ')
    joined.set(name, { ...each, before: joined.get(name)?.before ?? each.before })
  }
  return [...joined.values()].filter(({ before, after }) => before !== after)
}
