/** A work for a worker: what answering of each silent municipality would do for the precision of a round's estimates. */
import 'server-only'
import { database } from '@/db/client'
import { type SilentEffect, silentEffects } from '@/results/progress/silent-effects'
import { readRoundData } from '../results/round-data'

/** Who may see them is for the caller to check. @throws AppError not-found */
export default function computeEffects(roundId: number): SilentEffect[] {
  return silentEffects(readRoundData(database(), roundId))
}
