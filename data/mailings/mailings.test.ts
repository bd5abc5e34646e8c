import { and, eq, isNotNull } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Db } from '@/db/client'
import { events, people } from '@/db/schema'
import { letters } from '@/db/schema-letters'
import { mailingPurposes } from '@/questionnaire/mailing/purposes'
import { cast, now, testDatabase } from '@/testing/database'
import { startMailServer } from '@/testing/mail-server'
import { readyToMail } from '@/testing/ready-to-mail'

const server = await startMailServer()
afterAll(() => server.close())
// The settings are read once, at the first import that needs them.
vi.stubEnv('EMAIL_SERVER', server.address)
vi.stubEnv('EMAIL_FROM', 'Kuntakysely <kysely@liitto.example>')
const { deliverDue } = await import('../letters/delivery')
const { viewerOf } = await import('../viewer')
const { saveContact } = await import('../contacts/contacts')
const { saveAnswer } = await import('../answering/save')
const { submitResponse } = await import('../sending/submit')
const { changeMailing, listMailings, makeMailing, planMailing } = await import('./mailings')
const { previewLetter, sendProof } = await import('./preview')
const { getMailingList } = await import('./list-file')
const { workMailings } = await import('./work')

let db: Db
beforeEach(() => {
  db = readyToMail(testDatabase())
})
const admin = () => viewerOf(cast.administrator)
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const work = (at: Date, goesOn?: () => boolean) => workMailings(() => at, goesOn)
const contact = { name: '', role: '', locale: null, isPrimary: false, isRegistry: false, state: 'current' } as const
const addContact = (municipality: string, email: string, more: Partial<Parameters<typeof saveContact>[3]> = {}) =>
  saveContact(admin(), municipality, null, { ...contact, email, ...more }, now)
const made = async (purpose: 'invitation' | 'registry' | 'reminder-1', dueAt: Date | null = null, at = now) => {
  const outcome = await makeMailing(admin(), '2026', { purpose, dueAt }, at)
  if (!outcome.ok) throw new Error(outcome.code)
  return outcome.id
}
const words = {
  columns: ['koodi', 'kunta', 'osoite', 'nimi', 'kieli', 'tilanne'],
  gets: 'saa',
  reasons: {
    answered: 'a',
    'not-answered': 'b',
    'at-it': 'c',
    'had-it': 'd',
    bounced: 'e',
    'no-address': 'osoite puuttuu',
    declined: 'f',
    extended: 'g',
  },
} as const
const queued = () => db.select().from(letters).where(isNotNull(letters.mailingId)).orderBy(letters.id).all()
const recipients = () => queued().map(({ recipient, municipality }) => `${municipality} ${recipient}`)
async function answerAndSend(at: Date) {
  for (const [key, value] of Object.entries({ ohjeet: 'on', koulutus: ['henkilosto'] }))
    expect(await saveAnswer(viewerOf(cast.oskar), { round: '2026', key, value, basedOn: 0 }, at)).toMatchObject({ ok: true })
  expect(await submitResponse(viewerOf(cast.oskar), { round: '2026' }, at)).toMatchObject({ ok: true })
}

test('the dry run says who gets it, who does not and why, writing nothing; sending comes to the same', async () => {
  await addContact('009', 'viestinta@alavieska.example', { locale: 'sv' })
  await addContact('009', 'kirjaamo@alavieska.example', { isRegistry: true })
  await addContact('049', 'vanha@espoo.example', { state: 'bounced' })
  await addContact('005', 'MAIJA@kunta.example')
  await answerAndSend(now)
  const before = db.select().from(letters).all().length
  const plan = await planMailing(admin(), '2026', 'invitation', now)
  expect(plan.leftOut.map(({ code, why }) => [code, why])).toEqual([
    ['049', 'bounced'],
    ['091', 'answered'],
  ])
  expect(plan).toMatchObject({ letters: 4, byLocale: { fi: 3, sv: 1, en: 0 }, isPossible: true, standing: null })
  expect(db.select().from(letters).all()).toHaveLength(before)
  await made('invitation')
  await work(now)
  expect(recipients()).toEqual([
    '005 liisa@kunta.example',
    '005 maija@kunta.example',
    '005 pekka@kunta.example',
    '009 viestinta@alavieska.example',
  ])
  expect(queued().map(({ locale }) => locale)).toEqual(['fi', 'fi', 'fi', 'sv'])
  expect(queued()[0]?.subject).toBe('Kutsu vastata kyselyyn (Alajärvi)')
  // The contact has become a member, with a link of its own; the seed of its token alone is kept.
  expect(queued()[3]).toMatchObject({ tokenSeed: expect.any(String), personId: expect.any(String) })
  const { rows } = await listMailings(admin(), '2026', mailingPurposes, now)
  expect(rows).toMatchObject([{ purpose: 'invitation', state: 'under-way', letters: 4, waiting: 4, sent: 0 }])
  await deliverDue(() => later(1))
  const [gone] = (await listMailings(admin(), '2026', mailingPurposes, later(1))).rows
  expect(gone).toMatchObject({ state: 'finished', letters: 4, waiting: 0, sent: 4 })
})

test('nobody gets a purpose twice: not by a second mailing, not after a kill; who is new since does', async () => {
  await made('invitation')
  // A service that ends between two steps: the next goes on.
  await work(now, () => false)
  await work(now)
  const first = recipients()
  await deliverDue(() => now)
  expect(await makeMailing(admin(), '2026', { purpose: 'invitation', dueAt: null }, later(1))).toEqual({ ok: false, code: 'nobody' })
  await made('invitation', later(1))
  await work(later(1))
  expect(recipients()).toEqual(first)
  await addContact('009', 'uusi@alavieska.example')
  await made('invitation', null, later(2))
  await work(later(2))
  expect(recipients()).toEqual([...first, '009 uusi@alavieska.example'])
  // Even a row written past all looks is refused by the table.
  const [row] = queued()
  expect(() =>
    db
      .insert(letters)
      .values({ ...(row as NonNullable<typeof row>), id: undefined })
      .run(),
  ).toThrow(/UNIQUE/)
})

test('a municipality is looked at when its letters are written, and a reminder that waits goes when the answers come in', async () => {
  await made('reminder-1')
  await answerAndSend(later(1))
  await work(later(2))
  expect(recipients().every((each) => each.startsWith('005'))).toBe(true)
  db.delete(letters).run()
  db = readyToMail(testDatabase())
  await made('reminder-1')
  await work(now)
  expect(recipients().filter((each) => each.startsWith('091'))).toHaveLength(2)
  await answerAndSend(later(1))
  const before = server.received.length
  await deliverDue(() => later(2))
  const left = server.received.slice(before).flatMap((letter) => letter.recipients)
  expect(left.filter((address) => address === 'oskar@kunta.example')).toHaveLength(1) // The receipt.
  expect(queued().filter(({ municipality, sentAt }) => municipality === '091' && sentAt)).toEqual([])
})

test('whoever is answering now is not reminded', async () => {
  await saveAnswer(viewerOf(cast.oskar), { round: '2026', key: 'ohjeet', value: 'on', basedOn: 0 }, now)
  const why = async (at: Date) => (await planMailing(admin(), '2026', 'reminder-1', at)).leftOut.find(({ code }) => code === '091')?.why
  expect(await why(later(59))).toBe('at-it')
  expect(await why(later(61))).toBeUndefined()
})

test('a scheduled mailing begins at its moment, also one that a stopped service slept over, and lapses in a closed round', async () => {
  await made('reminder-1', later(60))
  await work(later(59))
  expect(queued()).toEqual([])
  await work(later(600))
  expect(queued().length).toBeGreaterThan(0)
  const afterEnd = new Date('2026-12-05T10:00:00Z')
  await made('invitation', new Date('2026-12-04T10:00:00Z'))
  await work(afterEnd)
  const { rows } = await listMailings(admin(), '2026', mailingPurposes, afterEnd)
  expect(rows[0]).toMatchObject({ purpose: 'invitation', state: 'cancelled', lapsed: true, letters: 0 })
})

test('of a paused mailing nothing leaves; it goes on, and what is cancelled never leaves', async () => {
  const id = await made('invitation')
  await work(now)
  const before = server.received.length
  // Its letters stand in the queue: that is when there is something to pause.
  await changeMailing(admin(), '2026', id, 'pause', now)
  await deliverDue(() => later(1))
  expect(server.received).toHaveLength(before)
  await changeMailing(admin(), '2026', id, 'resume', later(2))
  await changeMailing(admin(), '2026', id, 'resume', later(2))
  await deliverDue(() => later(3))
  expect(server.received).toHaveLength(before + queued().length)
  // What has left is over: it is not called cancelled.
  await changeMailing(admin(), '2026', id, 'cancel', later(3))
  expect((await listMailings(admin(), '2026', mailingPurposes, later(3))).rows).toMatchObject([{ state: 'finished', cancelledAt: null }])
  const reminder = await made('reminder-1', null, later(4))
  await work(later(4))
  await changeMailing(admin(), '2026', reminder, 'cancel', later(5))
  await changeMailing(admin(), '2026', reminder, 'resume', later(6))
  await deliverDue(() => later(7))
  expect(
    db
      .select()
      .from(letters)
      .where(and(eq(letters.mailingId, reminder), isNotNull(letters.sentAt)))
      .all(),
  ).toEqual([])
  const kinds = db
    .select({ kind: events.kind })
    .from(events)
    .orderBy(events.id)
    .all()
    .map(({ kind }) => kind)
  expect(kinds.filter((kind) => kind.startsWith('mailing'))).toEqual([
    'mailing-made',
    'mailing-finished',
    'mailing-paused',
    'mailing-resumed',
    'mailing-made',
    'mailing-finished',
    'mailing-cancelled',
  ])
})

test('the registry gets a link that people join by; a member a plain one once they have come', async () => {
  await addContact('009', 'kirjaamo@alavieska.example', { isRegistry: true })
  db.update(people).set({ emailVerified: now }).where(eq(people.id, 'maija')).run()
  await made('registry')
  await made('reminder-1')
  await work(now)
  const letterOf = (recipient: string) => queued().find((letter) => letter.recipient === recipient)
  expect(letterOf('kirjaamo@alavieska.example')).toMatchObject({ purpose: 'join-link', text: expect.stringContaining('/fi/join/') })
  expect(letterOf('maija@kunta.example')).toMatchObject({
    tokenSeed: null,
    text: expect.stringContaining('/fi/rounds/2026?municipality=005'),
  })
  expect(letterOf('liisa@kunta.example')).toMatchObject({ text: expect.stringContaining('/fi/sign-in/confirm?token=') })
})

describe('an address whose letter came back', () => {
  const outcome = async (failure: string, at = later(2)) => {
    await made('invitation')
    await work(now)
    await deliverDue(() => later(1))
    db.update(letters)
      .set({ returnedAt: later(2), failure })
      .where(eq(letters.recipient, 'oskar@kunta.example'))
      .run()
    const { reached } = await planMailing(admin(), '2026', 'reminder-1', at)
    return reached.find(({ code }) => code === '091')?.letters.map(({ address }) => address)
  }

  test('is not written to where there is no such address, until it has been saved as one that works', async () => {
    expect(await outcome('550 5.1.1 User unknown')).toEqual(['pekka@kunta.example'])
    await saveContact(admin(), '091', null, { ...contact, email: 'oskar@kunta.example' }, later(3))
    const { reached } = await planMailing(admin(), '2026', 'reminder-1', later(4))
    expect(reached.find(({ code }) => code === '091')?.letters).toHaveLength(2)
  })

  test('is written to again where its mailbox was full', async () => {
    expect(await outcome('552 5.2.2 Mailbox full')).toEqual(['oskar@kunta.example', 'pekka@kunta.example'])
  })
})

test('the letter is shown and tried before it is sent; the list leaves with its addresses, and the log tells who took it', async () => {
  await addContact('009', 'viestinta@alavieska.example', { locale: 'sv' })
  const preview = await previewLetter(admin(), '2026', { purpose: 'invitation', municipality: '009' }, now)
  expect(preview).toMatchObject({ locale: 'sv', to: { address: 'viestinta@alavieska.example' }, text: expect.stringContaining('token=…') })
  await expect(previewLetter(admin(), '2026', { purpose: 'invitation', municipality: '999' }, now)).rejects.toMatchObject({
    code: 'not-found',
  })
  await sendProof(admin(), '2026', { purpose: 'invitation', municipality: '009', locale: 'fi' }, 'Koe', now)
  expect(db.select().from(letters).where(eq(letters.purpose, 'proof')).all()).toMatchObject([
    { purpose: 'proof', recipient: 'anna@kunta.example', subject: expect.stringMatching(/^Koe: /) },
  ])
  const file = Buffer.from(await getMailingList(admin(), '2026', 'invitation', { locale: 'fi', words }, now)).toString('utf8')
  expect(file.split('\r\n').filter((line) => line.endsWith(';saa'))).toHaveLength(6)
  expect(file).toContain('049;Espoo;;;;osoite puuttuu')
  const kinds = db
    .select({ kind: events.kind })
    .from(events)
    .all()
    .map(({ kind }) => kind)
  expect(kinds).toEqual(expect.arrayContaining(['mailing-proof-sent', 'mailing-list-downloaded']))
})
