/** People: who they are is known by their address. */
import 'server-only'
import { randomUUID } from 'node:crypto'
import { domainToUnicode } from 'node:url'
import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import { type Db, database } from '@/db/client'
import { hashesOfList, hashForList, listRemovals, recordRemoval } from '@/db/removals'
import { people } from '@/db/schema'
import { env } from '@/env'
import { readAddress } from '@/questionnaire/reading/address'
import { logEvent } from '../system/events'
import { hashAddressEarlier } from '../system/one-time'

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

/** However it is spelt in its row or in the settings. */
const listedAddress = (address: string): string => readAddress(address) ?? address

/** What the list of removals keeps of a person's address; undefined for a person without one, and of a database in memory. */
export const removedHashOf = (file: Db['$client'], address: string | null): string | undefined =>
  address === null ? undefined : hashForList(file, listedAddress(address))

/** The hashes by which the list of a database may know a person's address, with its key or from before it had one. */
export function removedHashesOf(file: string): (address: string | null) => string[] {
  const hashes = hashesOfList(file)
  return (address) => (address === null ? [] : [...hashes(listedAddress(address)), hashAddressEarlier(listedAddress(address))])
}

/**
 * Addresses from which an administrator's right was ever taken, also by erasing its person: those of rows, and those of ADMIN_EMAILS that the
 * list knows. Adds to the list, under its own key, what the database alone knows or the secret is still needed for: earlier versions kept
 * no address in it or hashed it with the secret, and a list may be lost.
 */
function removedAdministrators(db: Db): Set<string> {
  const file = db.$client
  const removals = listRemovals(file.name).flatMap((each) => ('addressHash' in each ? [each] : []))
  const hashesOf = removedHashesOf(file.name)
  const rows = db.select().from(people).where(isNotNull(people.administratorRemovedAt)).all()
  const ofRows = rows.flatMap(({ id, email, administratorRemovedAt: at }) => (email && at ? [{ person: id, email, at }] : []))
  const ofSettings = env().ADMIN_EMAILS.flatMap((email) => {
    const found = removals.find(({ addressHash }) => addressHash && hashesOf(email).includes(addressHash))
    return found ? [{ person: found.person, email, at: new Date(found.at) }] : []
  })
  const listed = new Set(removals.map(({ addressHash }) => addressHash))
  for (const { person, email, at } of [...ofRows, ...ofSettings]) {
    const addressHash = removedHashOf(file, email)
    if (listed.has(addressHash)) continue
    recordRemoval(file, { kind: 'administrator-removed', person, addressHash }, at)
    listed.add(addressHash)
  }
  return new Set([...ofRows, ...ofSettings].map(({ email }) => listedAddress(email)))
}

/**
 * Makes sure that everybody of ADMIN_EMAILS is an administrator, or was one until the right was taken; runs at every start.
 * It takes rights from nobody, and gives none back: also not where the database does not know of the removal, erased or restored.
 * @throws OperatorFault
 */
export function ensureAdministrators(now: Date = new Date()): void {
  const removed = removedAdministrators(database())
  for (const email of env().ADMIN_EMAILS) {
    if (removed.has(listedAddress(email))) continue
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
