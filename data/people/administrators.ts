/** Who the administrators are, and taking the right from one. ADMIN_EMAILS gives it (people.ts), and never a second time. */
import 'server-only'
import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { recordRemoval } from '@/db/removals'
import { people } from '@/db/schema'
import { AppError } from '../errors'
import { logEvent } from '../system/events'
import { announceRights } from '../system/news'
import { requireAdministrator, type Viewer } from '../viewer'
import { removedHashOf, shownAddress } from './people'

export type Administrator = {
  id: string
  name: string | null
  email: string | null
  you: boolean
  since: Date
  /** Null: never. */
  signedInAt: Date | null
  /** Nobody else who has ever signed in could take over: cannot be removed. */
  last: boolean
}

const standing = and(isNotNull(people.administratorSince), isNull(people.administratorRemovedAt), isNull(people.erasedAt))

/** Every administrator, the first first, for one of them. */
export function administratorsFor(tx: Pick<Tx, 'select'>, viewer: Viewer): Administrator[] {
  const rows = tx.select().from(people).where(standing).orderBy(asc(people.administratorSince), asc(people.createdAt)).all()
  const isLast = (id: string) => !rows.some((other) => other.id !== id && other.emailVerified)
  return rows.flatMap(({ id, name, email, administratorSince: since, emailVerified: signedInAt }) =>
    since ? [{ id, name, email: email && shownAddress(email), you: id === viewer.personId, since, signedInAt, last: isLast(id) }] : [],
  )
}

/** Who may administer now, the first first. @throws AppError not-signed-in, not-found */
export async function listAdministrators(viewer: Viewer): Promise<Administrator[]> {
  requireAdministrator(viewer)
  return administratorsFor(database(), viewer)
}

/**
 * Takes the administrator's right from a person, oneself too. It ends with the next request, and what is open under it at once;
 * memberships stay.
 * @returns `last`: nobody who has signed in would be left to administer, so nothing was done
 * @throws AppError not-signed-in, not-found (also for somebody who is no administrator)
 */
export async function removeAdministrator(viewer: Viewer, personId: string, now: Date = new Date()): Promise<{ ok: boolean }> {
  const by = requireAdministrator(viewer)
  const db = database()
  const write = (tx: Tx) => {
    const all = administratorsFor(tx, viewer)
    // The viewer's own right may have been taken since this request began.
    if (!all.some((each) => each.you)) throw new AppError('not-found')
    const found = all.find((each) => each.id === personId)
    if (!found) throw new AppError('not-found')
    if (found.last) return { ok: false }
    tx.update(people).set({ administratorRemovedAt: now, administratorRemovedBy: by }).where(eq(people.id, personId)).run()
    logEvent(tx, viewer, { kind: 'administrator-removed', detail: { person: personId } }, now)
    const addressHash = removedHashOf(db.$client, found.email)
    recordRemoval(db.$client, { kind: 'administrator-removed', person: personId, addressHash }, now)
    announceRights(personId)
    return { ok: true }
  }
  return db.transaction(write, { behavior: 'immediate' })
}
