/** The answers of a peer group, for counting. No permission here: only data functions that have checked it call these. */
import 'server-only'
import type { Tx } from '@/db/client'
import type { Peers } from '@/results/benchmark/compare'
import type { Respondent } from '@/results/round-data'
import { readCounted } from '../results/round-data'
import { chosenPeers } from './peer-group-acts'

/** Fewest municipalities of a group, and fewest of them that answered before anything is shown. */
export const fewestPeers = 8

/** Those of the group whose answers the closed round counts. */
export function peersAnswered(tx: Pick<Tx, 'select'>, roundId: number, members: readonly string[]): Respondent[] {
  const group = new Set(members)
  return readCounted(tx, roundId, true).filter(({ municipality }) => group.has(municipality))
}

/** What a municipality's page compares with: nothing before its group's results were opened. */
export function peersToCompare(tx: Pick<Tx, 'select'>, of: { roundId: number; municipality: string }): Peers | null {
  const group = chosenPeers(tx, of)
  if (!group?.isSeen) return null
  const respondents = peersAnswered(tx, of.roundId, group.members)
  return respondents.length < fewestPeers ? null : { chosen: group.members.length, respondents }
}
