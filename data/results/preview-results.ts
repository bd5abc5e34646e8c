/** How a question's results page will look, before anybody has answered. */
import 'server-only'
import type { QuestionView } from '@/results/story/question-view'
import { findRound } from '../round-acts/find-round'
import { inWorker, theService } from '../system/workers'
import { requireAdministrator, type Viewer } from '../viewer'

const computeInWorker = inWorker<{ roundId: number; question: string }, QuestionView | null>('data/results/compute-invented.ts')

/**
 * The question as its results will show it, with invented answers; null of a question that has no figures.
 * @throws AppError not-signed-in, not-found, busy when the service stops
 */
export async function getResultsPreview(viewer: Viewer, code: string, question: string): Promise<QuestionView | null> {
  requireAdministrator(viewer)
  return computeInWorker({ roundId: findRound(code).id, question }, theService)
}
