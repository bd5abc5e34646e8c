import { desc, eq } from 'drizzle-orm'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import type { Db } from '@/db/client'
import { events } from '@/db/schema'
import { letters } from '@/db/schema-letters'
import { cast, now, testDatabase } from '@/testing/database'
import { newestSecrets } from '@/testing/letter-secrets'
import { readMail, startMailServer } from '@/testing/mail-server'
import { sampleLetter } from '@/testing/receipt'

let answering = () => {}
const server = await startMailServer({
  refuse: (recipient) => recipient.startsWith('oskar@'),
  putOff: (recipient) => (recipient.startsWith('liisa@') ? 2 : 0),
  cut: (recipient) => recipient.startsWith('pekka@'),
  answer: () => {
    answering()
    return undefined
  },
})
afterAll(() => server.close())
// The settings are read once, at the first import that needs them.
vi.stubEnv('EMAIL_SERVER', server.address)
const { listDemonstrationLetters, queueLetter } = await import('./letters')
const { deliverDue, settleAbandoned } = await import('./delivery')
const { startDelivery } = await import('./loop')
const { askForLetter } = await import('../identity/sign-in/ask')

let db: Db
beforeEach(() => {
  db = testDatabase()
  answering = () => {}
})
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const deliverAt = (at: Date) => deliverDue(() => at)
const newest = () => db.select().from(letters).orderBy(desc(letters.id)).get()
const kinds = () =>
  db
    .select()
    .from(events)
    .all()
    .map((event) => event.kind)
const arrived = (address: string) => server.received.filter((each) => each.recipients.includes(address)).length
const receipt = sampleLetter({ locale: 'sv', link: 'http://localhost:3000/sv/rounds/2026' })
/** To an own address of the cast. */
const recipient = (personId: string) => ({ address: `${personId}@kunta.example`, personId })
const queue = (person: string) => {
  db.transaction((tx) => queueLetter(tx, recipient(person), receipt, {}, now))
  return newest()?.id ?? 0
}
const rowOf = (id: number) => db.select().from(letters).where(eq(letters.id, id)).get()

test('outside the demonstration there is no mailbox', async () => {
  await expect(listDemonstrationLetters()).rejects.toMatchObject({ code: 'not-found' })
})

test('a sign-in letter arrives with its link and code, and its row says only that it was sent', async () => {
  await askForLetter('maija@kunta.example', { locale: 'fi' }, now)
  const { token, code } = newestSecrets(db)
  await deliverAt(now)
  const { parts } = readMail(server.received.at(-1)?.raw ?? '')
  expect(parts['text/plain']).toContain(`sign-in/confirm?token=${token}`)
  expect(parts['text/plain']).toMatch(new RegExp(`: ${code}\r?\n`))
  expect(newest()).toMatchObject({ recipient: 'maija@kunta.example', failedAt: null, sentAt: now, tokenSeed: null })
  expect(newest()?.text).not.toMatch(/token=[\w-]{43}|\d{6}/)
  expect(newest()?.html).not.toMatch(/token=[\w-]{43}|: <strong[^>]*>\d{6}/)
})

test('what the mail server refuses is recorded with the reason, and the next letter is sent all the same', async () => {
  queue(cast.oskar)
  queue(cast.maija)
  await deliverAt(now)
  const [refused, sent] = db.select().from(letters).all()
  expect(refused).toMatchObject({
    recipient: 'oskar@kunta.example',
    sentAt: null,
    failedAt: now,
    failure: expect.stringContaining('550'),
  })
  expect(sent).toMatchObject({ recipient: 'maija@kunta.example', failure: null, sentAt: now })
  expect(readMail(server.received.at(-1)?.raw ?? '').parts['text/plain']).toContain('http://localhost:3000/sv/rounds/2026')
  expect(kinds().sort()).toEqual(['letter-failed', 'letter-queued', 'letter-queued', 'letter-sent'])
})

test('a letter is sent once, though two deliver at the same time', async () => {
  await askForLetter('maija@kunta.example', { locale: 'fi' }, now)
  const before = arrived('maija@kunta.example')
  await Promise.all([deliverAt(now), deliverAt(now)])
  await deliverAt(later(600))
  expect(arrived('maija@kunta.example') - before).toBe(1)
})

test('a server that answers 451 twice and then accepts gets the letter once', async () => {
  const id = queue(cast.liisa)
  await deliverAt(now)
  expect(rowOf(id)).toMatchObject({ attempts: 1, startedAt: null, nextAttemptAt: later(1), failure: expect.stringContaining('451') })
  await deliverAt(later(0.9))
  await deliverAt(later(1))
  expect(rowOf(id)).toMatchObject({ attempts: 2, nextAttemptAt: later(6) })
  await deliverAt(later(5.9))
  await deliverAt(later(6))
  await deliverAt(later(600))
  expect(rowOf(id)).toMatchObject({ attempts: 3, sentAt: later(6), failure: null })
  expect(arrived('liisa@kunta.example')).toBe(1)
  expect(kinds()).toEqual(['letter-queued', 'letter-put-off', 'letter-put-off', 'letter-sent'])
})

test('a server that accepts and cuts the line before its 250 gets one letter, which is uncertain', async () => {
  const id = queue(cast.both)
  await deliverAt(now)
  await deliverAt(later(600))
  expect(rowOf(id)).toMatchObject({ attempts: 1, uncertainAt: now, sentAt: null, failedAt: null })
  expect(arrived('pekka@kunta.example')).toBe(1)
  expect(kinds()).toEqual(['letter-queued', 'letter-uncertain'])
})

test('what the server answered while the database took nothing is recorded as soon as it does, and nothing leaves twice', async () => {
  const [id, other] = [queue(cast.maija), queue(cast.oskar)]
  const before = arrived('maija@kunta.example')
  db.$client.exec(`create trigger full before update of sent_at on letters begin select raise(abort, 'database or disk is full'); end`)
  await expect(deliverAt(now)).rejects.toThrow('disk is full')
  await expect(deliverAt(later(1))).rejects.toThrow('disk is full')
  expect([id, other].map((each) => rowOf(each)?.attempts)).toEqual([1, 0])
  db.$client.exec('drop trigger full')
  await deliverAt(later(2))
  expect(rowOf(id)).toMatchObject({ attempts: 1, sentAt: now, uncertainAt: null })
  expect(rowOf(other)).toMatchObject({ failedAt: later(2) })
  await deliverAt(later(600))
  expect(arrived('maija@kunta.example') - before).toBe(1)
})

test('a letter queued in a transaction that fails was never written', async () => {
  const write = () =>
    db.transaction((tx) => {
      queueLetter(tx, recipient(cast.maija), receipt, {}, now)
      throw new Error('no')
    })
  expect(write).toThrow('no')
  expect(newest()).toBeUndefined()
})

test('at start, a letter begun is delivered if its last line cannot have left, otherwise it is uncertain', async () => {
  const [left, begun, ending] = [queue(cast.maija), queue(cast.maija), queue(cast.maija)]
  const begin = (id: number, endingAt: Date | null) =>
    db.update(letters).set({ attempts: 1, startedAt: now, endingAt }).where(eq(letters.id, id)).run()
  begin(begun, null)
  begin(ending, now)
  const before = arrived('maija@kunta.example')
  await deliverAt(now)
  expect(arrived('maija@kunta.example') - before).toBe(1)
  settleAbandoned(later(1))
  settleAbandoned(later(1))
  await deliverAt(later(1))
  expect(arrived('maija@kunta.example') - before).toBe(2)
  expect([left, begun, ending].map((id) => rowOf(id)?.sentAt)).toEqual([now, later(1), null])
  expect(rowOf(ending)).toMatchObject({ uncertainAt: later(1), attempts: 1 })
})

test('a letter taken for abandoned while it was being delivered is uncertain until the server’s answer settles it', async () => {
  const id = queue(cast.maija)
  const seen: (Date | null | undefined)[] = []
  answering = () => {
    settleAbandoned(later(1))
    seen.push(rowOf(id)?.uncertainAt)
  }
  await deliverAt(now)
  expect(seen).toEqual([later(1)])
  expect(rowOf(id)).toMatchObject({ sentAt: now, uncertainAt: null, attempts: 1 })
})

test('the newest sign-in letter leaves first and alone: the one before holds no more', async () => {
  queue(cast.maija)
  await askForLetter('maija@kunta.example', { locale: 'fi' }, now)
  await askForLetter('maija@kunta.example', { locale: 'fi' }, later(1))
  const before = server.received.length
  await deliverAt(later(1))
  const subjects = server.received.slice(before).map(({ raw }) => readMail(raw).headers.subject)
  expect(subjects).toHaveLength(2)
  expect(subjects[0]).toBe('Kirjautuminen kyselyyn')
  expect(db.select().from(letters).all()).toMatchObject([{ sentAt: later(1) }, { expiredAt: later(1) }, { sentAt: later(1) }])
})

test('a letter past its last useful moment expires and is not sent: sign-in after half an hour, a receipt after a week', async () => {
  const id = queue(cast.maija)
  await askForLetter('maija@kunta.example', { locale: 'fi' }, now)
  const before = server.received.length
  await deliverAt(later(30))
  expect(newest()).toMatchObject({ expiredAt: later(30), sentAt: null, tokenSeed: null, attempts: 0 })
  expect(rowOf(id)).toMatchObject({ sentAt: later(30) })
  const second = queue(cast.maija)
  await deliverAt(later(7 * 24 * 60))
  expect(rowOf(second)).toMatchObject({ expiredAt: later(7 * 24 * 60), sentAt: null })
  expect(server.received.length - before).toBe(1)
})

test('the loop delivers what waits when it starts and what is queued later, and nothing once it has stopped', async () => {
  const settled = () =>
    new Promise<void>((resolve) => {
      answering = () => resolve()
    })
  const first = settled()
  queue(cast.maija)
  const stop = startDelivery(() => now)
  await first
  const second = settled()
  await askForLetter('maija@kunta.example', { locale: 'fi' }, now)
  await second
  await vi.waitFor(() =>
    expect(
      db
        .select()
        .from(letters)
        .all()
        .map((each) => each.sentAt),
    ).toEqual([now, now]),
  )
  stop()
  const id = queue(cast.maija)
  await new Promise((resolve) => setImmediate(resolve))
  expect(rowOf(id)).toMatchObject({ attempts: 0, startedAt: null })
})
