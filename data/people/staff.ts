/** The association's people: who has which role, and changing or taking it. ADMIN_EMAILS gives the first ones theirs (people.ts), and never a second time. */
import 'server-only'
import { and, asc, eq, isNotNull, isNull, or } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { recordRemoval } from '@/db/removals'
import { people } from '@/db/schema'
import { AppError } from '../errors'
import type { Role } from '../rights'
import { logEvent } from '../system/events'
import { announceRights } from '../system/news'
import { requireAdministrator, roleOf, type Viewer } from '../viewer'
import { removedHashOf, shownAddress } from './people'
import { endWaysIn } from './ways-in'

export type StaffMember = {
  id: string
  role: Role
  name: string | null
  email: string | null
  you: boolean
  /** When the role of now was given. */
  since: Date
  /** Null: never. */
  signedInAt: Date | null
  /** The administrator without whom nobody who has ever signed in could take over: stays one. */
  last: boolean
}

const administers = and(isNotNull(people.administratorSince), isNull(people.administratorRemovedAt))
const analyses = and(isNotNull(people.analystSince), isNull(people.analystRemovedAt))
const standing = and(or(administers, analyses), isNull(people.erasedAt))

/** Everybody with a role, administrators first, for one of them. */
function staffFor(tx: Pick<Tx, 'select'>, viewer: Viewer): StaffMember[] {
  const rows = tx.select().from(people).where(standing).orderBy(asc(people.administratorSince), asc(people.createdAt)).all()
  const isLast = (id: string) => !rows.some((other) => other.id !== id && other.emailVerified && roleOf(other) === 'administrator')
  const all = rows.flatMap((row): StaffMember[] => {
    const role = roleOf(row)
    const since = role === 'administrator' ? row.administratorSince : row.analystSince
    if (!role || !since) return []
    const { id, name, email, emailVerified: signedInAt } = row
    const shown = email && shownAddress(email)
    return [{ id, role, name, email: shown, you: id === viewer.personId, since, signedInAt, last: role === 'administrator' && isLast(id) }]
  })
  return [...all.filter(({ role }) => role === 'administrator'), ...all.filter(({ role }) => role !== 'administrator')]
}

/** Who has a role now, administrators first. @throws AppError not-signed-in, not-found */
export async function listStaff(viewer: Viewer): Promise<StaffMember[]> {
  requireAdministrator(viewer)
  return staffFor(database(), viewer)
}

/** Gives a role to a person who has none, or whose other one was taken. */
export function giveRole(tx: Tx, personId: string, role: Role, now: Date): void {
  const given =
    role === 'administrator'
      ? { administratorSince: now, administratorRemovedAt: null, administratorRemovedBy: null }
      : { analystSince: now, analystRemovedAt: null, analystRemovedBy: null }
  tx.update(people).set(given).where(eq(people.id, personId)).run()
}

/** Takes what a role gave, also from copies of the database when they are restored. */
function takeRole(tx: Tx, { id, role, email }: StaffMember, by: string, now: Date): void {
  const file = database().$client
  if (role === 'administrator') {
    tx.update(people).set({ administratorRemovedAt: now, administratorRemovedBy: by }).where(eq(people.id, id)).run()
    recordRemoval(file, { kind: 'administrator-removed', person: id, addressHash: removedHashOf(file, email) }, now)
  } else {
    tx.update(people).set({ analystRemovedAt: now, analystRemovedBy: by }).where(eq(people.id, id)).run()
    recordRemoval(file, { kind: 'analyst-removed', person: id }, now)
  }
}

/** Everybody with a role, as this transaction finds them. @throws AppError not-found when the viewer's own right was taken since the request began */
export function requireStaff(tx: Tx, viewer: Viewer): StaffMember[] {
  const all = staffFor(tx, viewer)
  if (!all.some((each) => each.you && each.role === 'administrator')) throw new AppError('not-found')
  return all
}

function requireStaffMember(tx: Tx, viewer: Viewer, personId: string): StaffMember {
  const found = requireStaff(tx, viewer).find((each) => each.id === personId)
  if (!found) throw new AppError('not-found')
  return found
}

/**
 * Takes the role from a person, oneself too. Sessions end at once, with what is open under them; memberships stay.
 * @returns `ok` false: nobody who has signed in would be left to administer, so nothing was done
 * @throws AppError not-signed-in, not-found (also for somebody without a role)
 */
export async function removeStaff(viewer: Viewer, personId: string, now: Date = new Date()): Promise<{ ok: boolean }> {
  const by = requireAdministrator(viewer)
  const write = (tx: Tx) => {
    const found = requireStaffMember(tx, viewer, personId)
    if (found.last) return { ok: false }
    takeRole(tx, found, by, now)
    endWaysIn(tx, personId, now)
    const kind = found.role === 'administrator' ? 'administrator-removed' : 'analyst-removed'
    logEvent(tx, viewer, { kind, detail: { person: personId } }, now)
    announceRights(personId)
    return { ok: true }
  }
  return database().transaction(write, { behavior: 'immediate' })
}

/**
 * Gives a person another role in the place of the present one, oneself too; it works from the next request on. The same again changes nothing.
 * @returns `ok` false: nobody who has signed in would be left to administer, so nothing was done
 * @throws AppError not-signed-in, not-found (also for somebody without a role)
 */
export async function changeRole(viewer: Viewer, personId: string, role: Role, now: Date = new Date()): Promise<{ ok: boolean }> {
  const by = requireAdministrator(viewer)
  const write = (tx: Tx) => {
    const found = requireStaffMember(tx, viewer, personId)
    if (found.role === role) return { ok: true }
    if (found.last) return { ok: false }
    takeRole(tx, found, by, now)
    giveRole(tx, personId, role, now)
    logEvent(tx, viewer, { kind: 'role-changed', detail: { person: personId, from: found.role, to: role } }, now)
    announceRights(personId)
    return { ok: true }
  }
  return database().transaction(write, { behavior: 'immediate' })
}
