/** A work for a worker: computes what a round's results are now. */
import 'server-only'
import { database } from '@/db/client'
import type { RoundResults } from '@/results/round-results'
import { computeSummary } from './compute-summary'

/** Shared by all who read: do not change it. */
export type LiveResults = Pick<RoundResults, 'summary' | 'questionnaire' | 'frame'>

/** Who may see them is for the caller to check. @throws AppError not-found */
export default function computeLive(roundId: number): LiveResults {
  const { data, summary } = computeSummary(database(), roundId)
  return { summary, questionnaire: data.questionnaire, frame: data.frame }
}
