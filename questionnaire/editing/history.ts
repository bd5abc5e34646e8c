/** The edits of a document in order: what can be taken back, and what the document was before some of them. */
import type { Questionnaire } from '../document'
import { applyEdit } from './apply'
import { type DocumentEdit, inverseOf } from './edit'

/** An edit as it was kept. `undoes`: the number of the one it takes back, null for one of its own. */
export type KeptEdit = { number: number; by: string | null; edit: DocumentEdit; undoes: number | null }

/**
 * The document as it was after its edit `number`; 0: before the first.
 * @param document as it is after all of them
 * @throws Error where the edits do not lead to the document
 */
export function documentAt(document: Questionnaire, edits: readonly Pick<KeptEdit, 'number' | 'edit'>[], number: number): Questionnaire {
  return edits
    .filter((each) => each.number > number)
    .toSorted((a, b) => b.number - a.number)
    .reduce((later, { number: at, edit }) => {
      const earlier = applyEdit(later, inverseOf(edit))
      if (!earlier.ok) throw new Error(`edit ${at} cannot be taken back: ${earlier.code}`)
      return earlier.document
    }, document)
}

/** What a person can take back next, and what of it do again: numbers of edits; null where there is nothing. */
export function undoable(
  edits: readonly Pick<KeptEdit, 'number' | 'by' | 'undoes'>[],
  person: string,
): Record<'undo' | 'redo', number | null> {
  const done: number[] = []
  const takenBack: number[] = []
  for (const { number, by, undoes } of edits) {
    if (by !== person) continue
    const isRedo = undoes !== null && takenBack.at(-1) === undoes
    if (isRedo) takenBack.pop()
    else if (undoes !== null) {
      done.splice(done.lastIndexOf(undoes))
      takenBack.push(number)
      continue
    } else takenBack.length = 0
    done.push(number)
  }
  return { undo: done.at(-1) ?? null, redo: takenBack.at(-1) ?? null }
}
