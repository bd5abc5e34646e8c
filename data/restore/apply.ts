/** What a restored copy of the database needs before it is served: nobody is signed in, and what was removed since stays removed. */
import 'server-only'
import { and, eq, isNull, lte, max, or, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import type { Removal } from '@/db/removals'
import { events, memberships, people } from '@/db/schema'
import { contacts } from '@/db/schema-contacts'
import { letters } from '@/db/schema-letters'
import { invitations, joinLinks, municipalityDomains } from '@/db/schema-members'
import { restorations } from '@/db/schema-operation'
import { sessions, signInTokens } from '@/db/schema-sign-in'
import { eraseRows } from '../people/erase'
import { endRights } from '../people/membership'
import { logEvent } from '../system/events'

type HashesOf = (address: string | null) => string[]

/** Sessions end, and links and codes that nobody has used no longer open anything: in the lost time somebody may have used them. */
function voidKeys(tx: Tx, now: Date): void {
  tx.delete(sessions).run()
  tx.update(signInTokens).set({ usedAt: now }).where(isNull(signInTokens.usedAt)).run()
  tx.update(invitations).set({ usedAt: now }).where(isNull(invitations.usedAt)).run()
}

/**
 * Also where the copy is older than the right, which the settings would give again, and where it knows the address as another person.
 * A copy without the address needs nothing: the list tells at every start (`ensureAdministrators`).
 */
function removeAdministratorsRight(
  tx: Tx,
  { person, addressHash }: { person: string; addressHash?: string },
  at: Date,
  hashesOf: HashesOf,
): void {
  const known = tx.select({ id: people.id, email: people.email }).from(people).where(isNull(people.erasedAt)).all()
  const isOf = ({ id, email }: (typeof known)[number]) =>
    id === person || (addressHash !== undefined && hashesOf(email).includes(addressHash))
  const since = sql`coalesce(${people.administratorSince}, ${at.getTime()})`
  for (const { id } of known.filter(isOf)) {
    const own = and(eq(people.id, id), or(isNull(people.administratorSince), lte(people.administratorSince, at)))
    tx.update(people).set({ administratorSince: since, administratorRemovedAt: at }).where(own).run()
  }
}

/** A right that was given again later stands: it is younger than its removal. */
function removeAgain(tx: Tx, removal: Removal, now: Date, hashesOf: HashesOf): void {
  const at = new Date(removal.at)
  switch (removal.kind) {
    case 'person-erased':
      eraseRows(tx, removal.person, now)
      removeAdministratorsRight(tx, removal, at, hashesOf)
      return
    case 'membership-ended': {
      const { person, municipality } = removal
      const own = and(eq(memberships.personId, person), eq(memberships.municipality, municipality), isNull(memberships.removedAt))
      if (
        !tx
          .select()
          .from(memberships)
          .where(and(own, lte(memberships.addedAt, at)))
          .get()
      )
        return
      endRights(tx, null, person, municipality, now)
      return
    }
    case 'administrator-removed':
      removeAdministratorsRight(tx, removal, at, hashesOf)
      return
    case 'analyst-removed': {
      const own = and(eq(people.id, removal.person), isNull(people.analystRemovedAt), lte(people.analystSince, at))
      tx.update(people).set({ analystRemovedAt: at }).where(own).run()
      return
    }
    case 'join-link-revoked': {
      const own = and(eq(joinLinks.id, removal.link), isNull(joinLinks.revokedAt), lte(joinLinks.createdAt, at))
      tx.update(joinLinks).set({ revokedAt: now }).where(own).run()
      return
    }
    case 'contact-removed':
      tx.delete(contacts)
        .where(and(eq(contacts.id, removal.contact), lte(contacts.addedAt, at)))
        .run()
      return
    case 'domain-removed': {
      const { municipality, domain } = removal
      const own = and(eq(municipalityDomains.municipality, municipality), eq(municipalityDomains.domain, domain))
      tx.delete(municipalityDomains)
        .where(and(own, lte(municipalityDomains.addedAt, at)))
        .run()
    }
  }
}

/**
 * Makes a copy fit to be served in the place of the database it was taken of.
 * @param list of that database: what was removed, the oldest first, and the hashes by which it may know an address
 */
export function prepareRestored(db: Db, { removals, hashesOf }: { removals: readonly Removal[]; hashesOf: HashesOf }, now: Date): void {
  const write = (tx: Tx) => {
    voidKeys(tx, now)
    for (const removal of removals) removeAgain(tx, removal, now, hashesOf)
    const lastEvent =
      tx
        .select({ id: max(events.id) })
        .from(events)
        .get()?.id ?? 0
    const lastLetter =
      tx
        .select({ id: max(letters.id) })
        .from(letters)
        .get()?.id ?? 0
    const { id } = tx.insert(restorations).values({ restoredAt: now, lastEvent, lastLetter }).returning({ id: restorations.id }).get()
    logEvent(tx, null, { kind: 'database-restored', detail: { restoration: id } }, now)
  }
  db.transaction(write, { behavior: 'immediate' })
}
