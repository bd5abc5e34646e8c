/** The acts of peer groups and what they come to. No permission here: only data functions that have checked it call these. */
import 'server-only'
import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { memberships } from '@/db/schema'
import { peerGroupActs } from '@/db/schema-benchmark'
import { isApartFrom } from '@/results/benchmark/peer-distance'

type Reader = Pick<Tx, 'select'>
/** The municipality whose peers they are, and the round. */
export type PeerPlace = { roundId: number; municipality: string }

/** A group that stands: its members' codes, and whether its results were seen. */
export type ChosenPeers = { members: readonly string[]; isSeen: boolean }

const actsOf = (tx: Reader, { roundId, municipality }: PeerPlace) =>
  tx
    .select()
    .from(peerGroupActs)
    .where(and(eq(peerGroupActs.roundId, roundId), eq(peerGroupActs.municipality, municipality)))
    .orderBy(asc(peerGroupActs.id))
    .all()

/** The group of a municipality in a round; null while none is chosen, or after it was reset. */
export function chosenPeers(tx: Reader, of: PeerPlace): ChosenPeers | null {
  return actsOf(tx, of).reduce<ChosenPeers | null>((group, { kind, members }) => {
    if (kind === 'chosen') return { members: members ?? [], isSeen: false }
    return kind === 'seen' && group ? { members: group.members, isSeen: true } : null
  }, null)
}

export const addPeerAct = (tx: Tx, act: typeof peerGroupActs.$inferInsert): void => {
  tx.insert(peerGroupActs).values(act).run()
}

/** The other municipalities that somebody of this one answers or has answered for: what is seen there may be known here. */
function sharingPeople(tx: Reader, municipality: string): string[] {
  const here = tx.select({ personId: memberships.personId }).from(memberships).where(eq(memberships.municipality, municipality)).all()
  if (here.length === 0) return []
  const people = here.map(({ personId }) => personId)
  const there = tx.select({ code: memberships.municipality }).from(memberships).where(inArray(memberships.personId, people)).all()
  return [...new Set(there.map(({ code }) => code))].filter((code) => code !== municipality)
}

/** The groups of those other municipalities in the round. */
const groupsBeside = (tx: Reader, { roundId, municipality }: PeerPlace): ChosenPeers[] =>
  sharingPeople(tx, municipality).flatMap((other) => chosenPeers(tx, { roundId, municipality: other }) ?? [])

/** Those of them whose results were opened. */
export const openedBeside = (tx: Reader, of: PeerPlace): (readonly string[])[] =>
  groupsBeside(tx, of).flatMap(({ members, isSeen }) => (isSeen ? [members] : []))

/** Would the group, beside one that somebody of the municipality may see elsewhere, tell what one or two municipalities answered? */
export const isTooAlike = (tx: Reader, of: PeerPlace, members: readonly string[]): boolean =>
  groupsBeside(tx, of).some((group) => !isApartFrom(new Set(members), new Set(group.members), [...new Set([...members, ...group.members])]))
