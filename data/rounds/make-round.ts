/** Making surveys and rounds. A round begins planned, with a questionnaire of its own that can be edited until it opens. */
import 'server-only'
import { desc, eq } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { rounds, surveys } from '@/db/schema'
import {
  copiedQuestionnaire,
  emptyQuestionnaire,
  type NewRound,
  type NewRoundField,
  type NewRoundProblem,
  type NewSurveyField,
  type NewSurveyProblem,
  readNewRound,
  readNewSurvey,
  type TypedRound,
  type TypedSurvey,
} from '@/questionnaire/new-round'
import type { Text } from '@/questionnaire/text'
import { AppError } from '../errors'
import { addQuestionnaire, questionnaireOf } from '../round-acts/questionnaire'
import { logEvent } from '../system/events'
import { isDemonstration } from '../system/site'
import { requireAdministrator, type Viewer } from '../viewer'

type Reader = Pick<Tx, 'select'>
type LastRound = Pick<typeof rounds.$inferSelect, 'code' | 'referenceDate' | 'sizeLimits' | 'questionnaireId'>

/** `last`: the round of it that stands newest; null before the first. */
export type SurveyToAsk = { key: string; title: Text; last: Pick<LastRound, 'code' | 'referenceDate' | 'sizeLimits'> | null }

/** The newest round of a survey, planned ones among them. */
const lastRoundOf = (db: Reader, survey: string): LastRound | undefined =>
  db.select().from(rounds).where(eq(rounds.survey, survey)).orderBy(desc(rounds.referenceDate)).limit(1).get()

/** All surveys in the order they were made in, each with its last round. @throws AppError not-signed-in, not-found */
export async function listSurveys(viewer: Viewer): Promise<SurveyToAsk[]> {
  requireAdministrator(viewer)
  const db = database()
  return db
    .select()
    .from(surveys)
    .all()
    .map(({ key, title }) => ({ key, title, last: lastRoundOf(db, key) ?? null }))
}

export type SurveyMade = { ok: true; key: string } | { ok: false; field: NewSurveyField; problem: NewSurveyProblem | 'taken' }

/**
 * Makes a survey beside the others, without rounds.
 * @param typed key and titles as they were typed
 * @throws AppError not-signed-in, not-found
 */
export async function createSurvey(viewer: Viewer, typed: TypedSurvey, now: Date = new Date()): Promise<SurveyMade> {
  requireAdministrator(viewer)
  const read = readNewSurvey(typed)
  if (!('survey' in read)) return { ok: false, ...read }
  const { survey } = read
  const write = (tx: Tx): SurveyMade => {
    const made = tx.insert(surveys).values(survey).onConflictDoNothing().run()
    if (made.changes === 0) return { ok: false, field: 'key', problem: 'taken' }
    logEvent(tx, viewer, { kind: 'survey-made', detail: { survey: survey.key } }, now)
    return { ok: true, key: survey.key }
  }
  return database().transaction(write, { behavior: 'immediate' })
}

/** What a round is made of. `from`: whether it begins with the questions of the survey's last round, if there is one, or with none. */
export type RoundToMake = TypedRound & { survey: string; from: 'last' | 'nothing' }

/** `taken`: another round has the code. `early`: the day is not after that of the survey's last round, which is named. */
export type RoundMade =
  | { ok: true; code: string }
  | { ok: false; field: NewRoundField; problem: NewRoundProblem | 'taken' }
  | { ok: false; field: 'referenceDate'; problem: 'early'; last: { code: string; referenceDate: string } }

/**
 * Makes a planned round of a survey with a questionnaire of its own: the last round's, copied, or an empty one.
 * @param asked the survey's key and the fields as they were typed
 * @throws AppError not-signed-in, not-found (also of a survey that does not exist)
 */
export async function createRound(viewer: Viewer, asked: RoundToMake, now: Date = new Date()): Promise<RoundMade> {
  requireAdministrator(viewer)
  const read = readNewRound(asked)
  if (!('round' in read)) return { ok: false, ...read }
  const write = (tx: Tx): RoundMade => {
    const survey = tx.select().from(surveys).where(eq(surveys.key, asked.survey)).get()
    const last = lastRoundOf(tx, asked.survey)
    if (!survey) throw new AppError('not-found')
    const refused = refusalOf(tx, read.round, last)
    if (refused) return refused
    const { code } = read.round
    const from = asked.from === 'last' ? last : undefined
    const document = from ? copiedQuestionnaire(questionnaireOf(tx, from.questionnaireId), code) : emptyQuestionnaire(survey, code)
    const questionnaireId = addQuestionnaire(tx, survey.key, document, viewer.personId, now)
    // Everybody is shown every letter there: nothing real is asked in a round of the demonstration.
    const round = { ...read.round, survey: survey.key, questionnaireId, sample: isDemonstration() }
    const { id } = tx.insert(rounds).values(round).returning({ id: rounds.id }).get()
    logEvent(tx, viewer, { kind: 'round-made', roundId: id, detail: { from: from?.code ?? null, questionnaire: questionnaireId } }, now)
    return { ok: true, code }
  }
  return database().transaction(write, { behavior: 'immediate' })
}

function refusalOf(tx: Tx, { code, referenceDate }: NewRound, last: LastRound | undefined): Extract<RoundMade, { ok: false }> | null {
  const taken = tx.select({ id: rounds.id }).from(rounds).where(eq(rounds.code, code)).get()
  if (taken) return { ok: false, field: 'code', problem: 'taken' }
  if (!last || referenceDate > last.referenceDate) return null
  return { ok: false, field: 'referenceDate', problem: 'early', last: { code: last.code, referenceDate: last.referenceDate } }
}
