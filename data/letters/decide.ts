/** What an administrator decides of a letter of which it is not known whether it left (docs/decisions/010-letter-queue.md). */
import 'server-only'
import { eq } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { letters } from '@/db/schema-letters'
import { AppError } from '../errors'
import { requireAdministrator, type Viewer } from '../viewer'
import { recordDecision } from './record'
import { wakeDelivery } from './wake'

/** `left`: it did, as a log or the recipient told; `again`: it is to leave once more, under the same Message-ID. */
export type LetterDecision = 'left' | 'again'

/** `decided`: by another meanwhile, or the mail server's answer came after all; `late`: it is of no use any more. */
export type DecisionNoted = { ok: true } | { ok: false; code: 'decided' | 'late' }

/** @throws AppError not-signed-in, not-found (also of a letter that is not there) */
export async function decideUncertain(
  viewer: Viewer,
  id: number,
  decision: LetterDecision,
  now: Date = new Date(),
): Promise<DecisionNoted> {
  requireAdministrator(viewer)
  const write = (tx: Tx): DecisionNoted => {
    const letter = tx.select().from(letters).where(eq(letters.id, id)).get()
    if (!letter) throw new AppError('not-found')
    if (decision === 'again' && letter.usefulUntil <= now) return { ok: false, code: 'late' }
    if (!recordDecision(tx, viewer, id, decision === 'left', now)) return { ok: false, code: 'decided' }
    wakeDelivery()
    return { ok: true }
  }
  return database().transaction(write, { behavior: 'immediate' })
}
