/** The rounds in which a municipality answers now. Who may know of its answering is for the caller to check. */
import 'server-only'
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { frameUnits } from '@/db/schema'
import { canAnswer } from '@/questionnaire/round'
import { listRoundsWithActs, type Round } from './find-round'

/** The open rounds whose frame the municipality is in, the newest first. */
export function openRoundsOf(tx: Pick<Tx, 'select'>, municipality: string, now: Date): Round[] {
  const framed = tx.select({ id: frameUnits.roundId }).from(frameUnits).where(eq(frameUnits.municipality, municipality)).all()
  return listRoundsWithActs(undefined, tx).filter(({ id, acts }) => framed.some((each) => each.id === id) && canAnswer(acts, now))
}
