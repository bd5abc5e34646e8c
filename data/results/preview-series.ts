/** How a decision on a changed question shows in results, before anybody has answered. */
import 'server-only'
import type { SeriesOfRound } from '@/results/story/series-over-rounds'
import { findRound } from '../round-acts/find-round'
import { inWorker, theService } from '../system/workers'
import { requireAdministrator, type Viewer } from '../viewer'

const computeInWorker = inWorker<{ roundId: number; question: string }, SeriesOfRound[]>('data/results/compute-preview.ts')

/**
 * The closed rounds before a round and itself, each with the question's series, as the round's questionnaire now reads them.
 * @throws AppError not-signed-in, not-found, busy when the service stops
 */
export async function getSeriesPreview(viewer: Viewer, code: string, question: string): Promise<SeriesOfRound[]> {
  requireAdministrator(viewer)
  return computeInWorker({ roundId: findRound(code).id, question }, theService)
}
