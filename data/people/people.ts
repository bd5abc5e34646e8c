/** People: who they are is known by their address. */
import 'server-only'
import { randomUUID } from 'node:crypto'
import { domainToUnicode } from 'node:url'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { database } from '@/db/client'
import { people } from '@/db/schema'
import { env } from '@/env'
import { readAddress } from '@/questionnaire/reading/address'
import { logEvent } from '../system/events'

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

/**
 * Makes sure that everybody of ADMIN_EMAILS is an administrator, or was one until the right was taken; runs at every start.
 * It takes rights from nobody, and gives none back.
 */
export function ensureAdministrators(now: Date = new Date()): void {
  for (const given of env().ADMIN_EMAILS) {
    const email = readAddress(given) ?? given
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
