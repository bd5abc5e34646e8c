import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { events, people } from '@/db/schema'
import { letters } from '@/db/schema-letters'
import { sessions, signInTokens } from '@/db/schema-sign-in'
import { cast, now, testDatabase } from '@/testing/database'
import { newestSecrets } from '@/testing/letter-secrets'
import { askForLetter, makeOperatorLink } from './ask'
import { describeLink, redeemCode, redeemLink } from './redeem'

let db: Db
beforeEach(() => {
  db = testDatabase()
})

const email = 'maija@kunta.example'
const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const ask = async (address = email, at = now, destination?: string) => {
  await askForLetter(address, { locale: 'fi', ...(destination ? { destination } : {}) }, at)
  return newestSecrets(db)
}
const otherThan = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')
const erase = () => db.update(people).set({ erasedAt: now, email: null, name: null }).where(eq(people.id, cast.maija)).run()

describe('refused', () => {
  test('an unknown address gets no letter and no token', async () => {
    await askForLetter('kuka@muualla.example', { locale: 'fi' }, now)
    await askForLetter('ei osoite', { locale: 'fi' }, now)
    expect(db.select().from(signInTokens).all()).toEqual([])
    expect(db.select().from(letters).all()).toEqual([])
  })

  test('an unknown token and a code for an unknown address', async () => {
    expect(await redeemLink('x'.repeat(43), 'fi', now)).toBeNull()
    expect(await redeemLink('', 'fi', now)).toBeNull()
    expect(await redeemCode('kuka@muualla.example', '123456', 'fi', now)).toBeNull()
  })

  test('a link or code the second time, and the one when the other was used', async () => {
    const first = await ask()
    expect(await redeemLink(first.token, 'fi', now)).not.toBeNull()
    expect(await redeemLink(first.token, 'fi', now)).toBeNull()
    expect(await redeemCode(email, first.code, 'fi', now)).toBeNull()
    const second = await ask()
    expect(await redeemCode(email, second.code, 'fi', now)).not.toBeNull()
    expect(await redeemLink(second.token, 'fi', now)).toBeNull()
  })

  test('a link and a code after 30 minutes', async () => {
    const { token, code } = await ask()
    expect(await redeemLink(token, 'fi', minutesLater(30))).toBeNull()
    expect(await redeemCode(email, code, 'fi', minutesLater(30))).toBeNull()
    expect(await describeLink(token, minutesLater(30))).toBeNull()
    expect(await redeemLink(token, 'fi', minutesLater(29.9))).not.toBeNull()
  })

  test('those of an earlier letter, once there is a newer one', async () => {
    const earlier = await ask()
    const newer = await ask(email, minutesLater(1))
    expect(await redeemLink(earlier.token, 'fi', minutesLater(2))).toBeNull()
    if (earlier.code !== newer.code) expect(await redeemCode(email, earlier.code, 'fi', minutesLater(2))).toBeNull()
    expect(await redeemLink(newer.token, 'fi', minutesLater(2))).not.toBeNull()
  })

  test('the right code after five wrong ones; the link still holds', async () => {
    const { token, code } = await ask()
    for (let tries = 0; tries < 5; tries++) expect(await redeemCode(email, otherThan(code), 'fi', now)).toBeNull()
    expect(await redeemCode(email, code, 'fi', now)).toBeNull()
    expect(await redeemLink(token, 'fi', now)).not.toBeNull()
  })

  test('somebody else’s code', async () => {
    const { code } = await ask()
    expect(await redeemCode('oskar@kunta.example', code, 'fi', now)).toBeNull()
  })

  test('everything of an erased person', async () => {
    const { token, code } = await ask()
    erase()
    expect(await redeemLink(token, 'fi', now)).toBeNull()
    expect(await redeemCode(email, code, 'fi', now)).toBeNull()
    expect(await describeLink(token, now)).toBeNull()
    const before = db.select().from(letters).all().length
    await askForLetter(email, { locale: 'fi' }, now)
    expect(db.select().from(letters).all()).toHaveLength(before)
    expect(await makeOperatorLink(email, now)).toBeNull()
  })
})

test('the right code on the fifth try signs in', async () => {
  const { code } = await ask()
  for (let tries = 0; tries < 4; tries++) await redeemCode(email, otherThan(code), 'fi', now)
  expect(await redeemCode(' Maija@Kunta.example ', code, 'fi', now)).toMatchObject({ personId: cast.maija })
})

test('describing a link names the municipality, nothing of the person, and spends nothing', async () => {
  const { token } = await ask()
  expect(await describeLink(token, now)).toMatchObject({ municipalities: [{ fi: 'Alajärvi', sv: 'Alajärvi' }], used: false, task: null })
  expect(await describeLink(token, now)).not.toBeNull()
  expect(await redeemLink(token, 'fi', now)).not.toBeNull()
})

test('an operator’s link works once and ends the letters before it', async () => {
  const { token } = await ask()
  const link = new URL((await makeOperatorLink(email, now)) ?? '')
  expect(await redeemLink(token, 'fi', now)).toBeNull()
  expect(await redeemLink(link.searchParams.get('token') ?? '', 'fi', now)).toMatchObject({ personId: cast.maija })
})

test('signing in remembers where the person was going, never another site', async () => {
  const there = await ask(email, now, '/fi/rounds/2026/verkkopalvelu?municipality=005')
  expect(await redeemLink(there.token, 'fi', now)).toMatchObject({ destination: '/fi/rounds/2026/verkkopalvelu?municipality=005' })
  const elsewhere = await ask(email, now, 'https://muu.example/fi/rounds')
  expect(await redeemLink(elsewhere.token, 'fi', now)).toMatchObject({ destination: null })
})

test('neither the tables nor the stored letter hold a link, a code or a session token', async () => {
  const { token, code } = await ask()
  const signedIn = await redeemLink(token, 'sv', now)
  const stored = JSON.stringify([people, signInTokens, sessions, letters, events].map((table) => db.select().from(table).all()))
  expect(token).toMatch(/^[\w-]{43}$/)
  expect(stored).not.toContain(token)
  expect(stored).not.toContain(signedIn?.sessionToken)
  expect(db.select().from(letters).get()?.text).not.toContain(code)
  expect(db.select().from(signInTokens).get()?.codeHash).toMatch(/^[0-9a-f]{64}$/)
  expect(db.select().from(people).where(eq(people.id, cast.maija)).get()).toMatchObject({ locale: 'sv', emailVerified: now })
  expect(
    db
      .select()
      .from(events)
      .all()
      .map((event) => event.kind),
  ).toEqual(['sign-in-asked', 'letter-queued', 'signed-in'])
})
