/** How somebody whom nobody knows comes to a municipality: by a link that its people made, or by naming the municipality. */
import 'server-only'
import type { Tx } from '@/db/client'
import type { joinRequests } from '@/db/schema-members'
import type { Round } from '../../round-acts/find-round'
import { openRoundsOf } from '../../round-acts/open-rounds'
import { findJoinLink } from './join-link'

/** A link's token, or a municipality's code. */
export type WayIn = { token: string } | { municipality: string }

export type Entrance = {
  /** Null: without a link. */
  linkId: number | null
  municipality: string
  round: Round
}

const throughLink = (found: ReturnType<typeof findJoinLink>): Entrance | undefined =>
  found && { linkId: found.link.id, municipality: found.link.municipality, round: found.round }

/** Where a way in leads; undefined when the link does not hold, or no open round asks the municipality. The newest round is meant. */
export function findEntrance(tx: Pick<Tx, 'select'>, way: WayIn, now: Date): Entrance | undefined {
  if ('token' in way) return throughLink(findJoinLink(tx, way, now))
  const [round] = openRoundsOf(tx, way.municipality, now)
  return round && { linkId: null, municipality: way.municipality, round }
}

/** Where a request came in, if that is still open. */
export function entranceOf(
  tx: Pick<Tx, 'select'>,
  { linkId, municipality, roundId }: typeof joinRequests.$inferSelect,
  now: Date,
): Entrance | undefined {
  if (linkId !== null) return throughLink(findJoinLink(tx, { id: linkId }, now))
  const round = openRoundsOf(tx, municipality, now).find(({ id }) => id === roundId)
  return round && { linkId, municipality, round }
}
