/** The questionnaire of a round that has not been opened: its draft, which is the only one that edits change. */
import 'server-only'
import { and, eq, max, ne } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { questionnaires, rounds } from '@/db/schema'
import { questionnaireEdits } from '@/db/schema-questionnaires'
import type { Questionnaire } from '@/questionnaire/document'
import type { DocumentEdit } from '@/questionnaire/editing/edit'
import type { KeptEdit } from '@/questionnaire/editing/history'
import { roundState } from '@/questionnaire/round'
import { type AskedRound, findRound } from '../round-acts/find-round'
import { addQuestionnaire } from '../round-acts/questionnaire'

type Reader = Pick<Tx, 'select'>

/** A round with its questionnaire as it stands. `edits`: the number of the last edit, 0 before the first. */
export type QuestionnaireDraft = { round: AskedRound; questionnaireId: number; document: Questionnaire; edits: number }

/** May the round's questionnaire be edited? Once the round was opened, what it asks is what was answered. */
export const isEditable = ({ acts }: Pick<AskedRound, 'acts'>, now: Date): boolean => roundState(acts, now) === 'planned'

/** @throws AppError not-found */
export function findDraft(code: string, tx: Reader): QuestionnaireDraft {
  const round = findRound(code, tx)
  const last = tx
    .select({ number: max(questionnaireEdits.number) })
    .from(questionnaireEdits)
    .where(eq(questionnaireEdits.questionnaireId, round.questionnaireId))
    .get()
  return { round, questionnaireId: round.questionnaireId, document: round.questionnaire, edits: last?.number ?? 0 }
}

/** All edits of a questionnaire, in order. */
export const keptEdits = (questionnaireId: number, tx: Reader): (KeptEdit & { by: string; at: Date })[] =>
  tx
    .select()
    .from(questionnaireEdits)
    .where(eq(questionnaireEdits.questionnaireId, questionnaireId))
    .orderBy(questionnaireEdits.number)
    .all()

/** The questionnaires of a survey, of all rounds. */
export const documentsOf = (survey: string, tx: Reader): Questionnaire[] =>
  tx
    .select({ document: questionnaires.document })
    .from(questionnaires)
    .where(eq(questionnaires.survey, survey))
    .all()
    .map(({ document }) => document)

/** A draft that another round asks too gets a row of its own before it is changed. */
function withOwnRow(tx: Tx, draft: QuestionnaireDraft, by: string, now: Date): QuestionnaireDraft {
  const { round, questionnaireId, document } = draft
  const shared = tx
    .select({ id: rounds.id })
    .from(rounds)
    .where(and(eq(rounds.questionnaireId, questionnaireId), ne(rounds.id, round.id)))
    .get()
  if (!shared) return draft
  const id = addQuestionnaire(tx, round.survey, document, by, now)
  tx.update(rounds).set({ questionnaireId: id }).where(eq(rounds.id, round.id)).run()
  return { ...draft, questionnaireId: id, edits: 0 }
}

type Done = { edit: DocumentEdit; undoes?: number }

/**
 * Writes what edits made of a draft, with the edits: one document, and one row each.
 * @returns the draft as it now is
 */
export function writeDraft(
  tx: Tx,
  draft: QuestionnaireDraft,
  done: readonly Done[],
  document: Questionnaire,
  by: string,
  now: Date,
): QuestionnaireDraft {
  if (done.length === 0) return draft
  const own = withOwnRow(tx, draft, by, now)
  const { questionnaireId, edits } = own
  tx.update(questionnaires).set({ document }).where(eq(questionnaires.id, questionnaireId)).run()
  done.forEach(({ edit, undoes }, at) => {
    tx.insert(questionnaireEdits)
      .values({ questionnaireId, number: edits + at + 1, at: now, by, edit, undoes: undoes ?? null })
      .run()
  })
  return { ...own, document, edits: edits + done.length }
}
