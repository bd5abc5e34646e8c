/** A work for a worker: reads all that was started in a round and never sent. */
import 'server-only'
import { database } from '@/db/client'
import { findRoundById } from '../round-acts/find-round'
import { readUnsentOfRound, type UnsentOfRound } from './unsent-responses'

/** Who may see them is for the caller to check. @throws AppError not-found */
export default function computeUnsent(roundId: number): UnsentOfRound {
  const db = database()
  return readUnsentOfRound(db, findRoundById(roundId, db))
}
