/** The answers of a peer group, for counting, and what it stands beside. No permission here: only data functions that have checked it call these. */
import 'server-only'
import type { Tx } from '@/db/client'
import { fewestPeersAnswered, isApartFrom, isApartFromClasses } from '@/results/benchmark/peer-distance'
import type { Peers } from '@/results/benchmark/peer-figures'
import type { Unit } from '@/results/round-data'
import { countedMunicipalities, readCounted } from '../results/round-data'
import { chosenPeers, openedBeside, type PeerPlace } from './peer-group-acts'

type Reader = Pick<Tx, 'select'>

/**
 * May a group be opened: did enough of it answer, and is it, among those who answered, far enough from all that is shown beside it?
 * @param units of the round
 */
export function whyPeersStayShut(
  tx: Reader,
  of: PeerPlace,
  members: readonly string[],
  units: readonly Unit[],
): 'few-answered' | 'near' | null {
  const group = new Set(members)
  const codes = new Set(countedMunicipalities(tx, of.roundId).filter((code) => code !== of.municipality))
  if (group.intersection(codes).size < fewestPeersAnswered) return 'few-answered'
  const answered = units.filter(({ municipality }) => codes.has(municipality))
  const isApart = openedBeside(tx, of).every((other) => isApartFrom(group, new Set(other), [...codes]))
  return isApart && isApartFromClasses(group, answered) ? null : 'near'
}

/** What a municipality's page compares with: nothing before its group's results were opened, or where they could not be opened today. */
export function peersToCompare(tx: Reader, of: PeerPlace, units: readonly Unit[]): Peers | null {
  const group = chosenPeers(tx, of)
  if (!group?.isSeen || whyPeersStayShut(tx, of, group.members, units)) return null
  const isOther = ({ municipality }: { municipality: string }) => municipality !== of.municipality
  return {
    members: group.members,
    frame: units.filter(isOther),
    respondents: readCounted(tx, of.roundId, true).filter(isOther),
    beside: openedBeside(tx, of),
  }
}
