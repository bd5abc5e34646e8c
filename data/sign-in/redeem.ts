/** Spending a one-time link or code for a session. Like asking, this comes before there is a Viewer. */
import 'server-only'
import { and, desc, eq, gt, inArray, isNotNull, isNull, lt, sql } from 'drizzle-orm'
import { logEvent } from '@/data/events'
import { normalAddress } from '@/data/people'
import { viewerOf } from '@/data/viewer'
import { database, type Tx } from '@/db/client'
import { municipalities, people } from '@/db/schema'
import { signInTokens } from '@/db/schema-sign-in'
import type { Locale, Text } from '@/questionnaire/text'
import { hashCode, hashToken, mostTries, sameHash } from './one-time'
import { startSession } from './sessions'

export type SignedIn = {
  personId: string
  /** For the cookie; the database keeps only its hash. */
  sessionToken: string
  /** Where the person was going when asking, a path of the service. */
  destination: string | null
}

type Token = typeof signInTokens.$inferSelect

const usable = (now: Date) => and(isNull(signInTokens.usedAt), gt(signInTokens.expiresAt, now), isNull(people.erasedAt))

const tokenWhere = (tx: Pick<Tx, 'select'>, condition: ReturnType<typeof and>): Token | undefined =>
  tx
    .select({ token: signInTokens })
    .from(signInTokens)
    .innerJoin(people, eq(people.id, signInTokens.personId))
    .where(condition)
    .orderBy(desc(signInTokens.createdAt))
    .get()?.token

/** Marks the token used, so that neither its link nor its code works again, and starts the session. */
function spend(tx: Tx, token: Token, by: 'link' | 'code', locale: Locale, now: Date): SignedIn {
  tx.update(signInTokens).set({ usedAt: now }).where(eq(signInTokens.id, token.id)).run()
  tx.update(people).set({ emailVerified: now, locale }).where(eq(people.id, token.personId)).run()
  const sessionToken = startSession(tx, token.personId, now)
  logEvent(tx, viewerOf(token.personId), { kind: 'signed-in', detail: { by } }, now)
  return { personId: token.personId, sessionToken, destination: token.destination }
}

/** Signs in with a link's token. The language signed in with becomes the person's own. @returns null when it is unknown, used or too old */
export async function redeemLink(given: string, locale: Locale, now: Date = new Date()): Promise<SignedIn | null> {
  return database().transaction(
    (tx) => {
      const token = tokenWhere(tx, and(eq(signInTokens.linkHash, hashToken(given)), usable(now)))
      return token ? spend(tx, token, 'link', locale, now) : null
    },
    { behavior: 'immediate' },
  )
}

/** Signs in with an address and the code mailed to it; every wrong code is a try, and five end the code. @returns null when it does not hold */
export async function redeemCode(given: string, code: string, locale: Locale, now: Date = new Date()): Promise<SignedIn | null> {
  const address = normalAddress(given)
  if (!address) return null
  return database().transaction(
    (tx) => {
      const open = and(eq(people.email, address), isNotNull(signInTokens.codeHash), lt(signInTokens.tries, mostTries))
      const token = tokenWhere(tx, and(open, usable(now)))
      if (!token?.codeHash) return null
      tx.update(signInTokens)
        .set({ tries: sql`${signInTokens.tries} + 1` })
        .where(eq(signInTokens.id, token.id))
        .run()
      return sameHash(token.codeHash, hashCode(token.id, code)) ? spend(tx, token, 'code', locale, now) : null
    },
    { behavior: 'immediate' },
  )
}

/** What the confirm page may show of a link without spending it: the person's municipalities and nothing of the person; null when the link does not hold. */
export async function describeLink(given: string, now: Date = new Date()): Promise<{ municipalities: Text[] } | null> {
  const db = database()
  const token = tokenWhere(db, and(eq(signInTokens.linkHash, hashToken(given)), usable(now)))
  if (!token) return null
  const own = viewerOf(token.personId).municipalities
  const rows = db
    .select()
    .from(municipalities)
    .where(inArray(municipalities.code, [...own]))
    .orderBy(municipalities.nameFi)
    .all()
  return { municipalities: rows.map(({ nameFi, nameSv }) => ({ fi: nameFi, sv: nameSv })) }
}
