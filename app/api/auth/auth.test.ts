import { NextRequest } from 'next/server'
import { beforeEach, expect, test } from 'vitest'
import { askForLetter } from '@/data/identity/sign-in/ask'
import type { Db } from '@/db/client'
import { letters } from '@/db/schema-letters'
import { sessions, signInTokens } from '@/db/schema-sign-in'
import { cast, testDatabase } from '@/testing/database'
import { newestSecrets } from '@/testing/letter-secrets'
import { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } from './[...nextauth]/route'
import { askLetter } from './letter/ask-letter'
import * as redeem from './redeem/route'
import * as signOut from './sign-out/route'

let db: Db
beforeEach(() => {
  db = testDatabase()
})

const nextAuth = { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT }
const address = 'http://localhost:3000/api/auth/'
const own = { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin', host: 'localhost:3000' }
const post = (fields: Record<string, string>, headers: Record<string, string> = own) =>
  new NextRequest(address, { method: 'POST', body: new URLSearchParams(fields), headers: { 'x-forwarded-for': '127.0.0.1', ...headers } })
const ask = (fields: Record<string, string>, headers?: Record<string, string>) => askLetter(post(fields, headers))
const newToken = async (destination?: string) => {
  await askForLetter('maija@kunta.example', { locale: 'fi', ...(destination ? { destination } : {}) })
  return newestSecrets(db).token
}
const cookieOf = (response: Response) => response.headers.getSetCookie().find((each) => each.startsWith('next-auth.session-token=')) ?? ''

test.each([
  [{ origin: 'https://muu.example', host: 'localhost:3000' }],
  [{ 'sec-fetch-site': 'cross-site' }],
  [{ origin: 'null', host: 'localhost:3000' }],
])('a form of another site (%j) neither asks, signs in nor signs out', async (headers) => {
  const token = await newToken()
  const before = db.select().from(letters).all().length
  const foreign = headers as unknown as Record<string, string>
  expect((await ask({ email: 'maija@kunta.example' }, foreign)).status).toBe(403)
  expect((await redeem.POST(post({ token }, foreign))).status).toBe(403)
  expect((await signOut.POST(post({}, foreign))).status).toBe(403)
  expect(db.select().from(letters).all()).toHaveLength(before)
  expect(db.select().from(sessions).all()).toEqual([])
})

test('next-auth’s callback is not found by any method and spends nothing; nor are its pages', async () => {
  const token = await newToken()
  const found = (path: string, method: keyof typeof nextAuth) =>
    nextAuth[method](new NextRequest(`${address}${path}?token=${token}&email=maija%40kunta.example&callbackUrl=%2F`, { method }), {
      params: Promise.resolve({ nextauth: path.split('/') }),
    })
  for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const)
    for (const path of ['callback/email', 'signin', 'signin/email', 'signout', 'verify-request', 'error', '_log', 'session/x'])
      expect((await found(path, method)).status, `${method} ${path}`).toBe(404)
  expect(db.select().from(signInTokens).get()).toMatchObject({ usedAt: null, tries: 0 })
})

test('only a POST signs in: there is no other handler', () => {
  expect(Object.keys(redeem)).toEqual(['POST'])
  expect(Object.keys(signOut)).toEqual(['POST'])
})

test('known and unknown addresses get the same answer in the same time', async () => {
  const answers = []
  for (const email of ['maija@kunta.example', 'kuka@muualla.example']) {
    const start = performance.now()
    const response = await ask({ email, locale: 'sv' })
    expect(performance.now() - start).toBeGreaterThanOrEqual(245)
    answers.push([
      response.status,
      response.headers.get('location'),
      response.headers
        .getSetCookie()[0]
        ?.replace(encodeURIComponent(email), '…')
        .replace(/Expires=[^;]+/, ''),
    ])
  }
  expect(answers[0]).toEqual(answers[1])
  expect(answers[0]).toMatchObject([303, '/sv/sign-in/code', expect.stringContaining('HttpOnly')])
  expect(db.select().from(letters).all()).toMatchObject([{ recipient: 'maija@kunta.example' }])
})

test('too many letters are refused with what to do, known or not', async () => {
  for (const email of ['maija@kunta.example', 'kuka@muualla.example']) {
    const all = await Promise.all(Array.from({ length: 7 }, () => ask({ email, locale: 'fi' })))
    const places = all.map((response) => response.headers.get('location'))
    expect(places.filter((place) => place === '/fi/sign-in?problem=too-many')).toHaveLength(1)
  }
})

test('what is no address is sent back to be mended', async () => {
  expect((await ask({ email: 'maija', to: '/fi/rounds/2026' })).headers.get('location')).toBe(
    '/fi/sign-in?problem=address&to=%2Ffi%2Frounds%2F2026',
  )
})

test('a browser that keeps no cookie is told so, and the link and the code are not spent', async () => {
  const token = await newToken()
  const kept = { token, locale: 'fi', kept: '1' }
  expect((await redeem.POST(post(kept))).headers.get('location')).toBe('/fi/sign-in?problem=cookies')
  const signedIn = await redeem.POST(post(kept, { ...own, cookie: 'kuntakysely.kept=1' }))
  expect(cookieOf(signedIn)).not.toBe('')
})

test('a link signs in once, with next-auth’s cookie, and leads to the open round', async () => {
  const token = await newToken()
  const response = await redeem.POST(post({ token, locale: 'sv' }, { origin: 'null', 'sec-fetch-site': 'same-origin' }))
  expect([response.status, response.headers.get('location')]).toEqual([303, '/sv/rounds/2026'])
  expect(cookieOf(response)).toMatch(/^next-auth\.session-token=[\w-]{43}; Path=\/; .*HttpOnly; SameSite=lax$/)
  expect(db.select().from(sessions).all()).toMatchObject([{ personId: cast.maija }])
  const again = await redeem.POST(post({ token, locale: 'sv' }))
  expect([again.headers.get('location'), cookieOf(again)]).toEqual(['/sv/sign-in/confirm?problem=confirm', ''])
})

test('a code needs its address, from the form or the cookie', async () => {
  await askForLetter('maija@kunta.example', { locale: 'fi' })
  const { code } = newestSecrets(db)
  const place = async (fields: Record<string, string>, cookie = '') =>
    (await redeem.POST(post({ locale: 'fi', ...fields }, { ...own, cookie }))).headers.get('location')
  expect(await place({ code: '12345' })).toBe('/fi/sign-in/code?problem=digits')
  expect(await place({ code })).toBe('/fi/sign-in/code?problem=code')
  expect(await place({ code, email: 'oskar@kunta.example' })).toBe('/fi/sign-in/code?problem=code')
  expect(await place({ code: `${code.slice(0, 3)} ${code.slice(3)}` }, 'kuntakysely.address=maija%40kunta.example')).toBe('/fi/rounds/2026')
})

test('signing in leads where the person was going, and ends the browser’s earlier session', async () => {
  const first = await redeem.POST(post({ token: await newToken(), locale: 'fi' }))
  const cookie = cookieOf(first).split(';')[0] ?? ''
  const second = await redeem.POST(post({ token: await newToken('/fi/rounds/2026/check'), locale: 'fi' }, { ...own, cookie }))
  expect(second.headers.get('location')).toBe('/fi/rounds/2026/check')
  expect(db.select().from(sessions).all()).toHaveLength(1)
})

test('whoever changed the language while signing in arrives in that language', async () => {
  const place = async (to: string) => (await redeem.POST(post({ token: await newToken(to), locale: 'sv' }))).headers.get('location')
  expect(await place('/fi/rounds/2026/check?municipality=005')).toBe('/sv/rounds/2026/check?municipality=005')
  expect(await place('/sv')).toBe('/sv')
})

test('signing out ends the session and takes the cookie away', async () => {
  const cookie = cookieOf(await redeem.POST(post({ token: await newToken() }))).split(';')[0] ?? ''
  const response = await signOut.POST(post({ locale: 'en' }, { ...own, cookie }))
  expect(response.headers.get('location')).toBe('/en')
  expect(cookieOf(response)).toMatch(/Max-Age=0/)
  expect(db.select().from(sessions).all()).toEqual([])
})

test('signing out everywhere ends the same person’s sessions in other browsers, and without a session nobody’s', async () => {
  const signIn = async () => cookieOf(await redeem.POST(post({ token: await newToken() }))).split(';')[0] ?? ''
  const [first] = [await signIn(), await signIn()]
  const everywhere = { locale: 'fi', everywhere: 'yes' }
  await signOut.POST(post(everywhere, { ...own, cookie: 'next-auth.session-token=made-up' }))
  expect(db.select().from(sessions).all()).toHaveLength(2)
  const response = await signOut.POST(post(everywhere, { ...own, cookie: first }))
  expect(cookieOf(response)).toMatch(/Max-Age=0/)
  expect(db.select().from(sessions).all()).toEqual([])
})

test('a body that is no form of ours, or is far too long, is refused', async () => {
  const json = new NextRequest(address, { method: 'POST', body: '{}', headers: { ...own, 'content-type': 'application/json' } })
  expect((await redeem.POST(json)).status).toBe(403)
  expect((await ask({ email: 'x'.repeat(200_000) })).status).toBe(403)
})
