/** The people of a municipality as its members see each other. */
import 'server-only'
import { and, asc, eq, isNull, max, sql } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { perConnection } from '@/db/per-connection'
import { memberships, people } from '@/db/schema'
import { invitations } from '@/db/schema-members'
import type { LetterFate } from '@/mail/letter-fate'
import { findScope, type Where } from '../answering/response-scope'
import { fatesOf } from '../letters/fates'
import type { Viewer } from '../viewer'
import { shownAddress } from './people'

export type Member = {
  id: string
  /** As the inviter wrote it until the person has signed in. */
  name: string | null
  title: string | null
  email: string | null
  you: boolean
  addedAt: Date
  /** Null: not yet, since becoming a member here. */
  signedInAt: Date | null
  /** What became of the newest letter sent from here to the person; null: it left, or the person has come since. */
  letter: LetterFate | null
}

const newestInvitations = perConnection((db) =>
  db
    .select({ personId: invitations.personId, at: max(invitations.createdAt), name: invitations.name })
    .from(invitations)
    .where(eq(invitations.municipality, sql.placeholder('municipality')))
    .groupBy(invitations.personId)
    .prepare(),
)
const peopleOf = perConnection((db) =>
  db
    .select({ person: people, addedAt: memberships.addedAt })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(eq(memberships.municipality, sql.placeholder('municipality')), isNull(memberships.removedAt), isNull(people.erasedAt)))
    .orderBy(asc(memberships.addedAt), sql`${memberships}.rowid`)
    .prepare(),
)

/** By person, the newest invitation to the municipality: when, and the name the inviter gave. */
function invitedTo(db: Pick<Tx, 'select'>, municipality: string) {
  const rows = newestInvitations(db).all({ municipality })
  return new Map(rows.map((row) => [row.personId, row]))
}

/** Those who may answer for a municipality, by name; who may ask is for the caller to check. */
export function membersOf(db: Pick<Tx, 'select'>, viewer: Viewer, municipality: string): Member[] {
  const invited = invitedTo(db, municipality)
  const fates = fatesOf(db, municipality)
  const rows = peopleOf(db).all({ municipality })
  return rows.map(({ person, addedAt }) => {
    const invitation = invited.get(person.id)
    const known = !invitation?.at || (person.emailVerified !== null && person.emailVerified >= invitation.at)
    const signedInAt = known ? person.emailVerified : null
    const fate = fates.get(person.id)
    return {
      id: person.id,
      name: known ? person.name : (invitation?.name ?? null),
      title: known ? person.title : null,
      email: person.email && shownAddress(person.email),
      you: person.id === viewer.personId,
      addedAt,
      signedInAt,
      letter: fate && !(signedInAt && signedInAt >= fate.queuedAt) ? fate : null,
    }
  })
}

/** The members of the viewer's municipality, in the order they came. @throws AppError not-signed-in, not-found, municipality-required */
export async function listMembers(viewer: Viewer, where: Where, now: Date = new Date()): Promise<Member[]> {
  const db = database()
  const { municipality } = findScope(db, viewer, where, now)
  return membersOf(db, viewer, municipality)
}
