/** Editing the questionnaire of a round that has not been opened: each edit is kept, and none overwrites what its writer has not seen. */
import 'server-only'
import { database, type Tx } from '@/db/client'
import { type Question, type Questionnaire, questionnaireSchema } from '@/questionnaire/document'
import { applyEdit } from '@/questionnaire/editing/apply'
import { type DocumentEdit, type EditOutcome, type EditPosition, type EditRefused, inverseOf } from '@/questionnaire/editing/edit'
import { undoable } from '@/questionnaire/editing/history'
import { logEvent } from '../system/events'
import { requireAdministrator, type Viewer } from '../viewer'
import { documentsOf, findDraft, isEditable, keptEdits, type QuestionnaireDraft, writeDraft } from './draft'

/** What became of an edit. `done`: null where it stood so already. */
export type EditResult = { ok: true; done: DocumentEdit | null } | EditRefused

export type EditsSaved =
  | { ok: true; results: EditResult[] /** Number of the last edit there is now. */; edits: number; savedAt: Date }
  /** The round was opened meanwhile: its questionnaire is no longer edited. */
  | { ok: false; code: 'opened' }

type Written = { document: Questionnaire; done: { edit: DocumentEdit; undoes?: number }[]; results: EditResult[] }

/** A key that a question of another type had in an earlier round stands for that series: no question of this one can have it. */
function isOfOtherType(edit: DocumentEdit, typeOf: ReadonlyMap<string, Question['type']>): boolean {
  if (edit.kind !== 'add') return false
  const questions = 'questions' in edit.item ? edit.item.questions : 'type' in edit.item ? [edit.item] : []
  return questions.some(({ key, type }) => typeOf.has(key) && typeOf.get(key) !== type)
}

const typesIn = (documents: readonly Questionnaire[]): Map<string, Question['type']> =>
  new Map(documents.flatMap(({ sections }) => sections.flatMap(({ questions }) => questions.map(({ key, type }) => [key, type] as const))))

/** Applies edits one by one: one that is refused keeps none of the others back. */
function applyAll(draft: QuestionnaireDraft, edits: readonly DocumentEdit[], tx: Tx): Written {
  const written: Written = { document: draft.document, done: [], results: [] }
  const types = edits.some(({ kind }) => kind === 'add') ? typesIn(documentsOf(draft.round.survey, tx)) : new Map()
  for (const edit of edits) {
    const outcome: EditOutcome = isOfOtherType(edit, types) ? { ok: false, code: 'key-taken' } : applyEdit(written.document, edit)
    written.results.push(outcome.ok ? { ok: true, done: outcome.edit } : outcome)
    if (!outcome.ok) continue
    written.document = outcome.document
    if (outcome.edit) written.done.push({ edit: outcome.edit })
  }
  return written
}

/**
 * Runs a change of a round's draft in one transaction, with its event. For the functions of this folder.
 * @throws AppError not-signed-in, not-found
 */
export async function changeDraft(
  viewer: Viewer,
  code: string,
  change: (draft: QuestionnaireDraft, tx: Tx, by: string) => Written,
  now: Date,
): Promise<EditsSaved> {
  const by = requireAdministrator(viewer)
  const write = (tx: Tx): EditsSaved => {
    const draft = findDraft(code, tx)
    if (!isEditable(draft.round, now)) return { ok: false, code: 'opened' }
    const { document, done, results } = change(draft, tx, by)
    if (done.length === 0) return { ok: true, results, edits: draft.edits, savedAt: now }
    // What cannot be read back is not written.
    questionnaireSchema.parse(document)
    const { questionnaireId, edits } = writeDraft(tx, draft, done, document, by, now)
    const detail = { questionnaire: questionnaireId, from: edits - done.length + 1, to: edits }
    logEvent(tx, viewer, { kind: 'questionnaire-edited', roundId: draft.round.id, detail }, now)
    return { ok: true, results, edits, savedAt: now }
  }
  return database().transaction(write, { behavior: 'immediate' })
}

/**
 * Saves edits of the questionnaire of a round that has not been opened, each by itself, in order: what somebody else changed meanwhile is
 * told as a conflict of that edit, with what stands, and is not overwritten.
 * @throws AppError not-signed-in, not-found
 */
export const editQuestionnaire = (
  viewer: Viewer,
  round: string,
  edits: readonly DocumentEdit[],
  now: Date = new Date(),
): Promise<EditsSaved> => changeDraft(viewer, round, (draft, tx) => applyAll(draft, edits, tx), now)

/** What a new thing is to be, made of the draft as it stands: its place, and the thing under a key that `keyFor` gives a Finnish label. */
export type Addition = (
  draft: Questionnaire,
  documents: readonly Questionnaire[],
) => { to: EditPosition; item: Extract<DocumentEdit, { kind: 'add' }>['item'] } | null

/**
 * Adds a thing that is made inside the transaction, so that its key is nobody else's.
 * @param make of the draft and the survey's questionnaires, the draft among them; null where what it begins with is gone
 * @throws AppError not-signed-in, not-found
 */
export const addToQuestionnaire = (viewer: Viewer, round: string, make: Addition, now: Date = new Date()): Promise<EditsSaved> =>
  changeDraft(
    viewer,
    round,
    (draft, tx) => {
      const made = make(draft.document, documentsOf(draft.round.survey, tx))
      if (made) return applyAll(draft, [{ kind: 'add', ...made }], tx)
      return { document: draft.document, done: [], results: [{ ok: false, code: 'gone' }] }
    },
    now,
  )

/**
 * Takes back the viewer's own last edit that is not taken back yet, or does again what was taken back last. What stands so already is
 * passed over; what somebody else has changed since is told as a conflict.
 * @returns no result where there is nothing to take back
 * @throws AppError not-signed-in, not-found
 */
export const takeBack = (viewer: Viewer, round: string, way: 'undo' | 'redo', now: Date = new Date()): Promise<EditsSaved> =>
  changeDraft(
    viewer,
    round,
    (draft, tx, by) => {
      const kept = keptEdits(draft.questionnaireId, tx)
      const passed = new Set<number>()
      for (;;) {
        const number = undoable(
          kept.filter((each) => !passed.has(each.number)),
          by,
        )[way]
        const own = kept.find((each) => each.number === number)
        if (!own) return { document: draft.document, done: [], results: [] }
        const outcome = applyEdit(draft.document, inverseOf(own.edit))
        if (!outcome.ok) return { document: draft.document, done: [], results: [outcome] }
        if (outcome.edit)
          return {
            document: outcome.document,
            done: [{ edit: outcome.edit, undoes: own.number }],
            results: [{ ok: true, done: outcome.edit }],
          }
        passed.add(own.number)
      }
    },
    now,
  )
