import { eq } from 'drizzle-orm'
import { getServerSession } from 'next-auth/next'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { authOptions, endSession, sessionCookie } from '@/data/identity/session'
import type { Db } from '@/db/client'
import { events, people } from '@/db/schema'
import { sessions } from '@/db/schema-sign-in'
import { cast, now, testDatabase } from '@/testing/database'
import { continueSession, startSession } from './sessions'

let db: Db
beforeEach(() => {
  db = testDatabase()
  vi.useFakeTimers({ toFake: ['Date'], now })
})
afterEach(() => {
  vi.useRealTimers()
})

const hours = (count: number) => new Date(now.getTime() + count * 3_600_000)
const signIn = (personId: string) => db.transaction((tx) => startSession(tx, personId, new Date()))

/** What next-auth makes of a request with this cookie. */
async function askNextAuth(token: string): Promise<string | null> {
  const { name } = sessionCookie(token)
  const request = { headers: {}, cookies: { [name]: token } }
  const response = { getHeader: () => undefined, setHeader: () => undefined }
  const session = await getServerSession(request as never, response as never, authOptions())
  return session?.personId ?? null
}

const ways = { 'our pages': async (token: string) => continueSession(token, new Date()), 'next-auth': askNextAuth }

describe.each(Object.entries(ways))('asked by %s', (_, ask) => {
  const personAt = (moment: Date, token: string) => {
    vi.setSystemTime(moment)
    return ask(token)
  }

  test('a made-up token is nobody', async () => {
    expect(await personAt(now, 'made-up')).toBeNull()
  })

  test('the stored hash is no token', async () => {
    signIn(cast.maija)
    expect(await personAt(now, db.select().from(sessions).get()?.tokenHash ?? '')).toBeNull()
  })

  test('a member’s session ends after 14 idle days', async () => {
    const token = signIn(cast.maija)
    expect(await personAt(hours(14 * 24), token)).toBeNull()
  })

  test('a member’s session goes on as long as it is used', async () => {
    const token = signIn(cast.maija)
    for (const day of [13, 26, 39]) expect(await personAt(hours(day * 24), token)).toBe(cast.maija)
    expect(await personAt(hours((39 + 14) * 24), token)).toBeNull()
  })

  test('an administrator’s session ends after 8 idle hours and goes on when used', async () => {
    const idle = signIn(cast.administrator)
    const used = signIn(cast.administrator)
    expect(await personAt(hours(7), used)).toBe(cast.administrator)
    expect(await personAt(hours(8), idle)).toBeNull()
    expect(await personAt(hours(14), used)).toBe(cast.administrator)
    expect(await personAt(hours(22), used)).toBeNull()
  })

  test('a member made administrator has the shorter session from the next request on', async () => {
    const token = signIn(cast.maija)
    db.update(people).set({ administratorSince: now }).where(eq(people.id, cast.maija)).run()
    expect(await personAt(hours(1), token)).toBe(cast.maija)
    expect(await personAt(hours(9), token)).toBeNull()
  })

  test('an erased person’s session is nobody’s', async () => {
    const token = signIn(cast.maija)
    db.update(people).set({ erasedAt: now, email: null }).where(eq(people.id, cast.maija)).run()
    expect(await personAt(now, token)).toBeNull()
    expect(() => signIn(cast.maija)).toThrow()
  })

  test('reading again within the hour writes nothing', async () => {
    const token = signIn(cast.maija)
    const before = db.select().from(sessions).all()
    expect(await personAt(hours(0.9), token)).toBe(cast.maija)
    expect(db.select().from(sessions).all()).toEqual(before)
  })

  test('signing out ends the session on the server and is logged once', async () => {
    const token = signIn(cast.maija)
    await endSession(token, now)
    await endSession(token, now)
    expect(await personAt(now, token)).toBeNull()
    expect(db.select().from(events).all()).toMatchObject([{ kind: 'signed-out', actor: cast.maija }])
  })
})

test('signing in clears sessions that have ended', () => {
  signIn(cast.maija)
  vi.setSystemTime(hours(15 * 24))
  signIn(cast.oskar)
  expect(
    db
      .select()
      .from(sessions)
      .all()
      .map((each) => each.personId),
  ).toEqual([cast.oskar])
})
