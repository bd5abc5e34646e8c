/** What the makers of a round look at again: numbers that a check wonders about, with the reason given or none. */
import 'server-only'
import { database } from '@/db/client'
import { namesByCode } from '../register/municipality-names'
import { findRound } from '../round-acts/find-round'
import { inWorker, theService } from '../system/workers'
import { requireAdministrator, type Viewer } from '../viewer'
import type { NoticedNumber } from './compute-review'
import { keptWhileCounted } from './kept-while-counted'

const computeInWorker = inWorker<number, NoticedNumber[]>('data/results/compute-review.ts')
const noticedNumbers = keptWhileCounted((roundId) => computeInWorker(roundId, theService))

export type ReviewRow = NoticedNumber & { nameFi: string; nameSv: string }

/**
 * Of the answers that count, those to look at again: without a reason first, then by municipality.
 * @throws AppError not-signed-in, not-found, busy when the service stops
 */
export async function listReview(viewer: Viewer, code: string): Promise<ReviewRow[]> {
  requireAdministrator(viewer)
  const noticed = await noticedNumbers(findRound(code).id)
  const names = namesByCode(database())
  return noticed.map((each) => {
    const { nameFi: fi = each.municipality, nameSv: sv = each.municipality } = names.get(each.municipality) ?? {}
    return { ...each, nameFi: fi, nameSv: sv }
  })
}
