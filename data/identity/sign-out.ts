/**
 * Signing a person out everywhere: oneself, or by an administrator. Links and codes on their way to the mailbox end too, and so does an
 * invitation's link that nobody has used: like a used one it then only mails a code.
 */
import 'server-only'
import { and, count, eq, gt, isNull } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { people } from '@/db/schema'
import { sessions } from '@/db/schema-sign-in'
import { AppError } from '../errors'
import { endWaysIn } from '../people/ways-in'
import { logEvent } from '../system/events'
import { announceRights } from '../system/news'
import { requireAdministrator, requirePerson, type Viewer } from '../viewer'

const standing = (personId: string, now: Date) => and(eq(sessions.personId, personId), gt(sessions.expires, now))

function endAll(viewer: Viewer, personId: string, now: Date): void {
  const write = (tx: Tx) => {
    const ended = endWaysIn(tx, personId, now)
    logEvent(tx, viewer, { kind: 'sessions-ended', detail: { person: personId, sessions: ended } }, now)
    announceRights(personId)
  }
  database().transaction(write, { behavior: 'immediate' })
}

const countOf = (personId: string, now: Date): number =>
  database().select({ n: count() }).from(sessions).where(standing(personId, now)).get()?.n ?? 0

/** In how many browsers the viewer is signed in. @throws AppError not-signed-in */
export async function countOwnSessions(viewer: Viewer, now: Date = new Date()): Promise<number> {
  return countOf(requirePerson(viewer), now)
}

/** Signs the viewer out of every browser, this one too. @throws AppError not-signed-in */
export async function endOwnSessions(viewer: Viewer, now: Date = new Date()): Promise<void> {
  endAll(viewer, requirePerson(viewer), now)
}

export type SignedInPerson = { id: string; name: string | null; email: string | null; you: boolean; sessions: number }

/** The person whom an administrator means to sign out. @throws AppError not-signed-in, not-found (also the person) */
export async function describeSignedIn(viewer: Viewer, personId: string, now: Date = new Date()): Promise<SignedInPerson> {
  requireAdministrator(viewer)
  const known = and(eq(people.id, personId), isNull(people.erasedAt))
  const person = database().select().from(people).where(known).get()
  if (!person) throw new AppError('not-found')
  const { id, name, email } = person
  return { id, name, email, you: id === viewer.personId, sessions: countOf(id, now) }
}

/** Signs a person out of every browser, as an administrator. @throws AppError not-signed-in, not-found (also the person) */
export async function endSessionsOf(viewer: Viewer, personId: string, now: Date = new Date()): Promise<void> {
  const { id } = await describeSignedIn(viewer, personId, now)
  endAll(viewer, id, now)
}
