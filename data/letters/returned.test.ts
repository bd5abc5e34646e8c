import { eq } from 'drizzle-orm'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import type { Db } from '@/db/client'
import { events } from '@/db/schema'
import { contacts } from '@/db/schema-contacts'
import { letters } from '@/db/schema-letters'
import { cast, now, testDatabase } from '@/testing/database'
import { startMailServer } from '@/testing/mail-server'

const server = await startMailServer()
afterAll(() => server.close())
// The settings are read once, at the first import that needs them.
vi.stubEnv('EMAIL_SERVER', server.address)
const { deliverDue } = await import('./delivery')
const { listUnsentLetters } = await import('./fates')
const { messageIdOf } = await import('./message-id')
const { noteReturned } = await import('./returned')
const { viewerOf } = await import('../viewer')
const { inviteColleague } = await import('../people/invite')
const { listMembers } = await import('../people/members')
const { saveContact } = await import('../contacts/contacts')

let db: Db
beforeEach(() => {
  db = testDatabase()
})
const alajarvi = { round: '2026', municipality: '005' }
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const address = 'liisa@kunta.example'

/** A report of delivery as Postfix writes it. */
const report = ({ of = address, id = '', status = '5.1.1', said = '550 5.1.1 User unknown' }) =>
  Buffer.from(`From: MAILER-DAEMON@mx.kunta.example
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.kunta.example

Final-Recipient: rfc822; ${of}
Action: failed
Status: ${status}
Diagnostic-Code: smtp; ${said}

--b
Content-Type: text/rfc822-headers

${id ? `Message-ID: ${id}\n` : ''}Subject: Kutsu
--b--
`)

const contact = { email: address, name: '', role: '', locale: null, isPrimary: true, isRegistry: false, state: 'current' } as const
const contactRows = () => db.select().from(contacts).all()

/** A letter that has left, to an address that is a contact too. @returns its id */
async function sendOne(): Promise<number> {
  await saveContact(viewerOf(cast.administrator), '005', null, contact, now)
  await inviteColleague(viewerOf(cast.maija), alajarvi, { email: address, locale: 'fi' }, now)
  await deliverDue(() => later(1))
  return db.select().from(letters).where(eq(letters.recipient, address)).get()?.id ?? 0
}

test('a letter leaves with a Message-ID by which what comes back is matched; inviter, administrator and contact tell it', async () => {
  const id = await sendOne()
  expect(server.received.at(-1)?.raw).toContain(`Message-ID: ${messageIdOf(id)}`)
  expect(await noteReturned(report({ id: messageIdOf(id) }), later(5))).toEqual({ kind: 'returned', letters: 1, contacts: 1 })
  expect(db.select().from(letters).where(eq(letters.id, id)).get()).toMatchObject({
    returnedAt: later(5),
    failure: '550 5.1.1 User unknown',
  })
  expect(contactRows()).toMatchObject([{ bouncedAt: later(5) }])
  const members = await listMembers(viewerOf(cast.maija), alajarvi, later(6))
  expect(members.find(({ email }) => email === address)?.letter).toMatchObject({ state: 'failed', why: 'address' })
  expect((await listUnsentLetters(viewerOf(cast.administrator))).letters).toMatchObject([{ id, fate: { state: 'failed', why: 'address' } }])
  const told = db
    .select({ kind: events.kind })
    .from(events)
    .orderBy(events.id)
    .all()
    .map(({ kind }) => kind)
  expect(told.filter((kind) => kind === 'letter-returned' || kind === 'contact-bounced')).toEqual(['letter-returned', 'contact-bounced'])
  // Told again it changes nothing.
  expect(await noteReturned(report({ id: messageIdOf(id) }), later(9))).toEqual({ kind: 'returned', letters: 0, contacts: 0 })
  expect(contactRows()).toMatchObject([{ bouncedAt: later(5) }])
})

test('without our Message-ID the last letter to the address counts, for a fortnight', async () => {
  const id = await sendOne()
  const fortnight = 14 * 24 * 60
  expect(await noteReturned(report({}), later(fortnight + 2))).toMatchObject({ letters: 0 })
  expect(await noteReturned(report({ of: 'Liisa@KUNTA.example' }), later(fortnight - 1))).toMatchObject({ letters: 1, contacts: 1 })
  expect(db.select().from(letters).where(eq(letters.id, id)).get()?.returnedAt).toEqual(later(fortnight - 1))
})

test('a full mailbox is told of the letter, and the address goes on working', async () => {
  const id = await sendOne()
  const full = report({ id: messageIdOf(id), status: '5.2.2', said: '552 5.2.2 Mailbox full' })
  expect(await noteReturned(full, later(5))).toEqual({ kind: 'returned', letters: 1, contacts: 0 })
  expect(contactRows()).toMatchObject([{ bouncedAt: null }])
})

test('nothing changes by a report about another’s address, of a letter that never left, of nobody we know, or by an automatic reply', async () => {
  const id = await sendOne()
  await inviteColleague(viewerOf(cast.maija), alajarvi, { email: 'outi@kunta.example', locale: 'fi' }, later(2))
  const before = [db.select().from(letters).all(), contactRows()]
  for (const message of [
    // Our letter's id with another address: a report made up by somebody who got one letter.
    report({ id: messageIdOf(id), of: 'outi@kunta.example' }),
    report({ of: 'outi@kunta.example' }),
    report({ of: 'tuntematon@kunta.example' }),
    report({ of: 'ei osoite' }),
    Buffer.from(`From: ${address}\nAuto-Submitted: auto-replied\nIn-Reply-To: ${messageIdOf(id)}\n\nOlen lomalla.\n`),
    Buffer.from(''),
  ])
    expect(await noteReturned(message, later(5))).toMatchObject({ letters: 0, contacts: 0 })
  expect([db.select().from(letters).all(), contactRows()]).toEqual(before)
})
