/** The history of one question's answers: every version of this round, and what was answered in earlier rounds. */
import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import { database } from '@/db/client'
import { submissions, submittedAnswers } from '@/db/schema'
import { type AnswerProblem, isAnswered, valuesOf } from '@/questionnaire/answer'
import { askedIn, questionsOf, slotsOf } from '@/questionnaire/asked'
import type { Asking, Section } from '@/questionnaire/document'
import { canAnswer } from '@/questionnaire/round'
import { parseAnswer } from '@/questionnaire/types/rules'
import { currentAnswers, type Reader, type SavedAnswers } from '../../answers/current'
import { AppError } from '../../errors'
import type { Viewer } from '../../viewer'
import { findResponse, findScope, type Where } from '../response-scope'
import { type EarlierRound, earlierRounds, isKeptOutOfSight } from './earlier-rounds'
import { newestFirst, type SavedVersion, versionsOf } from './versions'

export type HistoryVersion = SavedVersion & {
  /** Is it the answer now? */
  current: boolean
  /** When it was last sent; null if it never was. */
  sentAt: Date | null
  /** Why it could not be an answer any more; null when it can be taken back. */
  problem: AnswerProblem | null
}

export type EarlierAnswer = Pick<EarlierRound, 'round' | 'sentAt' | 'sentBy' | 'published'> &
  (
    | { kind: 'answered' | 'unanswered'; question: Asking; answers: SavedAnswers }
    /** The round did not have the question, or a condition left it out for this municipality. */
    | { kind: 'not-asked' }
    /** Left out for now: `isKeptOutOfSight`. */
    | { kind: 'out-of-sight' }
  )

export type History = {
  section: Section
  question: Asking
  /** Of all the question's keys, newest first. */
  versions: HistoryVersion[]
  /** Versions by key that a new one would be based on. */
  basedOn: Readonly<Record<string, number>>
  /** Can an earlier answer be taken back now? */
  open: boolean
  /** Newest first. */
  earlier: EarlierAnswer[]
}

/** When each version was last sent, by "key version". */
function sendingsOf(tx: Reader, responseId: number, keys: readonly string[]): ReadonlyMap<string, Date> {
  const rows = tx
    .select({ key: submittedAnswers.key, version: submittedAnswers.version, submittedAt: submissions.submittedAt })
    .from(submittedAnswers)
    .innerJoin(submissions, eq(submissions.id, submittedAnswers.submissionId))
    .where(and(eq(submissions.responseId, responseId), inArray(submittedAnswers.key, [...keys])))
    .orderBy(submissions.id)
    .all()
  return new Map(rows.map(({ key, version, submittedAt }) => [`${key} ${version}`, submittedAt]))
}

function answerOf(earlier: EarlierRound, key: string, outOfSight: boolean): EarlierAnswer {
  const { round, sentAt, sentBy, published, questionnaire, answers } = earlier
  const facts = { round, sentAt, sentBy, published }
  const question = questionsOf(questionnaire).find((each) => each.key === key)
  if (!question || askedIn(questionnaire, valuesOf(answers)).get(key) === 'not-asked') return { ...facts, kind: 'not-asked' }
  const own = slotsOf(question).flatMap((slot) => (answers[slot.key] ? [[slot.key, answers[slot.key]] as const] : []))
  const answered = own.some(([, answer]) => isAnswered(answer?.value))
  if (answered && outOfSight) return { ...facts, kind: 'out-of-sight' }
  return { ...facts, kind: answered ? 'answered' : 'unanswered', question, answers: Object.fromEntries(own) as SavedAnswers }
}

/**
 * A question's history, all its keys together: the rows of a matrix, the text of "muu, mikä".
 * @throws AppError not-signed-in, not-found (round, municipality or question), municipality-required
 */
export async function getHistory(viewer: Viewer, where: Where & { question: string }, now: Date = new Date()): Promise<History> {
  const db = database()
  const scope = findScope(db, viewer, where, now)
  const section = scope.questionnaire.sections.find((each) => each.questions.some(({ key }) => key === where.question))
  const question = questionsOf(scope.questionnaire).find((each) => each.key === where.question)
  if (!section || !question) throw new AppError('not-found')
  const slots = new Map(slotsOf(question).map((slot) => [slot.key, slot]))
  const keys = [...slots.keys()]
  const response = findResponse(db, scope)
  const answers = response ? currentAnswers(db, response.id) : {}
  const sent = response ? sendingsOf(db, response.id, keys) : new Map<string, Date>()
  const versions = (response ? versionsOf(db, response.id, keys) : []).map((version) => {
    const slot = slots.get(version.key)
    const parsed = slot && parseAnswer(question, slot, version.value)
    return {
      ...version,
      current: answers[version.key]?.version === version.version,
      sentAt: sent.get(`${version.key} ${version.version}`) ?? null,
      problem: parsed && !parsed.ok ? parsed.problem : null,
    }
  })
  const outOfSight = isKeptOutOfSight(question, valuesOf(answers), scope, now)
  return {
    section,
    question,
    versions: newestFirst(versions, keys),
    basedOn: Object.fromEntries(keys.map((key) => [key, answers[key]?.version ?? 0])),
    open: canAnswer(scope.round.acts, now),
    earlier: earlierRounds(db, scope, now).map((each) => answerOf(each, question.key, outOfSight)),
  }
}
