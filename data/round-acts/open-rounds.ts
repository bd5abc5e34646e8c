/** The rounds that ask a municipality, and those in which it answers now. Who may know of its answering is for the caller to check. */
import 'server-only'
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { frameUnits } from '@/db/schema'
import { canAnswer } from '@/questionnaire/round'
import { listRoundsWithActs, type Round } from './find-round'

/** The rounds whose frame the municipality is in, the newest first. */
export function roundsOf(tx: Pick<Tx, 'select'>, municipality: string): Round[] {
  const framed = tx.select({ id: frameUnits.roundId }).from(frameUnits).where(eq(frameUnits.municipality, municipality)).all()
  return listRoundsWithActs(undefined, tx).filter(({ id }) => framed.some((each) => each.id === id))
}

/** Those of them that are open, the newest first. */
export const openRoundsOf = (tx: Pick<Tx, 'select'>, municipality: string, now: Date): Round[] =>
  roundsOf(tx, municipality).filter(({ acts }) => canAnswer(acts, now))
