import { eq } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Db } from '@/db/client'
import { people } from '@/db/schema'
import { letters } from '@/db/schema-letters'
import { cast, now, testDatabase } from '@/testing/database'
import { startMailServer } from '@/testing/mail-server'

const server = await startMailServer({
  refuse: (recipient) => recipient.startsWith('vaara@'),
  putOff: (recipient) => (recipient.startsWith('hidas') ? 1 : 0),
  cut: (recipient) => recipient.startsWith('katko@'),
})
afterAll(() => server.close())
// The settings are read once, at the first import that needs them.
vi.stubEnv('EMAIL_SERVER', server.address)
const { deliverDue } = await import('./delivery')
const { listUnsentLetters } = await import('./fates')
const { viewerOf, visitor } = await import('../viewer')
const { inviteColleague } = await import('../people/invite')
const { handOver } = await import('../people/handover/hand-over')
const { listMembers } = await import('../people/members')

let db: Db
beforeEach(() => {
  db = testDatabase()
})
const alajarvi = { round: '2026', municipality: '005' }
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const maija = () => viewerOf(cast.maija)
const admin = () => viewerOf(cast.administrator)
const invite = (name: string, by = maija(), where = alajarvi) =>
  inviteColleague(by, where, { email: `${name}@kunta.example`, locale: 'fi' }, now)
const deliverAt = (at: Date) => deliverDue(() => at)
/** What the people page says of an address. */
const saidOf = async (name: string, by = maija(), where = alajarvi) =>
  (await listMembers(by, where, now)).find(({ email }) => email === `${name}@kunta.example`)?.letter

describe('refused', () => {
  test.each([
    ['a visitor', () => visitor, 'not-signed-in'],
    ['a member', maija, 'not-found'],
  ])('the list of letters to %s', async (_, ask, code) => {
    await expect(listUnsentLetters(ask())).rejects.toMatchObject({ code })
  })

  test('what another municipality’s letters to the same person came to', async () => {
    await invite('vaara')
    await deliverAt(now)
    const helsinki = { round: '2026', municipality: '091' }
    await invite('vaara', viewerOf(cast.oskar), helsinki)
    await invite('hyva', viewerOf(cast.oskar), helsinki)
    expect(await saidOf('vaara', viewerOf(cast.oskar), helsinki)).toMatchObject({ state: 'waiting', why: null })
    expect(await saidOf('vaara')).toMatchObject({ state: 'failed', why: 'address' })
  })
})

test('the inviter sees beside the colleague what waits, failed or is uncertain, in classes; of what left, nothing', async () => {
  for (const name of ['hyva', 'vaara', 'hidas', 'katko']) await invite(name)
  expect(await saidOf('hyva')).toMatchObject({ state: 'waiting', why: null })
  await deliverAt(now)
  expect(await saidOf('hyva')).toBeNull()
  expect(await saidOf('vaara')).toMatchObject({ state: 'failed', why: 'address' })
  expect(await saidOf('hidas')).toMatchObject({ state: 'waiting', why: 'put-off' })
  expect(await saidOf('katko')).toMatchObject({ state: 'uncertain', why: null })
  expect(JSON.stringify(await listMembers(maija(), alajarvi, now))).not.toMatch(/mailbox here|Greylisted|\b(?:550|451)\b/)
  await deliverAt(later(10))
  expect(await saidOf('hidas')).toBeNull()
})

test('the newest letter counts, a handover too, and coming makes what is said old', async () => {
  await invite('hidas2')
  await deliverAt(now)
  db.update(people)
    .set({ emailVerified: later(1) })
    .where(eq(people.email, 'hidas2@kunta.example'))
    .run()
  expect(await saidOf('hidas2')).toBeNull()
  const personId = db.select().from(people).where(eq(people.email, 'hidas2@kunta.example')).get()?.id ?? ''
  await handOver(maija(), alajarvi, { section: 'ohjeet', question: null, personId, locale: 'fi' }, later(2))
  expect(await saidOf('hidas2')).toMatchObject({ state: 'waiting', why: null })
})

test('the administrator sees every letter that has not certainly left, with the mail server’s own words', async () => {
  for (const name of ['hyva', 'vaara', 'hidas3', 'katko']) await invite(name)
  await deliverAt(now)
  const { goTo, letters: unsent, lost } = await listUnsentLetters(admin())
  expect({ goTo, lost }).toEqual({ goTo: 'mail', lost: 2 })
  expect(unsent.map(({ recipient, fate }) => [recipient, fate.state])).toEqual([
    ['katko@kunta.example', 'uncertain'],
    ['hidas3@kunta.example', 'waiting'],
    ['vaara@kunta.example', 'failed'],
  ])
  expect(unsent[2]?.failure).toMatch(/550/)
})

test('what waits in a used demonstration is never mailed by a service started on its database', async () => {
  const before = server.received.length
  vi.resetModules()
  vi.stubEnv('DEMO', '1')
  vi.stubEnv('EMAIL_SERVER', '')
  const demonstration = await import('../identity/sign-in/ask')
  await demonstration.askForLetter('maija@kunta.example', { locale: 'fi' }, now)
  vi.resetModules()
  vi.stubEnv('DEMO', '0')
  vi.stubEnv('EMAIL_SERVER', server.address)
  const delivery = await import('./delivery')
  const service = await import('../identity/sign-in/ask')
  await service.askForLetter('liisa@kunta.example', { locale: 'fi' }, later(1))
  for (const minutes of [1, 60, 24 * 60]) await delivery.deliverDue(() => later(minutes))
  expect(server.received.slice(before).flatMap(({ recipients }) => recipients)).toEqual(['liisa@kunta.example'])
  expect(db.select().from(letters).where(eq(letters.recipient, 'maija@kunta.example')).get()).toMatchObject({ sentAt: null, attempts: 0 })
  expect((await listUnsentLetters(admin())).letters).toEqual([])
})
