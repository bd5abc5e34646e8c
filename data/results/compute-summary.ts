/** Computes a round's summary from its answers, those of the closed rounds before it, and the mergers in between. */
import 'server-only'
import { isNotNull } from 'drizzle-orm'
import { municipalities } from '@/db/schema'
import { type CatalogueState, withProtection } from '@/results/disclosure/publish/protect'
import type { RoundData } from '@/results/round-data'
import { type RoundSummary, summariseRound } from '@/results/summary'
import type { Reader } from '../answers/current'
import { closedBefore, findRoundById } from '../round-acts/find-round'
import { basisRounds } from './basis'
import { readRoundData } from './round-data'

const mergersOf = (db: Reader) =>
  db
    .select()
    .from(municipalities)
    .where(isNotNull(municipalities.mergedInto))
    .all()
    .flatMap(({ code, ended, mergedInto }) => (ended && mergedInto ? [{ round: ended, from: code, to: mergedInto }] : []))

const readBefore = (db: Reader, roundId: number): RoundData[] =>
  closedBefore(findRoundById(roundId, db), db).map(({ id }) => readRoundData(db, id))

/** What a revision rests on: of a round that is not public nothing. */
const readBasis = (db: Reader, roundId: number): RoundData[] =>
  basisRounds(findRoundById(roundId, db), db).map(({ id }) => readRoundData(db, id))

/** The summary with the audit of what the public may see of it: what a revision freezes. @throws AppError not-found */
export function computeAudited(db: Reader, roundId: number, catalogue: CatalogueState): { data: RoundData; summary: RoundSummary } {
  const { data, summary } = computeSummary(db, roundId, readBasis(db, roundId))
  return { data, summary: withProtection(summary, data, catalogue) }
}

/**
 * The summary as it stands now, with the data it was made from. Who may see it is for the caller to check.
 * @param earlier the closed rounds before it, where they are known already
 * @throws AppError not-found
 */
export function computeSummary(
  db: Reader,
  roundId: number,
  earlier: readonly RoundData[] = readBefore(db, roundId),
): { data: RoundData; summary: RoundSummary } {
  const data = readRoundData(db, roundId)
  return { data, summary: summariseRound(data, earlier, mergersOf(db)) }
}
