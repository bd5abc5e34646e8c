/** Who is looking. Only this module mints a Viewer; every data function takes one first. */
import 'server-only'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { perConnection } from '@/db/per-connection'
import { memberships, people } from '@/db/schema'
import { AppError } from './errors'
import { may, type Role } from './rights'

declare const minted: unique symbol

export type Viewer = {
  readonly [minted]: true
  /** Null for a visitor who has not signed in. */
  readonly personId: string | null
  readonly name: string | null
  readonly email: string | null
  /** Of the association's people; null for everybody else. What it lets its person do says `may` (rights.ts). */
  readonly role: Role | null
  /** Codes of the municipalities the person may answer for. */
  readonly municipalities: readonly string[]
}

type RoleFacts = Pick<typeof people.$inferSelect, 'administratorSince' | 'administratorRemovedAt' | 'analystSince' | 'analystRemovedAt'>

/** A person's role now. Once it was taken, its `since` tells only of what was. */
export function roleOf(person: RoleFacts): Role | null {
  if (person.administratorSince !== null && person.administratorRemovedAt === null) return 'administrator'
  return person.analystSince !== null && person.analystRemovedAt === null ? 'analyst' : null
}

/** Does the person have an administrator's rights? */
export const isAdministrator = (person: RoleFacts): boolean => roleOf(person) === 'administrator'

/** A visitor: sees what is published. */
export const visitor = { personId: null, name: null, email: null, role: null, municipalities: [] } as unknown as Viewer

const personOf = perConnection((db) =>
  db
    .select()
    .from(people)
    .where(and(eq(people.id, sql.placeholder('id')), isNull(people.erasedAt)))
    .prepare(),
)
const municipalitiesOf = perConnection((db) =>
  db
    .select({ code: memberships.municipality })
    .from(memberships)
    .where(and(eq(memberships.personId, sql.placeholder('id')), isNull(memberships.removedAt)))
    .prepare(),
)

/** The viewer for a person whose identity has been proved (by a session, or by whoever runs a command); a visitor if unknown or erased. */
export function viewerOf(personId: string): Viewer {
  const db = database()
  const person = personOf(db).get({ id: personId })
  if (!person) return visitor
  const municipalities = municipalitiesOf(db).all({ id: personId })
  return {
    personId: person.id,
    name: person.name,
    email: person.email,
    role: roleOf(person),
    municipalities: municipalities.map((each) => each.code).sort(),
  } as unknown as Viewer
}

/** The person behind the viewer. @throws AppError not-signed-in */
export function requirePerson(viewer: Viewer): string {
  if (!viewer.personId) throw new AppError('not-signed-in')
  return viewer.personId
}

/** The person behind the viewer who may see what is not published. @throws AppError not-signed-in, or not-found: that there is such a thing is not told */
export function requireAnalyst(viewer: Viewer): string {
  const person = requirePerson(viewer)
  if (!may(viewer, 'analyse')) throw new AppError('not-found')
  return person
}

/** The administrator behind the viewer. @throws AppError not-signed-in, or not-found: that there is such a thing is not told */
export function requireAdministrator(viewer: Viewer): string {
  const person = requirePerson(viewer)
  if (!may(viewer, 'administer')) throw new AppError('not-found')
  return person
}
