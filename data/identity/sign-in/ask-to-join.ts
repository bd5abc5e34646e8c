/** Asking to join through a link. Nobody is known yet, so there is no Viewer: the asker is told nothing, the address gets a letter. */
import 'server-only'
import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { joinRequests } from '@/db/schema-members'
import { signInTokens } from '@/db/schema-sign-in'
import type { Locale } from '@/questionnaire/text'
import { findJoinLink } from '../../people/joining/join-link'
import { oneLine } from '../../people/letter-facts'
import { isFlooded, limits, requireRoomInLink } from '../../people/limits'
import { normalAddress, personOfAddress } from '../../people/people'
import { logEvent } from '../../system/events'
import { queueSignInLetter } from './ask'

export type Asking = { token: string; email: string; name: string; locale: Locale }

/** The links and codes of the address's earlier requests end, as a new sign-in letter ends the one before. */
function endEarlier(tx: Tx, address: string, now: Date): void {
  const open = and(eq(joinRequests.address, address), isNull(signInTokens.usedAt), gt(signInTokens.expiresAt, now))
  const earlier = tx
    .select({ id: signInTokens.id })
    .from(signInTokens)
    .innerJoin(joinRequests, eq(joinRequests.id, signInTokens.joinRequestId))
    .where(open)
    .all()
  for (const { id } of earlier) tx.update(signInTokens).set({ expiresAt: now }).where(eq(signInTokens.id, id)).run()
}

/** The same address asking again through the same link is the same request, unless it has been refused. */
function ensureRequest(tx: Tx, linkId: number, municipality: string, address: string, name: string | null, now: Date): number {
  const same = and(
    eq(joinRequests.linkId, linkId),
    eq(joinRequests.address, address),
    isNull(joinRequests.approvedAt),
    isNull(joinRequests.refusedAt),
  )
  const found = tx.select().from(joinRequests).where(same).orderBy(desc(joinRequests.id)).get()
  if (found) return found.id
  requireRoomInLink(tx, linkId, now)
  return tx.insert(joinRequests).values({ linkId, municipality, address, name, createdAt: now }).returning({ id: joinRequests.id }).get().id
}

/**
 * Mails a link and a code to the address; using either proves it (prove.ts). The same for every address.
 * An address that has got its letters of the day gets no more.
 * @returns whether the link holds
 * @throws AppError too-many-requests
 */
export async function askToJoin(asked: Asking, now: Date = new Date()): Promise<boolean> {
  const address = normalAddress(asked.email)
  if (!address) return false
  const write = (tx: Tx): boolean => {
    const found = findJoinLink(tx, { token: asked.token }, now)
    if (!found) return false
    if (isFlooded(tx, 'sign-in', address, limits.codesToOne, now)) return true
    const { id, municipality } = found.link
    const joinRequestId = ensureRequest(tx, id, municipality, address, oneLine(asked.name), now)
    endEarlier(tx, address, now)
    const detail = { request: joinRequestId }
    logEvent(tx, null, { kind: 'join-letter-asked', roundId: found.round.id, municipality, detail }, now)
    const personId = personOfAddress(address)?.id ?? null
    queueSignInLetter(tx, { address, personId, joinRequestId }, { locale: asked.locale, destination: null }, now)
    return true
  }
  return database().transaction(write, { behavior: 'immediate' })
}
