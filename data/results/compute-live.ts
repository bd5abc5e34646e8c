/** A work for a worker: computes what a round's results are now. */
import 'server-only'
import { database } from '@/db/client'
import type { RoundResults } from '@/results/round-results'
import { findRoundById } from '../round-acts/find-round'
import { computeSummary } from './compute-summary'
import { readClosedBefore } from './kept-round-data'

/** Shared by all who read: do not change it. */
export type LiveResults = Pick<RoundResults, 'summary' | 'questionnaire' | 'frame'>

/** Who may see them is for the caller to check. @throws AppError not-found */
export default function computeLive(roundId: number): LiveResults {
  const db = database()
  const { data, summary } = computeSummary(db, roundId, readClosedBefore(db, findRoundById(roundId, db)))
  return { summary, questionnaire: data.questionnaire, frame: data.frame }
}
