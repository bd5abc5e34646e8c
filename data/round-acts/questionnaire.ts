/** The questionnaire that a round is answered with. */
import 'server-only'
import { eq, max, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { perConnection } from '@/db/per-connection'
import { questionnaires } from '@/db/schema'
import { questionnaireEdits } from '@/db/schema-questionnaires'
import type { Questionnaire } from '@/questionnaire/document'

/** Which questionnaire, as it is asked for: with the length of its text, which is not read for that, and how often it was edited. */
export const questionnaireColumns = {
  id: questionnaires.id,
  bytes: sql<number>`octet_length(${questionnaires.document})`.as('bytes'),
  edits: sql<number>`(
    select coalesce(max(${questionnaireEdits.number}), 0) from ${questionnaireEdits}
    where ${questionnaireEdits.questionnaireId} = ${questionnaires.id}
  )`.as('edits'),
}

type Named = { id: number; bytes: number; edits: number }

const known = perConnection(() => new Map<number, Named & { document: Questionnaire }>())
const documentOf = perConnection((db) =>
  db
    .select({ document: questionnaires.document })
    .from(questionnaires)
    .where(eq(questionnaires.id, sql.placeholder('id')))
    .prepare(),
)

/** A version's questionnaire is read once: it changes by edits alone, and one of another length is another one all the same. */
export function findQuestionnaire(db: Pick<Tx, 'select'>, { id, bytes, edits }: Named): Questionnaire {
  const before = known(db).get(id)
  if (before?.bytes === bytes && before.edits === edits) return before.document
  const found = documentOf(db).get({ id })
  if (!found) throw new Error(`no questionnaire ${id}`)
  known(db).set(id, { id, bytes, edits, ...found })
  return found.document
}

/** Adds a survey's next version. @returns its id */
export function addQuestionnaire(tx: Tx, survey: string, document: Questionnaire, by: string | null, now: Date): number {
  const newest = tx
    .select({ version: max(questionnaires.version) })
    .from(questionnaires)
    .where(eq(questionnaires.survey, survey))
    .get()
  const version = (newest?.version ?? 0) + 1
  return tx
    .insert(questionnaires)
    .values({ survey, version, document, createdAt: now, createdBy: by })
    .returning({ id: questionnaires.id })
    .get().id
}

/** What a questionnaire of an id asks. */
export function questionnaireOf(tx: Pick<Tx, 'select'>, id: number): Questionnaire {
  const named = tx.select(questionnaireColumns).from(questionnaires).where(eq(questionnaires.id, id)).get()
  if (!named) throw new Error(`no questionnaire ${id}`)
  return findQuestionnaire(tx, named)
}
