/**
 * Asking to join, through a link or by naming the municipality. Nobody is known yet, so there is no Viewer: the asker is told nothing, the
 * address gets a letter.
 */
import 'server-only'
import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { joinRequests } from '@/db/schema-members'
import { signInTokens } from '@/db/schema-sign-in'
import { readAddress } from '@/questionnaire/reading/address'
import { oneLine } from '@/questionnaire/reading/text'
import type { Locale } from '@/questionnaire/text'
import { type Entrance, findEntrance, type WayIn } from '../../people/joining/entrance'
import { personOfAddress } from '../../people/people'
import { logEvent } from '../../system/events'
import { countUses, requireRoom } from '../../system/limits'
import { queueSignInLetter } from './ask'
import { countAskFor, countLetter } from './limits'

export type JoinAsking = WayIn & {
  email: string
  name: string
  locale: Locale
  /** The asker's network: what one does with a forwarded link shuts nobody else out. */
  network: string
}

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

/** The same address asking again in the same way is the same request, unless it has been decided; the newest name is the one to go by. */
function ensureRequest(tx: Tx, { linkId, municipality, round }: Entrance, address: string, asked: JoinAsking, now: Date): number {
  const same = and(
    linkId === null ? isNull(joinRequests.linkId) : eq(joinRequests.linkId, linkId),
    eq(joinRequests.municipality, municipality),
    eq(joinRequests.roundId, round.id),
    eq(joinRequests.address, address),
    isNull(joinRequests.approvedAt),
    isNull(joinRequests.refusedAt),
  )
  const found = tx.select().from(joinRequests).where(same).orderBy(desc(joinRequests.id)).get()
  const name = oneLine(asked.name)
  // Once the address is proved the request is its owner's: nobody else's asking changes it.
  if (found && name && found.provedAt === null) tx.update(joinRequests).set({ name }).where(eq(joinRequests.id, found.id)).run()
  if (found) return found.id
  requireRoom([{ of: 'join-request', whose: `${linkId ?? `without link ${municipality}`} ${asked.network}` }], now)
  const request = { linkId, municipality, roundId: round.id, address, name, createdAt: now }
  return tx.insert(joinRequests).values(request).returning({ id: joinRequests.id }).get().id
}

/**
 * Mails a link and a code to the address; using either proves it (prove.ts). The same for every address.
 * An address that has got its letters of the day gets no more.
 * @returns whether the link holds, or an open round asks the municipality
 * @throws AppError too-many-requests
 */
export async function askToJoin(asked: JoinAsking, now: Date = new Date()): Promise<boolean> {
  const address = readAddress(asked.email)
  if (!address || !findEntrance(database(), asked, now)) return false
  countAskFor(address, now)
  const write = (tx: Tx): 'gone' | 'enough' | 'queued' => {
    const entrance = findEntrance(tx, asked, now)
    if (!entrance) return 'gone'
    if (!countUses([{ of: 'join-letter', whose: `${address} ${asked.network}` }], now)) return 'enough'
    const joinRequestId = ensureRequest(tx, entrance, address, asked, now)
    endEarlier(tx, address, now)
    const { municipality, round } = entrance
    const detail = { request: joinRequestId }
    logEvent(tx, null, { kind: 'join-letter-asked', roundId: round.id, municipality, detail }, now)
    const personId = personOfAddress(address)?.id ?? null
    queueSignInLetter(tx, { address, personId, joinRequestId }, { locale: asked.locale, destination: null }, now)
    return 'queued'
  }
  const result = database().transaction(write, { behavior: 'immediate' })
  if (result === 'queued') countLetter(now)
  return result !== 'gone'
}
