/** Adds an act to a round's life. Called inside the transaction that checked whether it can be done, with its event. */
import 'server-only'
import type { Tx } from '@/db/client'
import { roundActs } from '@/db/schema-rounds'
import type { RoundAct } from '@/questionnaire/round'

/** @returns the act's id; acts have ascending ones */
export const addAct = (tx: Pick<Tx, 'insert'>, roundId: number, act: RoundAct): number =>
  tx
    .insert(roundActs)
    .values({ roundId, ...act })
    .returning({ id: roundActs.id })
    .get().id
