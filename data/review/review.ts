/** What the makers of a round look at again: numbers that a check wonders about, with the reason given or none. */
import 'server-only'
import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { municipalities, questionnaires } from '@/db/schema'
import { countedAnswers, questionsOf } from '@/questionnaire/asked'
import { type Check, checkAnswers, isNotice } from '@/questionnaire/checks'
import type { Asking } from '@/questionnaire/document'
import { earlierOf, previousAnswers } from '../answering/previous'
import { valuesOf } from '../answers/current'
import { AppError } from '../errors'
import { readCounted } from '../results/round-data'
import { findRound } from '../rounds/find-round'
import { requireAdministrator, type Viewer } from '../viewer'

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

/**
 * Of the answers that count, those to look at again: without a reason first, then by municipality.
 * @throws AppError not-signed-in, not-found
 */
export async function listReview(viewer: Viewer, code: string): Promise<ReviewRow[]> {
  requireAdministrator(viewer)
  const db = database()
  const round = findRound(code)
  const questionnaire = db
    .select({ document: questionnaires.document })
    .from(questionnaires)
    .where(eq(questionnaires.id, round.questionnaireId))
    .get()?.document
  if (!questionnaire) throw new AppError('not-found')
  const questions = new Map(questionsOf(questionnaire).map((question) => [question.key, question]))
  const names = new Map(
    db
      .select()
      .from(municipalities)
      .all()
      .map((each) => [each.code, each]),
  )
  const rows = readCounted(db, round.id, round.closedAt !== null).flatMap(({ municipality, saved }) => {
    const previous = previousAnswers(db, { municipality, round })
    const answers = countedAnswers(questionnaire, valuesOf(saved))
    return checkAnswers(questionnaire, answers, previous ? earlierOf(previous) : undefined).flatMap((check): ReviewRow[] => {
      const question = questions.get(check.key)
      const value = answers[check.key]
      if (!isNotice(check) || !question || typeof value !== 'number') return []
      const { nameFi = municipality, nameSv = municipality } = names.get(municipality) ?? {}
      const other = check.other === undefined ? undefined : questions.get(check.other)
      return [{ municipality, nameFi, nameSv, question, other, check, value, note: saved[check.key]?.note ?? null }]
    })
  })
  return rows.sort((one, two) => Number(one.note !== null) - Number(two.note !== null))
}
