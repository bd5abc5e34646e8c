/**
 * Correcting a question's wording while a round is open. The round is asked with a new version of its questionnaire from then on, which
 * differs in texts alone; what stood before is kept, and told to those who answered it.
 */
import 'server-only'
import { and, eq } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { people, rounds } from '@/db/schema'
import { wordingCorrections } from '@/db/schema-schedule'
import type { Question, Questionnaire } from '@/questionnaire/document'
import { problemsOf } from '@/questionnaire/problems'
import { canAnswer } from '@/questionnaire/round'
import type { Text } from '@/questionnaire/text'
import { correctWording, type WordingChange, type WordingConflict, type WordingProblem } from '@/questionnaire/wording'
import { AppError } from '../errors'
import { type AskedRound, findRound, surveyTitle } from '../round-acts/find-round'
import { addQuestionnaire, questionnaireOf } from '../round-acts/questionnaire'
import { logEvent } from '../system/events'
import { requireAdministrator, type Viewer } from '../viewer'

/** A correction that was made. `by`: a name, null where there is none. */
export type Correction = WordingChange & { question: string; at: Date; by: string | null }

export type WordingToCorrect = {
  round: string
  survey: Text
  questionnaire: Questionnaire
  questionnaireId: number
  corrections: Correction[]
}

/** All corrections of a round, the newest first. Who may see them is for the caller to check. */
export const correctionsOf = (roundId: number, db: Pick<Tx, 'select'>): Correction[] =>
  db
    .select({ row: wordingCorrections, by: people.name })
    .from(wordingCorrections)
    .leftJoin(people, eq(people.id, wordingCorrections.by))
    .where(eq(wordingCorrections.roundId, roundId))
    .orderBy(wordingCorrections.id)
    .all()
    .reverse()
    .flatMap(({ row: { question, place, locale, before, after, at }, by }) =>
      question === null ? [] : [{ question, place, locale, before, after, at, by }],
    )

/** @throws AppError not-found of a round that is not open */
function findOpen(code: string, now: Date, db: Pick<Tx, 'select'>): AskedRound {
  const round = findRound(code, db)
  if (!canAnswer(round.acts, now)) throw new AppError('not-found')
  return round
}

/** An open round's questions for the administrator who corrects their wording. @throws AppError not-signed-in, not-found */
export async function getWordingToCorrect(viewer: Viewer, code: string, now: Date = new Date()): Promise<WordingToCorrect> {
  requireAdministrator(viewer)
  const db = database()
  const round = findOpen(code, now, db)
  const { questionnaire, questionnaireId } = round
  return { round: code, survey: surveyTitle(round, db), questionnaire, questionnaireId, corrections: correctionsOf(round.id, db) }
}

export type WordingSaved =
  | { ok: true; changes: number }
  | ({ ok: false } & WordingProblem)
  /** Another corrected the same texts meanwhile: nothing was saved. `questionnaireId`: of what is asked now. */
  | ({ ok: false; questionnaireId: number } & WordingConflict)

/** What the writer had before their eyes: what the round is asked with, or was before a correction. @throws AppError not-found */
function findSeen(tx: Tx, round: AskedRound, id: number): Questionnaire {
  if (id === round.questionnaireId) return round.questionnaire
  const ofRound = and(eq(wordingCorrections.roundId, round.id), eq(wordingCorrections.fromQuestionnaire, id))
  if (!tx.select({ id: wordingCorrections.id }).from(wordingCorrections).where(ofRound).limit(1).get()) throw new AppError('not-found')
  return questionnaireOf(tx, id)
}

/**
 * Corrects texts of a question of an open round, as they were typed (questionnaire/wording.ts).
 * @param seenId the id of the questionnaire that the writer saw
 * @throws AppError not-signed-in, not-found (also when the round is not open, or was never asked with what was seen)
 */
export async function saveWording(
  viewer: Viewer,
  code: string,
  question: Question['key'],
  typed: Readonly<Record<string, string>>,
  seenId: number,
  now: Date = new Date(),
): Promise<WordingSaved> {
  const by = requireAdministrator(viewer)
  const write = (tx: Tx): WordingSaved => {
    const round = findOpen(code, now, tx)
    const { questionnaire, questionnaireId } = round
    const seen = findSeen(tx, round, seenId)
    const corrected = correctWording(questionnaire, seen, question, typed)
    if (corrected === null) throw new AppError('not-found')
    if ('stands' in corrected) return { ok: false, ...corrected, questionnaireId }
    if ('problem' in corrected) return { ok: false, ...corrected }
    const { changes, document, section } = corrected
    if (changes.length === 0) return { ok: true, changes: 0 }
    // Keys, options and conditions stand as they were, so that what could be asked still can.
    if (errorsIn(document) > errorsIn(questionnaire)) throw new Error('a corrected wording made the questionnaire one that cannot be asked')
    const toQuestionnaire = addQuestionnaire(tx, round.survey, document, by, now)
    tx.update(rounds).set({ questionnaireId: toQuestionnaire }).where(eq(rounds.id, round.id)).run()
    const ofRound = { roundId: round.id, fromQuestionnaire: questionnaireId, toQuestionnaire, section, question, at: now, by }
    tx.insert(wordingCorrections)
      .values(changes.map((change) => ({ ...ofRound, ...change })))
      .run()
    const detail = { questionnaire: toQuestionnaire, key: question, texts: changes.length }
    logEvent(tx, viewer, { kind: 'wording-corrected', roundId: round.id, detail }, now)
    return { ok: true, changes: changes.length }
  }
  return database().transaction(write, { behavior: 'immediate' })
}

const errorsIn = (document: Questionnaire): number => problemsOf(document).filter(({ severity }) => severity === 'error').length
