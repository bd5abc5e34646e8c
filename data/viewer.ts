/** Who is looking. Only this module mints a Viewer; every data function takes one first. */
import 'server-only'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { perConnection } from '@/db/per-connection'
import { memberships, people } from '@/db/schema'
import { AppError } from './errors'

declare const minted: unique symbol

export type Viewer = {
  readonly [minted]: true
  /** Null for a visitor who has not signed in. */
  readonly personId: string | null
  readonly name: string | null
  readonly email: string | null
  readonly administrator: boolean
  /** Codes of the municipalities the person may answer for. */
  readonly municipalities: readonly string[]
}

/** Does the person have an administrator's rights? Once they were taken, `administratorSince` tells only of what was. */
export const isAdministrator = (person: Pick<typeof people.$inferSelect, 'administratorSince' | 'administratorRemovedAt'>): boolean =>
  person.administratorSince !== null && person.administratorRemovedAt === null

/** A visitor: sees what is published. */
export const visitor = { personId: null, name: null, email: null, administrator: false, municipalities: [] } as unknown as Viewer

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
    administrator: isAdministrator(person),
    municipalities: municipalities.map((each) => each.code).sort(),
  } as unknown as Viewer
}

/** The person behind the viewer. @throws AppError not-signed-in */
export function requirePerson(viewer: Viewer): string {
  if (!viewer.personId) throw new AppError('not-signed-in')
  return viewer.personId
}

/** May the viewer see answers one by one, and small counts? */
export const canAnalyse = (viewer: Viewer): boolean => viewer.administrator

/** The person behind the viewer who may. @throws AppError not-signed-in, or not-found: that there is such a thing is not told */
export function requireAnalyst(viewer: Viewer): string {
  const person = requirePerson(viewer)
  if (!canAnalyse(viewer)) throw new AppError('not-found')
  return person
}

/** The administrator behind the viewer. @throws AppError not-signed-in, or not-found: that there is such a thing is not told */
export function requireAdministrator(viewer: Viewer): string {
  const person = requirePerson(viewer)
  if (!viewer.administrator) throw new AppError('not-found')
  return person
}
