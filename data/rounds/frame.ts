/** The frame of a round: planned from the register until the round opens, frozen then. */
import 'server-only'
import { eq } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { frameUnits } from '@/db/schema'
import { frameFromRegister, type RegisterUnit } from '@/questionnaire/round-frame'
import { registerOf } from '../register/register'
import { log } from '../system/log'

type Framed = { id: number; code: string; referenceDate: string; sizeLimits: readonly number[] }

/** The municipalities a round would have if it opened now; null when the register cannot tell them, and the log says why. */
export function plannedFrame({ code, referenceDate, sizeLimits }: Omit<Framed, 'id'>): RegisterUnit[] | null {
  try {
    const frame = frameFromRegister(registerOf(database()), referenceDate, sizeLimits)
    return frame.length > 0 ? frame : null
  } catch (error) {
    log.warn({ err: error, round: code }, 'the register cannot tell the municipalities of a round')
    return null
  }
}

/** The municipalities of a round as they were frozen when it opened. */
export const frozenFrame = (db: Pick<Tx, 'select'>, roundId: number): RegisterUnit[] =>
  db
    .select()
    .from(frameUnits)
    .where(eq(frameUnits.roundId, roundId))
    .all()
    .map(({ roundId: _, ...unit }) => unit)

/** Writes the frame of a round that is about to open, in the transaction that opens it; what was planned before gives way. */
export function freezeFrame(tx: Tx, roundId: number, frame: readonly RegisterUnit[]): void {
  tx.delete(frameUnits).where(eq(frameUnits.roundId, roundId)).run()
  tx.insert(frameUnits)
    .values(frame.map((unit) => ({ roundId, ...unit })))
    .run()
}
