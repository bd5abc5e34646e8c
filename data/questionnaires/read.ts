/** The questionnaire of a round as its editors see it: beside the last round's, with what is wrong, and with what was done to it. */
import 'server-only'
import { desc, eq, inArray } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { people } from '@/db/schema'
import { questionnaireEdits, questionnaireStates } from '@/db/schema-questionnaires'
import { inSnapshot } from '@/db/snapshot'
import type { Question, Questionnaire } from '@/questionnaire/document'
import { fieldNamed } from '@/questionnaire/editing/fields'
import { documentAt, type KeptEdit, undoable } from '@/questionnaire/editing/history'
import { lastChangeOf } from '@/questionnaire/editing/last-change'
import { problemsOf } from '@/questionnaire/problems'
import type { DocumentProblem } from '@/questionnaire/problems/problem'
import { oneLine } from '@/questionnaire/reading/text'
import type { Text } from '@/questionnaire/text'
import { AppError } from '../errors'
import { openedBefore, surveyTitle } from '../round-acts/find-round'
import { logEvent } from '../system/events'
import { requireAdministrator, type Viewer } from '../viewer'
import { findDraft, isEditable, keptEdits } from './draft'

type Reader = Pick<Tx, 'select'>

export type QuestionnaireToEdit = {
  round: string
  survey: Text
  document: Questionnaire
  /** False once the round was opened: it is only read. */
  isEditable: boolean
  /** The round before, with what it asked; null before the first. */
  before: { round: string; document: Questionnaire } | null
  /** What all rounds before it asked that were opened, the newest first. */
  opened: Questionnaire[]
  problems: DocumentProblem[]
  /** Number of the last edit, 0 before the first. */
  edits: number
  savedAt: Date | null
  /** Name of who saved last. */
  savedBy: string | null
  /** Is there something of the viewer's own to take back, or to do again? */
  canUndo: boolean
  canRedo: boolean
}

/** @throws AppError not-signed-in, not-found */
export async function getQuestionnaireToEdit(viewer: Viewer, code: string, now: Date = new Date()): Promise<QuestionnaireToEdit> {
  const person = requireAdministrator(viewer)
  const read = (tx: Reader): QuestionnaireToEdit => {
    const { round, document, questionnaireId, edits } = findDraft(code, tx)
    const own = tx
      .select({ number: questionnaireEdits.number, by: questionnaireEdits.by, undoes: questionnaireEdits.undoes })
      .from(questionnaireEdits)
      .where(eq(questionnaireEdits.questionnaireId, questionnaireId))
      .orderBy(questionnaireEdits.number)
      .all()
    const last = tx
      .select({ at: questionnaireEdits.at, name: people.name })
      .from(questionnaireEdits)
      .innerJoin(people, eq(people.id, questionnaireEdits.by))
      .where(eq(questionnaireEdits.questionnaireId, questionnaireId))
      .orderBy(desc(questionnaireEdits.number))
      .limit(1)
      .get()
    const asked = openedBefore(round, tx)
    const [before] = asked
    const opened = asked.map(({ questionnaire }) => questionnaire)
    const { undo, redo } = undoable(own, person)
    return {
      round: code,
      survey: surveyTitle(round, tx),
      document,
      isEditable: isEditable(round, now),
      before: before ? { round: before.code, document: before.questionnaire } : null,
      opened,
      problems: problemsOf(document, before?.questionnaire, opened),
      edits,
      savedAt: last?.at ?? null,
      savedBy: last?.name ?? null,
      canUndo: undo !== null,
      canRedo: redo !== null,
    }
  }
  return inSnapshot(read)
}

export type EarlierQuestion = { round: string; section: string; question: Question }

/**
 * The questions of earlier rounds of the survey that the round does not ask, each as it was asked last, the newest rounds' first.
 * @throws AppError not-signed-in, not-found
 */
export async function listEarlierQuestions(viewer: Viewer, code: string): Promise<EarlierQuestion[]> {
  requireAdministrator(viewer)
  const db = database()
  const { round, document } = findDraft(code, db)
  const known = new Set(document.sections.flatMap(({ questions }) => questions.map(({ key }) => key)))
  return openedBefore(round, db).flatMap((earlier) =>
    earlier.questionnaire.sections.flatMap(({ title, questions }) =>
      questions.flatMap((question): EarlierQuestion[] => {
        if (known.has(question.key)) return []
        known.add(question.key)
        return [{ round: earlier.code, section: title.fi, question }]
      }),
    ),
  )
}

export type ListedEdit = Pick<KeptEdit, 'number' | 'edit' | 'undoes'> & { at: Date /** Name. */; by: string | null }
export type NamedState = { id: number; number: number; name: string; at: Date; by: string | null }

/** What was done to a round's questionnaire, the newest first, and the states that were given a name. @throws AppError not-signed-in, not-found */
export async function listEdits(viewer: Viewer, code: string): Promise<{ edits: ListedEdit[]; states: NamedState[] }> {
  requireAdministrator(viewer)
  const read = (tx: Reader) => {
    const { questionnaireId } = findDraft(code, tx)
    const edits = keptEdits(questionnaireId, tx).reverse()
    const states = tx
      .select()
      .from(questionnaireStates)
      .where(eq(questionnaireStates.questionnaireId, questionnaireId))
      .orderBy(desc(questionnaireStates.id))
      .all()
    const ids = [...new Set([...edits, ...states].map(({ by }) => by))]
    const found = tx.select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, ids)).all()
    const nameOf = new Map(found.map(({ id, name }) => [id, name]))
    return {
      edits: edits.map(({ number, edit, undoes, at, by }) => ({ number, edit, undoes, at, by: nameOf.get(by) ?? null })),
      states: states.map(({ id, number, name, at, by }) => ({ id, number, name, at, by: nameOf.get(by) ?? null })),
    }
  }
  return inSnapshot(read)
}

/** Who made a change, by name, and when. */
export type ChangedBy = { by: string | null; at: Date }

/**
 * Who changed each of some fields last; nothing of those that nobody changed.
 * @param names of fields, as `nameOfField` writes them
 * @throws AppError not-signed-in, not-found
 */
export async function whoChanged(viewer: Viewer, code: string, names: readonly string[]): Promise<Record<string, ChangedBy>> {
  requireAdministrator(viewer)
  const read = (tx: Reader) => {
    const edits = keptEdits(findDraft(code, tx).questionnaireId, tx)
    const found = names.flatMap((name) => {
      const field = fieldNamed(name)
      const last = field && lastChangeOf(edits, field)
      if (!last) return []
      const person = tx.select({ name: people.name }).from(people).where(eq(people.id, last.by)).get()
      return [[name, { by: person?.name ?? null, at: last.at }] as const]
    })
    return Object.fromEntries(found)
  }
  return inSnapshot(read)
}

/**
 * A round's questionnaire as it was after its edit `number`; 0: before the first.
 * @throws AppError not-signed-in, not-found (also a state it never had)
 */
export async function getDocumentAt(viewer: Viewer, code: string, number: number): Promise<Questionnaire> {
  requireAdministrator(viewer)
  const read = (tx: Reader): Questionnaire => {
    const { document, questionnaireId, edits } = findDraft(code, tx)
    if (!Number.isInteger(number) || number < 0 || number > edits) throw new AppError('not-found')
    return documentAt(document, keptEdits(questionnaireId, tx), number)
  }
  return inSnapshot(read)
}

/**
 * Gives the questionnaire as it now stands a name to be found by.
 * @param typed cut to 100 characters
 * @returns false where nothing is left of the name
 * @throws AppError not-signed-in, not-found
 */
export async function nameState(viewer: Viewer, code: string, typed: string, now: Date = new Date()): Promise<boolean> {
  const by = requireAdministrator(viewer)
  const name = oneLine(typed)
  const write = (tx: Tx): boolean => {
    const { round, questionnaireId, edits } = findDraft(code, tx)
    if (name === null) return false
    const { id } = tx
      .insert(questionnaireStates)
      .values({ questionnaireId, number: edits, name, at: now, by })
      .returning({ id: questionnaireStates.id })
      .get()
    logEvent(
      tx,
      viewer,
      { kind: 'questionnaire-state-named', roundId: round.id, detail: { questionnaire: questionnaireId, state: id } },
      now,
    )
    return true
  }
  return database().transaction(write, { behavior: 'immediate' })
}
