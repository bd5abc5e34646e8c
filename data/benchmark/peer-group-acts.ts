/** The acts of peer groups and what they come to. No permission here: only data functions that have checked it call these. */
import 'server-only'
import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { memberships } from '@/db/schema'
import { peerGroupActs } from '@/db/schema-benchmark'

type Reader = Pick<Tx, 'select'>
type OfMunicipality = { roundId: number; municipality: string }

/** A group that stands: its members' codes, and whether its results were seen. */
export type ChosenPeers = { members: readonly string[]; isSeen: boolean }

const actsOf = (tx: Reader, { roundId, municipality }: OfMunicipality) =>
  tx
    .select()
    .from(peerGroupActs)
    .where(and(eq(peerGroupActs.roundId, roundId), eq(peerGroupActs.municipality, municipality)))
    .orderBy(asc(peerGroupActs.id))
    .all()

/** The group of a municipality in a round; null while none is chosen, or after it was reset. */
export function chosenPeers(tx: Reader, of: OfMunicipality): ChosenPeers | null {
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

/** Fewest municipalities by which two groups of the same people must differ, so that their difference tells of no single one. */
const fewestApart = 3

/** Would the group, beside one that somebody of the municipality may see elsewhere, tell what one or two municipalities answered? */
export function isTooAlike(tx: Reader, { roundId, municipality }: OfMunicipality, members: readonly string[]): boolean {
  return sharingPeople(tx, municipality).some((other) => {
    const group = chosenPeers(tx, { roundId, municipality: other })
    if (!group) return false
    const [here, there] = [new Set(members), new Set(group.members)]
    const apart = here.symmetricDifference(there).size
    return apart > 0 && apart < fewestApart
  })
}
