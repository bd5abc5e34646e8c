/** A work for a worker: how a question's results will look, with answers that nobody gave. */
import 'server-only'
import { database } from '@/db/client'
import { questionsOf } from '@/questionnaire/asked'
import { inventedFrame, inventedRound } from '@/results/analysis/invented-round'
import type { QuestionView } from '@/results/story/question-view'
import { questionViews } from '@/results/story/question-view'
import { summariseRound } from '@/results/summary'
import { findRoundById } from '../round-acts/find-round'
import { readClosedBefore } from './kept-round-data'

/** Who may see it is for the caller to check. @returns null of a question that has no figures @throws AppError not-found */
export default function computeInvented({ roundId, question }: { roundId: number; question: string }): QuestionView | null {
  const db = database()
  const round = findRoundById(roundId, db)
  const { code, referenceDate, sizeLimits, questionnaire, survey } = round
  const own = questionsOf(questionnaire).find(({ key }) => key === question)
  if (!own) return null
  const frame = readClosedBefore(db, { survey, referenceDate }).at(-1)?.frame ?? inventedFrame(sizeLimits.length + 1)
  const data = inventedRound({ code, referenceDate, sizeLimits, sample: true }, questionnaire, own, frame)
  return questionViews(data.questionnaire, summariseRound(data), [])[0] ?? null
}
