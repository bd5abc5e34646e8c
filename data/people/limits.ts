/** How much mail members may cause: counted from what is stored, so that a restart forgives nothing. */
import 'server-only'
import { and, count, eq, gt } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { letters } from '@/db/schema-letters'
import { handovers, invitations, joinLinks, joinRequests } from '@/db/schema-members'
import { AppError } from '../errors'

const day = 24 * 60 * 60_000

/** In 24 hours. */
export const limits = {
  invitations: { person: 20, municipality: 40 },
  handovers: { person: 40, municipality: 100 },
  joinLinks: { municipality: 10 },
  joinRequests: { link: 40 },
  /** Letters of one kind to one address. */
  sameAddress: 3,
  handoversToOne: 20,
  /** Letters with a code to one address, beyond which a join link makes no more. */
  codesToOne: 10,
}

const tables = {
  invitations: { table: invitations, at: invitations.createdAt, municipality: invitations.municipality, person: invitations.createdBy },
  handovers: { table: handovers, at: handovers.askedAt, municipality: handovers.municipality, person: handovers.askedBy },
  joinLinks: { table: joinLinks, at: joinLinks.createdAt, municipality: joinLinks.municipality, person: joinLinks.createdBy },
}

/** @throws AppError too-many-requests when the person or the municipality has made as many in a day as may be made */
export function requireRoom(tx: Tx, what: keyof typeof tables, person: string, municipality: string, now: Date): void {
  const { table, at, ...columns } = tables[what]
  const since = gt(at, new Date(now.getTime() - day))
  const made = (own: ReturnType<typeof eq>) => tx.select({ n: count() }).from(table).where(and(since, own)).get()?.n ?? 0
  const most: { person?: number; municipality: number } = limits[what]
  if (made(eq(columns.municipality, municipality)) >= most.municipality) throw new AppError('too-many-requests')
  if (most.person !== undefined && made(eq(columns.person, person)) >= most.person) throw new AppError('too-many-requests')
}

/** @throws AppError too-many-requests when a join link has been used too often in a day */
export function requireRoomInLink(tx: Tx, linkId: number, now: Date): void {
  const since = and(gt(joinRequests.createdAt, new Date(now.getTime() - day)), eq(joinRequests.linkId, linkId))
  const made = tx.select({ n: count() }).from(joinRequests).where(since).get()?.n ?? 0
  if (made >= limits.joinRequests.link) throw new AppError('too-many-requests')
}

/** Has the address got as many letters of a kind in a day as one may get, whoever caused them? */
export function isFlooded(tx: Tx, purpose: (typeof letters.$inferSelect)['purpose'], address: string, most: number, now: Date): boolean {
  const own = and(eq(letters.purpose, purpose), eq(letters.recipient, address), gt(letters.createdAt, new Date(now.getTime() - day)))
  return (tx.select({ n: count() }).from(letters).where(own).get()?.n ?? 0) >= most
}
