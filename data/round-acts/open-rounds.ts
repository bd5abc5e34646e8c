/** The rounds that ask a municipality, and those in which it answers now. Who may know of its answering is for the caller to check. */
import 'server-only'
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { frameUnits } from '@/db/schema'
import { canAnswer } from '@/questionnaire/round'
import { listRoundsWithActs, type Round } from './find-round'
import { roundFor } from './municipality-acts'

/** The rounds whose frame the municipality is in, as they are for it, the newest first. */
export function roundsOf(tx: Pick<Tx, 'select'>, municipality: string): Round[] {
  const framed = tx.select({ id: frameUnits.roundId }).from(frameUnits).where(eq(frameUnits.municipality, municipality)).all()
  return listRoundsWithActs(undefined, tx)
    .filter(({ id }) => framed.some((each) => each.id === id))
    .map((round) => roundFor(tx, round, municipality))
}

/** Those of them in which it may answer now, the newest first. */
export const openRoundsOf = (tx: Pick<Tx, 'select'>, municipality: string, now: Date): Round[] =>
  roundsOf(tx, municipality).filter(({ acts }) => canAnswer(acts, now))
