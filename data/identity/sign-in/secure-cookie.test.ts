import { expect, test, vi } from 'vitest'
import { database } from '@/db/client'
import { cast, testDatabase } from '@/testing/database'

vi.stubEnv('NEXTAUTH_URL', 'https://kysely.example')
const { getServerSession } = await import('next-auth/next')
const { authOptions, sessionCookie } = await import('@/data/identity/session')
const { startSession } = await import('../sessions')

test('over https the cookie is next-auth’s secure one, and next-auth reads no other', async () => {
  testDatabase()
  const token = database().transaction((tx) => startSession(tx, cast.maija, new Date()))
  const cookie = sessionCookie(token)
  expect(cookie).toMatchObject({ name: '__Secure-next-auth.session-token', secure: true, httpOnly: true, sameSite: 'lax', path: '/' })
  const response = { getHeader: () => undefined, setHeader: () => undefined }
  const personWith = async (name: string) =>
    (await getServerSession({ headers: {}, cookies: { [name]: token } } as never, response as never, authOptions()))?.personId
  expect(await personWith(cookie.name)).toBe(cast.maija)
  expect(await personWith('next-auth.session-token')).toBeUndefined()
})
