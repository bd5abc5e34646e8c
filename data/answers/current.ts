/** The current version of each answer. No permission here: only data functions that have checked it call these. */
import 'server-only'
import { and, type Column, eq, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { perConnection } from '@/db/per-connection'
import { answers, answerVersions, people } from '@/db/schema'
import type { Value } from '@/questionnaire/answer'

/** A database or a transaction, for reading. */
export type Reader = Pick<Tx, 'select'>

/** `savedBy` is a name, or null where there is none (sample data, an import, an erased person); `note` explains a check. */
export type SavedAnswer = { value: Value; version: number; savedAt: Date; savedBy: string | null; note: string | null }
export type SavedAnswers = Readonly<Record<string, SavedAnswer>>

/** What is read of an answer's version. */
export const versionColumns = {
  responseId: answerVersions.responseId,
  key: answerVersions.key,
  value: answerVersions.value,
  version: answerVersions.version,
  savedAt: answerVersions.savedAt,
  savedBy: people.name,
  note: answerVersions.note,
}

/** The version that a row names, of the response that the row is of: what is joined to read answers. */
export const versionNamed = (of: { responseId: Column }, row: { key: Column; version: Column }): SQL | undefined =>
  and(eq(answerVersions.responseId, of.responseId), eq(answerVersions.key, row.key), eq(answerVersions.version, row.version))

type Row = SavedAnswer & { responseId: number; key: string }

/** Rows as answers by key. */
export const byKey = (rows: readonly Row[]): SavedAnswers =>
  Object.fromEntries(rows.map(({ responseId: _, key, ...answer }) => [key, answer]))

const select = (tx: Reader, which: SQL | undefined) =>
  tx
    .select(versionColumns)
    .from(answers)
    .innerJoin(answerVersions, versionNamed(answers, answers))
    .leftJoin(people, eq(people.id, answerVersions.savedBy))
    .where(which)

const ofResponse = perConnection((db) => select(db, eq(answers.responseId, sql.placeholder('response'))).prepare())
const underKey = perConnection((db) =>
  select(db, and(eq(answers.responseId, sql.placeholder('response')), eq(answers.key, sql.placeholder('key')))).prepare(),
)

/** The current answers of a response; a key never saved is absent, a cleared one has the value null. */
export const currentAnswers = (tx: Reader, responseId: number): SavedAnswers => byKey(ofResponse(tx).all({ response: responseId }))

/** The current answer under one key. */
export function currentAnswer(tx: Reader, responseId: number, key: string): SavedAnswer | undefined {
  return byKey(underKey(tx).all({ response: responseId, key }))[key]
}
