/** Sessions in our own tables, and the adapter through which next-auth uses them. The database keeps a token's hash, never the token. */
import 'server-only'
import { and, eq, isNull, lt, sql } from 'drizzle-orm'
import type { Adapter } from 'next-auth/adapters'
import { database, type Tx } from '@/db/client'
import { perConnection } from '@/db/per-connection'
import { people } from '@/db/schema'
import { sessions } from '@/db/schema-sign-in'
import { hashToken, randomToken } from '../system/one-time'
import { isAdministrator } from '../viewer'

const minute = 60_000
const hour = 60 * minute

/** How long a session lasts without being used, in milliseconds. */
export const idleTime = { member: 14 * 24 * hour, administrator: 8 * hour }
/** A session's end is moved at most this often, so that reading a page is seldom a write. */
const step = { member: hour, administrator: 5 * minute }

type Person = typeof people.$inferSelect
const role = (person: Person) => (isAdministrator(person) ? 'administrator' : 'member')
const endOf = (person: Person, now: Date) => new Date(now.getTime() + idleTime[role(person)])

/** Adds a session for a person whose identity has just been proved. @returns the token for the cookie */
export function startSession(tx: Tx, personId: string, now: Date): string {
  const person = tx
    .select()
    .from(people)
    .where(and(eq(people.id, personId), isNull(people.erasedAt)))
    .get()
  if (!person) throw new Error('A session needs a person')
  const token = randomToken()
  tx.delete(sessions).where(lt(sessions.expires, now)).run()
  tx.insert(sessions)
    .values({ tokenHash: hashToken(token), personId, expires: endOf(person, now), createdAt: now })
    .run()
  return token
}

const sessionByHash = perConnection((db) =>
  db
    .select()
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(and(eq(sessions.tokenHash, sql.placeholder('hash')), isNull(people.erasedAt)))
    .prepare(),
)

/** Whose session a cookie's token is, and until when; null when it has ended. Asking prolongs nothing. */
export function findSession(token: string, now: Date) {
  const row = sessionByHash(database()).get({ hash: hashToken(token) })
  return row && row.sessions.expires > now ? { person: row.people, expires: row.sessions.expires } : null
}

type Found = NonNullable<ReturnType<typeof findSession>>

/** Moves a session's end: it is used. @returns the end it is to have */
function prolong(token: string, { person, expires: before }: Found, now: Date): Date {
  const expires = endOf(person, now)
  if (Math.abs(expires.getTime() - before.getTime()) > step[role(person)])
    database()
      .update(sessions)
      .set({ expires })
      .where(eq(sessions.tokenHash, hashToken(token)))
      .run()
  return expires
}

/** Whose session a cookie's token is, null when it has ended. Being asked by a request is use: the session goes on. */
export function continueSession(token: string, now: Date): string | null {
  const found = findSession(token, now)
  if (!found) return null
  prolong(token, found, now)
  return found.person.id
}

/** What next-auth 4 needs to read, prolong and end sessions. People are not made through it: they come from the register of members. */
export const sessionAdapter: Adapter = {
  async getSessionAndUser(token) {
    const found = findSession(token, new Date())
    if (!found) return null
    const { person, expires } = found
    const user = { id: person.id, email: person.email ?? '', name: person.name, emailVerified: person.emailVerified }
    return { session: { sessionToken: token, userId: person.id, expires }, user }
  },
  /** next-auth proposes the same end for everybody; ours depends on who it is. */
  async updateSession({ sessionToken }) {
    const now = new Date()
    const found = findSession(sessionToken, now)
    if (!found) return null
    return { sessionToken, userId: found.person.id, expires: prolong(sessionToken, found, now) }
  },
  async deleteSession(token) {
    database()
      .delete(sessions)
      .where(eq(sessions.tokenHash, hashToken(token)))
      .run()
  },
}
