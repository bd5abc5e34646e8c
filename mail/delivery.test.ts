import { desc, eq, isNotNull } from 'drizzle-orm'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import type { Db } from '@/db/client'
import { events, letters } from '@/db/schema'
import { cast, now, testDatabase } from '@/testing/database'
import { readMail, startMailServer } from '@/testing/mail-server'

const server = await startMailServer((recipient) => recipient.startsWith('oskar@'))
afterAll(() => server.close())
// The settings are read once, at the first import that needs them.
vi.stubEnv('EMAIL_SERVER', server.address)
const { deliverLetters, deliverLettersLeft, listDemonstrationLetters, queueReceipt } = await import('@/data/letters/letters')
const { viewerOf } = await import('@/data/viewer')
const { askForLetter } = await import('@/data/identity/sign-in/ask')

let db: Db
beforeEach(() => {
  db = testDatabase()
})
const newest = () => db.select().from(letters).orderBy(desc(letters.id)).get()
const receipt = {
  locale: 'sv' as const,
  municipality: 'Helsingfors',
  round: 'Webbkommunikation 2026',
  sentAt: now,
  changesUntil: null,
  path: '/sv/rounds/2026',
}

test('outside the demonstration there is no mailbox', async () => {
  await expect(listDemonstrationLetters()).rejects.toMatchObject({ code: 'not-found' })
})

test('a sign-in letter arrives with its link and code, and its row says only that it was sent', async () => {
  const deliveries = await askForLetter('maija@kunta.example', { locale: 'fi' }, now)
  await deliverLetters(deliveries)
  const { parts } = readMail(server.received.at(-1)?.raw ?? '')
  expect(parts['text/plain']).toMatch(/sign-in\/confirm\?token=[\w-]{43}/)
  expect(parts['text/plain']).toMatch(/: \d{6}\r?\n/)
  expect(newest()).toMatchObject({ recipient: 'maija@kunta.example', failedAt: null, sentAt: expect.any(Date) })
  expect(newest()?.text).not.toMatch(/token=|\d{6}/)
  expect(newest()?.html).not.toMatch(/token=|: <strong[^>]*>\d{6}/)
})

test('what the mail server refuses is recorded with the reason, and the next letter is sent all the same', async () => {
  const queue = (person: string) => db.transaction((tx) => queueReceipt(tx, viewerOf(person), receipt, now))
  await deliverLetters([...queue(cast.oskar), ...queue(cast.maija)])
  const [refused, sent] = db.select().from(letters).all()
  expect(refused).toMatchObject({
    recipient: 'oskar@kunta.example',
    sentAt: null,
    failedAt: expect.any(Date),
    failure: expect.stringContaining('550'),
  })
  expect(sent).toMatchObject({ recipient: 'maija@kunta.example', failure: null, sentAt: expect.any(Date) })
  expect(readMail(server.received.at(-1)?.raw ?? '').parts['text/plain']).toContain('http://localhost:3000/sv/rounds/2026')
  expect(
    db
      .select()
      .from(events)
      .all()
      .map((event) => event.kind)
      .sort(),
  ).toEqual(['letter-failed', 'letter-queued', 'letter-queued', 'letter-sent'])
})

test('a letter is sent once', async () => {
  const deliveries = await askForLetter('maija@kunta.example', { locale: 'fi' }, now)
  const before = server.received.length
  await deliverLetters(deliveries)
  await deliverLetters(deliveries)
  expect(server.received.length - before).toBe(1)
})

test('a letter queued in a transaction that fails was never written', async () => {
  const write = () =>
    db.transaction((tx) => {
      queueReceipt(tx, viewerOf(cast.maija), receipt, now)
      throw new Error('no')
    })
  expect(write).toThrow('no')
  expect(newest()).toBeUndefined()
})

test('at start, receipts left waiting are sent once; letters begun and sign-in letters are not', async () => {
  const queue = () => db.transaction((tx) => queueReceipt(tx, viewerOf(cast.maija), receipt, now))
  const [[left], [begun]] = [queue(), queue()]
  await askForLetter('maija@kunta.example', { locale: 'fi' }, now)
  db.update(letters)
    .set({ startedAt: now })
    .where(eq(letters.id, begun ?? 0))
    .run()
  const before = server.received.length
  await deliverLettersLeft()
  await deliverLettersLeft()
  expect(server.received.length - before).toBe(1)
  const sent = db.select().from(letters).where(isNotNull(letters.sentAt)).all()
  expect(sent.map(({ id }) => id)).toEqual([left])
})
