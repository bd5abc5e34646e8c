/** People: who they are is known by their address. */
import 'server-only'
import { randomUUID } from 'node:crypto'
import { domainToUnicode } from 'node:url'
import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import { type Db, database } from '@/db/client'
import { listRemovals, recordRemoval } from '@/db/removals'
import { people } from '@/db/schema'
import { env } from '@/env'
import { readAddress } from '@/questionnaire/reading/address'
import { logEvent } from '../system/events'
import { hashAddress } from '../system/one-time'

export type Person = typeof people.$inferSelect

/** A stored address as people know it: its domain in its own letters (äänekoski.fi), not in their ASCII form. */
export function shownAddress(address: string): string {
  const at = address.lastIndexOf('@') + 1
  return address.slice(0, at) + (domainToUnicode(address.slice(at)) || address.slice(at))
}

/** The ways one address may stand in a row: until November 2026 domains were stored in the letters they were typed in. */
export const spellingsOf = (address: string): string[] => [...new Set([address, shownAddress(address)])]

/** The person of an address, or undefined; an erased person has no address. Tells who exists, so only signing in may ask. */
export const personOfAddress = (address: string): Person | undefined =>
  database()
    .select()
    .from(people)
    .where(and(inArray(people.email, spellingsOf(address)), isNull(people.erasedAt)))
    .get()

/** The hash by which the list of removals knows the address, however it is spelt in its row; undefined for a person without one. */
export const removedHashOf = (address: string | null): string | undefined =>
  address === null ? undefined : hashAddress(readAddress(address) ?? address)

/**
 * Addresses from which an administrator's right was ever taken, also by erasing its person, as `removedHashOf` gives them. Adds to the
 * list what the database alone knows: earlier versions kept no address in it, and a list may be lost.
 */
function removedAdministrators(db: Db): Set<string | undefined> {
  const listed = listRemovals(db.$client.name).map((removal) => ('addressHash' in removal ? removal.addressHash : undefined))
  const removed = new Set(listed.filter((hash) => hash !== undefined))
  for (const { id, email, administratorRemovedAt: at } of db.select().from(people).where(isNotNull(people.administratorRemovedAt)).all()) {
    const addressHash = removedHashOf(email)
    if (!at || !addressHash || removed.has(addressHash)) continue
    recordRemoval(db.$client, { kind: 'administrator-removed', person: id, addressHash }, at)
    removed.add(addressHash)
  }
  return removed
}

/**
 * Makes sure that everybody of ADMIN_EMAILS is an administrator, or was one until the right was taken; runs at every start.
 * It takes rights from nobody, and gives none back: also not where the database does not know of the removal, erased or restored.
 * @throws OperatorFault
 */
export function ensureAdministrators(now: Date = new Date()): void {
  const removed = removedAdministrators(database())
  for (const email of env().ADMIN_EMAILS) {
    if (removed.has(removedHashOf(email))) continue
    database().transaction(
      (tx) => {
        const known = tx
          .select()
          .from(people)
          .where(inArray(people.email, spellingsOf(email)))
          .get()
        if (known?.administratorSince) return
        const id = known?.id ?? randomUUID()
        if (known) tx.update(people).set({ administratorSince: now }).where(eq(people.id, id)).run()
        else tx.insert(people).values({ id, email, createdAt: now, administratorSince: now }).run()
        logEvent(tx, null, { kind: 'administrator-added', detail: { person: id } }, now)
      },
      { behavior: 'immediate' },
    )
  }
}
