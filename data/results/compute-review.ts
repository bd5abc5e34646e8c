/** A work for a worker: finds the numbers of a round that a check wonders about. */
import 'server-only'
import { type Db, database } from '@/db/client'
import { countedAnswers, questionsOf } from '@/questionnaire/asked'
import { type Check, checkAnswers, isNotice } from '@/questionnaire/checks'
import type { Asking } from '@/questionnaire/document'
import type { EarlierRoundAnswers } from '@/questionnaire/prefill'
import { roundTimes } from '@/questionnaire/round'
import { findRoundById, type RoundInTime, roundsBefore } from '../round-acts/find-round'
import { readClosedBefore } from './kept-round-data'
import { readCounted } from './round-data'

export type NoticedNumber = {
  municipality: string
  question: Asking
  /** The question a `more-than` check compares with. */
  other: Asking | undefined
  check: Check
  value: number
  note: string | null
}

/** One check an answer: the one that wants a reason before those that may be ignored. */
const gravestOf = (checks: readonly Check[]): Check[] =>
  [...Map.groupBy(checks, ({ key }) => key).values()].flatMap((of) => of.find(({ grade }) => grade === 'explain') ?? of[0] ?? [])

/** The last earlier round in which each of the municipalities answered, round by round until all are found. */
function earlierOf(db: Db, round: RoundInTime, wanted: readonly string[]): ReadonlyMap<string, EarlierRoundAnswers> {
  const found = new Map<string, EarlierRoundAnswers>()
  const closed = new Map(readClosedBefore(db, round).map((data) => [data.round.code, data]))
  for (const { id, code } of roundsBefore(round, db).reverse()) {
    const left = new Set(wanted.filter((municipality) => !found.has(municipality)))
    if (left.size === 0) break
    const { questionnaire, respondents } = closed.get(code) ?? {
      questionnaire: findRoundById(id, db).questionnaire,
      respondents: readCounted(db, id, true),
    }
    for (const { municipality, answers } of respondents)
      if (left.has(municipality)) found.set(municipality, { round: code, questionnaire, answers: countedAnswers(questionnaire, answers) })
  }
  return found
}

/** By municipality, those without a reason first. Who may see them is for the caller to check. @throws AppError not-found */
export default function computeReview(roundId: number): NoticedNumber[] {
  const db = database()
  const { questionnaire, ...round } = findRoundById(roundId, db)
  const questions = new Map(questionsOf(questionnaire).map((question) => [question.key, question]))
  const counted = readCounted(db, round.id, roundTimes(round.acts).closedAt !== null)
  const earlier = earlierOf(
    db,
    round,
    counted.map(({ municipality }) => municipality),
  )
  const noticed = counted.flatMap(({ municipality, answers: given, notes }) => {
    const answers = countedAnswers(questionnaire, given)
    const checks = checkAnswers(questionnaire, answers, earlier.get(municipality))
    return gravestOf(checks).flatMap((check): NoticedNumber[] => {
      const question = questions.get(check.key)
      const value = answers[check.key]
      if (!isNotice(check) || !question || typeof value !== 'number') return []
      const other = check.other === undefined ? undefined : questions.get(check.other)
      return [{ municipality, question, other, check, value, note: notes[check.key] ?? null }]
    })
  })
  return noticed.sort((one, two) => Number(one.note !== null) - Number(two.note !== null))
}
