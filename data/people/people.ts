/** People: who they are is known by their address. */
import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { database } from '@/db/client'
import { people } from '@/db/schema'
import { env } from '@/env'
import { logEvent } from '../system/events'

export type Person = typeof people.$inferSelect

/** An address as it is stored and compared: trimmed, lower case; null when it cannot be one. */
export function normalAddress(given: string): string | null {
  const address = given.trim().toLowerCase()
  return address.length <= 254 && /^[^\s@<>",;:()[\]\\]+@[^\s@<>",;:()[\]\\]+\.[^\s@<>",;:()[\]\\]+$/.test(address) ? address : null
}

/** The person of an address, or undefined; an erased person has no address. Tells who exists, so only signing in may ask. */
export const personOfAddress = (address: string): Person | undefined =>
  database()
    .select()
    .from(people)
    .where(and(eq(people.email, address), isNull(people.erasedAt)))
    .get()

/** Makes sure that everybody of ADMIN_EMAILS is an administrator; runs at every start. Takes rights from nobody. */
export function ensureAdministrators(now: Date = new Date()): void {
  for (const email of env().ADMIN_EMAILS) {
    database().transaction(
      (tx) => {
        const known = tx.select().from(people).where(eq(people.email, email)).get()
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
