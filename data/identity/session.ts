/** next-auth's settings, the session's cookie, and who is looking at this request. */
import 'server-only'
import { eq } from 'drizzle-orm'
import { cookies } from 'next/headers'
import type { AuthOptions } from 'next-auth'
import { cache } from 'react'
import { database } from '@/db/client'
import { sessions } from '@/db/schema-sign-in'
import { env } from '@/env'
import { logEvent } from '../system/events'
import { log } from '../system/log'
import { announceRights } from '../system/news'
import { hashToken } from '../system/one-time'
import { isRehearsal } from '../system/site'
import { type Viewer, viewerOf, visitor } from '../viewer'
import { rehearsalCookiePart, sessionCookiePart } from './cookie-name'
import { continueSession, findSession, idleTime, sessionAdapter } from './sessions'

declare module 'next-auth' {
  interface Session {
    personId: string
  }
}

const isSecure = (): boolean => env().NEXTAUTH_URL.startsWith('https://')

/** next-auth with sessions of ours and no provider of its own: a mailed link or code starts them (data/identity/sign-in/redeem.ts). */
export const authOptions = (): AuthOptions => ({
  adapter: sessionAdapter,
  providers: [],
  secret: env().NEXTAUTH_SECRET,
  useSecureCookies: isSecure(),
  session: { strategy: 'database', maxAge: idleTime.member / 1000, updateAge: 0 },
  callbacks: { session: ({ session, user }) => ({ expires: session.expires, personId: user.id }) },
  logger: {
    error: (code, detail) => log.error({ code, err: detail }, 'next-auth'),
    warn: (code) => log.warn({ code }, 'next-auth'),
    debug: (code) => log.debug({ code }, 'next-auth'),
  },
})

/** Who comes with a session, which the visit prolongs. @param token the session cookie's value */
export function viewerWith(token: string | undefined): Viewer {
  const person = token ? continueSession(token, new Date()) : null
  return person ? viewerOf(person) : visitor
}

/** Who is looking at the page or calling the route of this request; asked once a request. */
export const getViewer = cache(async (): Promise<Viewer> => viewerWith((await cookies()).get(sessionCookieName())?.value))

/**
 * For what outlives its request: who is looking, to be asked again and again. An open page is no use of the service, so asking
 * prolongs no session. @param token the session cookie's value
 */
export const standingViewer = (token: string | undefined) => (): Viewer => {
  const session = token ? findSession(token, new Date()) : null
  return session ? viewerOf(session.person.id) : visitor
}

/** Name of next-auth's session cookie, of a rehearsal's its own. */
export const sessionCookieName = (): string => `${isSecure() ? '__Secure-' : ''}${isRehearsal() ? rehearsalCookiePart : sessionCookiePart}`

/** The session cookie as next-auth sets it. It outlives the session on purpose: pages cannot renew it, so the row in the database decides. */
export const sessionCookie = (token: string) => ({
  name: sessionCookieName(),
  value: token,
  httpOnly: true,
  sameSite: 'lax' as const,
  path: '/',
  secure: isSecure(),
  maxAge: 400 * 24 * 60 * 60,
})

/** Ends the session of a cookie; does nothing when there is none. */
export async function endSession(token: string, now: Date = new Date()): Promise<void> {
  database().transaction(
    (tx) => {
      const ended = tx
        .delete(sessions)
        .where(eq(sessions.tokenHash, hashToken(token)))
        .returning({ personId: sessions.personId })
        .get()
      if (!ended) return
      logEvent(tx, viewerOf(ended.personId), { kind: 'signed-out' }, now)
      announceRights(ended.personId)
    },
    { behavior: 'immediate' },
  )
}
