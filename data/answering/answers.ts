/** Reading a municipality's answers of a round, each with its version, time and author. */
import 'server-only'
import { and, eq, type SQL } from 'drizzle-orm'
import { type Db, database, type Tx } from '@/db/client'
import { answers, answerVersions, people } from '@/db/schema'
import type { Answers, Value } from '@/questionnaire/answer'
import type { Viewer } from '../viewer'
import { findPlace, findResponse, type Where } from './place'

/** `savedBy` is a name, or null where there is none (sample data, an import, an erased person). */
export type SavedAnswer = { value: Value; version: number; savedAt: Date; savedBy: string | null }
export type SavedAnswers = Readonly<Record<string, SavedAnswer>>

function selectCurrent(tx: Db | Tx, which: SQL | undefined) {
  return tx
    .select({
      key: answers.key,
      value: answerVersions.value,
      version: answerVersions.version,
      savedAt: answerVersions.savedAt,
      savedBy: people.name,
    })
    .from(answers)
    .innerJoin(
      answerVersions,
      and(
        eq(answerVersions.responseId, answers.responseId),
        eq(answerVersions.key, answers.key),
        eq(answerVersions.version, answers.version),
      ),
    )
    .leftJoin(people, eq(people.id, answerVersions.savedBy))
    .where(which)
}

/** The current answers of a response; a key never saved is absent, a cleared one has the value null. */
export function currentAnswers(tx: Db | Tx, responseId: number): SavedAnswers {
  const rows = selectCurrent(tx, eq(answers.responseId, responseId)).all()
  return Object.fromEntries(rows.map(({ key, ...answer }) => [key, answer]))
}

/** The current answer under one key. */
export function currentAnswer(tx: Db | Tx, responseId: number, key: string): SavedAnswer | undefined {
  const row = selectCurrent(tx, and(eq(answers.responseId, responseId), eq(answers.key, key))).get()
  return row && { value: row.value, version: row.version, savedAt: row.savedAt, savedBy: row.savedBy }
}

/** Answers without their history, as the questionnaire's rules take them. */
export const valuesOf = (saved: SavedAnswers): Answers =>
  Object.fromEntries(Object.entries(saved).map(([key, answer]) => [key, answer.value]))

/**
 * The municipality's answers in a round, by key.
 * @throws AppError not-signed-in, not-found, municipality-required
 */
export async function getAnswers(viewer: Viewer, where: Where, now: Date = new Date()): Promise<SavedAnswers> {
  const db = database()
  const response = findResponse(db, findPlace(db, viewer, where, now))
  return response ? currentAnswers(db, response.id) : {}
}
