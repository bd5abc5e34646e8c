/** A work for a worker: crosses a question of a round, from the answers that count now. */
import 'server-only'
import { database } from '@/db/client'
import { type CrossOrder, type CrossOutcome, crossTable } from '@/results/crosstab/cross-table'
import { readRoundData } from './round-data'

/** Who may see it is for the caller to check. @throws AppError not-found */
export default function computeCrossTable({ roundId, order }: { roundId: number; order: CrossOrder }): CrossOutcome {
  return crossTable(readRoundData(database(), roundId), order)
}
