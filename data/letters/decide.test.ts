/** Letters of which it is not known whether they left: nobody but an administrator decides. */
import { eq } from 'drizzle-orm'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import type { Db } from '@/db/client'
import { events } from '@/db/schema'
import { letters } from '@/db/schema-letters'
import { cast, now, testDatabase } from '@/testing/database'
import { readMail, startMailServer } from '@/testing/mail-server'

let cuts = true
const server = await startMailServer({ cut: () => cuts })
afterAll(() => server.close())
// The settings are read once, at the first import that needs them.
vi.stubEnv('EMAIL_SERVER', server.address)
const { deliverDue } = await import('./delivery')
const { listUnsentLetters } = await import('./fates')
const { decideUncertain } = await import('./decide')
const { viewerOf, visitor } = await import('../viewer')
const { inviteColleague } = await import('../people/invite')

let db: Db
let id: number
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const admin = () => viewerOf(cast.administrator)
const letter = () => db.select().from(letters).where(eq(letters.id, id)).get()
const arrived = (before: number) => server.received.slice(before).map(({ raw }) => readMail(raw))

beforeEach(async () => {
  db = testDatabase()
  cuts = true
  const alajarvi = { round: '2026', municipality: '005' }
  await inviteColleague(viewerOf(cast.maija), alajarvi, { email: 'uusi@kunta.example', locale: 'fi' }, now)
  await deliverDue(() => now)
  cuts = false
  id = db.select().from(letters).get()?.id ?? 0
  expect(letter()).toMatchObject({ uncertainAt: now, sentAt: null })
})

test.each([
  ['a visitor', () => visitor, 'not-signed-in'],
  ['a member of the municipality', () => viewerOf(cast.maija), 'not-found'],
])('%s decides nothing', async (_, ask, code) => {
  await expect(decideUncertain(ask(), id, 'again', later(1))).rejects.toMatchObject({ code })
  await expect(decideUncertain(admin(), id + 1, 'again', later(1))).rejects.toMatchObject({ code: 'not-found' })
  expect(letter()).toMatchObject({ uncertainAt: now, attempts: 1 })
})

test('it stands in the list with the Message-ID it arrived under, and does not leave by itself', async () => {
  const { headers } = readMail(server.received.at(-1)?.raw ?? '')
  const [listed] = (await listUnsentLetters(admin(), later(1))).letters
  expect(listed).toMatchObject({ fate: { state: 'uncertain' }, uncertain: { messageId: headers['message-id'], isUseful: true } })
  const before = server.received.length
  await deliverDue(() => later(600))
  expect(arrived(before)).toEqual([])
})

test('sent again, it arrives once more under the same Message-ID and with the same link; twice told is once done', async () => {
  const first = readMail(server.received.at(-1)?.raw ?? '')
  const before = server.received.length
  expect(await decideUncertain(admin(), id, 'again', later(1))).toEqual({ ok: true })
  expect(await decideUncertain(admin(), id, 'again', later(1))).toEqual({ ok: false, code: 'decided' })
  for (const minutes of [1, 2, 600]) await deliverDue(() => later(minutes))
  const again = arrived(before)
  expect(again).toHaveLength(1)
  expect(again[0]?.headers['message-id']).toBe(first.headers['message-id'])
  expect(again[0]?.parts['text/plain']).toBe(first.parts['text/plain'])
  expect(again[0]?.parts['text/plain']).toMatch(/token=[\w-]{43}/)
  expect(letter()).toMatchObject({ sentAt: later(1), uncertainAt: null, attempts: 2, tokenSeed: null })
})

test('said to have left, it is over, and the log tells who said so', async () => {
  const before = server.received.length
  expect(await decideUncertain(admin(), id, 'left', later(5))).toEqual({ ok: true })
  expect(await decideUncertain(admin(), id, 'again', later(6))).toEqual({ ok: false, code: 'decided' })
  await deliverDue(() => later(600))
  expect(arrived(before)).toEqual([])
  expect(letter()).toMatchObject({ sentAt: later(5), uncertainAt: null, tokenSeed: null })
  expect((await listUnsentLetters(admin(), later(6))).letters).toEqual([])
  const told = db.select().from(events).where(eq(events.kind, 'letter-decided')).all()
  expect(told).toMatchObject([{ actor: cast.administrator, detail: { letter: id, left: true } }])
})

test('what is of no use any more does not leave again', async () => {
  const week = later(8 * 24 * 60)
  expect(await decideUncertain(admin(), id, 'again', week)).toEqual({ ok: false, code: 'late' })
  expect((await listUnsentLetters(admin(), week)).letters).toMatchObject([{ uncertain: { isUseful: false } }])
  expect(await decideUncertain(admin(), id, 'left', week)).toEqual({ ok: true })
})
