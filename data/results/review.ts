/** What the makers of a round look at again: numbers that a check wonders about, with the reason given or none. */
import 'server-only'
import { database } from '@/db/client'
import { municipalities } from '@/db/schema'
import { countedAnswers, questionsOf } from '@/questionnaire/asked'
import { type Check, checkAnswers, isNotice } from '@/questionnaire/checks'
import type { Asking } from '@/questionnaire/document'
import type { EarlierRoundAnswers } from '@/questionnaire/prefill'
import { roundTimes } from '@/questionnaire/round'
import type { Reader } from '../answers/current'
import { findRound, findRoundById, type RoundInTime, roundsBefore } from '../round-acts/find-round'
import { requireAdministrator, type Viewer } from '../viewer'
import { readCounted } from './round-data'

export type ReviewRow = {
  municipality: string
  nameFi: string
  nameSv: string
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

/** The last earlier round in which each of the municipalities answered, read round by round until all are found. */
function earlierOf(db: Reader, round: RoundInTime, wanted: readonly string[]): ReadonlyMap<string, EarlierRoundAnswers> {
  const found = new Map<string, EarlierRoundAnswers>()
  for (const { id, code } of roundsBefore(round, db).reverse()) {
    const left = new Set(wanted.filter((municipality) => !found.has(municipality)))
    if (left.size === 0) break
    const { questionnaire } = findRoundById(id, db)
    for (const { municipality, answers } of readCounted(db, id, true))
      if (left.has(municipality)) found.set(municipality, { round: code, questionnaire, answers: countedAnswers(questionnaire, answers) })
  }
  return found
}

/**
 * Of the answers that count, those to look at again: without a reason first, then by municipality.
 * @throws AppError not-signed-in, not-found
 */
export async function listReview(viewer: Viewer, code: string): Promise<ReviewRow[]> {
  requireAdministrator(viewer)
  const db = database()
  const { questionnaire, ...round } = findRound(code)
  const questions = new Map(questionsOf(questionnaire).map((question) => [question.key, question]))
  const names = new Map(
    db
      .select()
      .from(municipalities)
      .all()
      .map((each) => [each.code, each]),
  )
  const counted = readCounted(db, round.id, roundTimes(round.acts).closedAt !== null)
  const earlier = earlierOf(
    db,
    round,
    counted.map(({ municipality }) => municipality),
  )
  const rows = counted.flatMap(({ municipality, answers: given, notes }) => {
    const answers = countedAnswers(questionnaire, given)
    const checks = checkAnswers(questionnaire, answers, earlier.get(municipality))
    return gravestOf(checks).flatMap((check): ReviewRow[] => {
      const question = questions.get(check.key)
      const value = answers[check.key]
      if (!isNotice(check) || !question || typeof value !== 'number') return []
      const { nameFi = municipality, nameSv = municipality } = names.get(municipality) ?? {}
      const other = check.other === undefined ? undefined : questions.get(check.other)
      return [{ municipality, nameFi, nameSv, question, other, check, value, note: notes[check.key] ?? null }]
    })
  })
  return rows.sort((one, two) => Number(one.note !== null) - Number(two.note !== null))
}
