/** A work for a worker: earlier rounds' figures of a question, as a round that is being prepared reads their answers. */
import 'server-only'
import { database } from '@/db/client'
import { previewSeries } from '@/results/analysis/preview'
import type { SeriesOfRound } from '@/results/story/series-over-rounds'
import { findRoundById } from '../round-acts/find-round'
import { readClosedBefore } from './kept-round-data'

/** Who may see them is for the caller to check. @throws AppError not-found */
export default function computePreview({ roundId, question }: { roundId: number; question: string }): SeriesOfRound[] {
  const db = database()
  const { survey, code, referenceDate, sizeLimits, sample, questionnaire } = findRoundById(roundId, db)
  const now = { round: { code, referenceDate, sizeLimits, sample }, questionnaire, frame: [], respondents: [] }
  return previewSeries(now, readClosedBefore(db, { survey, referenceDate }), question)
}
