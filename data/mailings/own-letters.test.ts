/** Administrators' own letters, what heads the letters of mailings, and the calendar file that may leave with them. */
import { asc, eq, isNotNull } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Db } from '@/db/client'
import { letters } from '@/db/schema-letters'
import { type MailingPurpose, mailingPurposes } from '@/questionnaire/mailing/purposes'
import type { Locale } from '@/questionnaire/text'
import { cast, now, testDatabase } from '@/testing/database'
import { readMail, startMailServer } from '@/testing/mail-server'
import { readyToMail } from '@/testing/ready-to-mail'

const server = await startMailServer()
afterAll(() => server.close())
// The settings are read once, at the first import that needs them.
vi.stubEnv('EMAIL_SERVER', server.address)
vi.stubEnv('EMAIL_FROM', 'Kuntakysely <palvelu@liitto.example>')
const { deliverDue } = await import('../letters/delivery')
const { askForLetter } = await import('../identity/sign-in/ask')
const { viewerOf, visitor } = await import('../viewer')
const { saveContact } = await import('../contacts/contacts')
const { saveAnswer } = await import('../answering/save')
const { submitResponse } = await import('../sending/submit')
const { recordAct } = await import('../municipality-log/record-act')
const { listMailings, makeMailing, planMailing } = await import('./mailings')
const { previewLetter } = await import('./preview')
const { saveMailingText } = await import('./texts')
const { workMailings } = await import('./work')

let db: Db
beforeEach(() => {
  db = readyToMail(testDatabase())
})
const admin = () => viewerOf(cast.administrator)
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const write = (purpose: MailingPurpose, locale: Locale, subject: string) =>
  saveMailingText(admin(), '2026', { purpose, locale }, { subject, body: 'Hei {kunta}' }, 0, now)
const writeBoth = async (purpose: MailingPurpose) => {
  for (const locale of ['fi', 'sv'] as const) expect(await write(purpose, locale, `${purpose} ${locale}`)).toEqual({ ok: true })
}
const make = (purpose: MailingPurpose, at = now, more: { dueAt?: Date; withCalendar?: boolean } = {}) =>
  makeMailing(admin(), '2026', { purpose, dueAt: null, ...more }, at)
/** Makes one and writes its letters into the queue. */
const queue = async (purpose: MailingPurpose, at = now, more: { withCalendar?: boolean } = {}) => {
  expect(await make(purpose, at, more)).toMatchObject({ ok: true })
  await workMailings(() => at)
}
const queued = () => db.select().from(letters).where(isNotNull(letters.mailingId)).orderBy(asc(letters.id)).all()
const recipients = () => queued().map(({ recipient }) => recipient.split('@')[0])
/** What arrives when all that is due leaves. */
const deliver = async (at: Date) => {
  const before = server.received.length
  await deliverDue(() => at)
  return server.received.slice(before).map(({ raw, recipients: [to = ''] }) => ({ to, ...readMail(raw) }))
}
async function answerAndSend(at: Date) {
  for (const [key, value] of Object.entries({ ohjeet: 'on', koulutus: ['henkilosto'] }))
    expect(await saveAnswer(viewerOf(cast.oskar), { round: '2026', key, value, basedOn: 0 }, at)).toMatchObject({ ok: true })
  expect(await submitResponse(viewerOf(cast.oskar), { round: '2026' }, at)).toMatchObject({ ok: true })
}
const contact = { name: '', role: '', locale: null, isPrimary: false, isRegistry: false, state: 'current' } as const

describe('an own letter', () => {
  test.each([
    ['a visitor', () => visitor, 'not-signed-in'],
    ['a member', () => viewerOf(cast.maija), 'not-found'],
  ])('is nothing for %s', async (_, who, code) => {
    const text = { subject: 'x', body: 'y' }
    const purpose = 'own-all-1' as const
    for (const ask of [
      () => saveMailingText(who(), '2026', { purpose, locale: 'fi' }, text, 0, now),
      () => planMailing(who(), '2026', purpose, now),
      () => makeMailing(who(), '2026', { purpose, dueAt: null }, now),
    ])
      await expect(ask()).rejects.toMatchObject({ code })
    expect((await listMailings(admin(), '2026', mailingPurposes, now)).own).toEqual([])
  })

  test('does not leave before it is written in Finnish and in Swedish', async () => {
    expect(await planMailing(admin(), '2026', 'own-all-1', now)).toMatchObject({ unfinished: ['fi', 'sv'], isPossible: true })
    expect(await make('own-all-1')).toEqual({ ok: false, code: 'text' })
    await write('own-all-1', 'fi', 'Asiaa')
    expect(await make('own-all-1', now, { dueAt: later(60) })).toEqual({ ok: false, code: 'text' })
    await write('own-all-1', 'sv', 'Ett ärende')
    expect((await planMailing(admin(), '2026', 'own-all-1', now)).unfinished).toEqual([])
    expect(await make('own-all-1')).toMatchObject({ ok: true })
  })

  test('is listed with its subject once it is written, and the next has the next number, whomever it is for', async () => {
    expect(await listMailings(admin(), '2026', mailingPurposes, now)).toMatchObject({ own: [], nextNumber: 1 })
    await writeBoth('own-all-1')
    await write('own-silent-2', 'sv', 'Ett ärende')
    expect(await listMailings(admin(), '2026', mailingPurposes, now)).toMatchObject({
      own: [
        { purpose: 'own-all-1', subjects: { fi: 'own-all-1 fi', sv: 'own-all-1 sv', en: '' } },
        { purpose: 'own-silent-2', subjects: { fi: '', sv: 'Ett ärende', en: '' } },
      ],
      nextNumber: 3,
      possible: expect.arrayContaining(['own-all-1', 'own-silent-2']),
    })
    // It was written for its round.
    expect(await listMailings(admin(), '2024', mailingPurposes, now)).toMatchObject({ own: [], nextNumber: 1 })
  })

  test('of an earlier round is proposed to no later one', async () => {
    const text = { subject: 'Vanha', body: 'Teksti' }
    await saveMailingText(admin(), '2024', { purpose: 'own-all-1', locale: 'fi' }, text, 0, now)
    const { unfinished } = await planMailing(admin(), '2026', 'own-all-1', now)
    expect(unfinished).toEqual(['fi', 'sv'])
  })

  test('reaches each once, whatever is done; another own letter reaches them again', async () => {
    await writeBoth('own-all-1')
    await writeBoth('own-all-2')
    const { reached } = await planMailing(admin(), '2026', 'own-all-1', now)
    await queue('own-all-1')
    const first = recipients()
    expect(first).toEqual(reached.flatMap(({ letters: own }) => own.map(({ address }) => address.split('@')[0])))
    expect(first.length).toBeGreaterThan(3)
    await deliver(now)
    expect(await make('own-all-1', later(1))).toEqual({ ok: false, code: 'nobody' })
    await queue('own-all-2', later(2))
    expect(recipients()).toEqual([...first, ...first])
    expect(queued()[0]).toMatchObject({ purpose: 'own', subject: 'own-all-1 fi', text: expect.stringContaining('Hei Alajärvi') })
  })

  test('goes to whom it is for, and one to the silent ends when the answers come in', async () => {
    for (const purpose of ['own-silent-1', 'own-silent-2', 'own-answered-3'] as const) await writeBoth(purpose)
    const reachedBy = async (purpose: MailingPurpose, at: Date) =>
      (await planMailing(admin(), '2026', purpose, at)).reached.map(({ code }) => code)
    expect(await reachedBy('own-silent-1', now)).toEqual(['005', '091'])
    expect(await reachedBy('own-answered-3', now)).toEqual([])
    await queue('own-silent-1')
    await answerAndSend(later(1))
    expect(await reachedBy('own-silent-2', later(2))).toEqual(['005'])
    expect(await reachedBy('own-answered-3', later(2))).toEqual(['091'])
    const arrived = await deliver(later(2))
    const own = arrived.filter(({ headers }) => headers.subject?.startsWith('own-'))
    expect(own.map(({ to }) => to.split('@')[0]).sort()).toEqual(['liisa', 'maija', 'pekka'])
  })

  test('is shown as its reader gets it, with a link for whoever may still answer and a plain one for others', async () => {
    for (const purpose of ['own-silent-1', 'own-all-2'] as const) await writeBoth(purpose)
    const preview = async (purpose: MailingPurpose) => (await previewLetter(admin(), '2026', { purpose, municipality: '005' }, now)).text
    expect(await preview('own-silent-1')).toContain('token=…')
    expect(await preview('own-all-2')).toContain('/fi/rounds/2026?municipality=005')
    expect(await preview('own-all-2')).not.toContain('/results/')
  })
})

describe('the head of a letter', () => {
  test('to all says how to get no more, where answers go; of a letter to one reader and to the registry it does not', async () => {
    await saveContact(admin(), '009', null, { ...contact, email: 'kirjaamo@alavieska.example', isRegistry: true }, now)
    await queue('registry')
    // Where nobody else is reached, the reminder goes to the registry too.
    await queue('reminder-1')
    await askForLetter('maija@kunta.example', { locale: 'fi' }, now)
    const arrived = await deliver(now)
    const wayOut = (to: string) => arrived.filter((each) => each.to === to).map(({ headers }) => headers['list-unsubscribe'] ?? null)
    expect(wayOut('kirjaamo@alavieska.example')).toEqual([null, null])
    expect(wayOut('liisa@kunta.example')).toEqual([expect.stringMatching(/^<mailto:kysely@liitto\.example\?subject=.+&body=.+>$/)])
    // The sign-in letter, which is urgent, and the reminder.
    expect(wayOut('maija@kunta.example')).toEqual([null, expect.stringContaining('maija%40kunta.example')])
    expect(arrived.map(({ headers }) => headers['auto-submitted'])).toEqual(arrived.map(() => 'auto-generated'))
    expect(arrived.every(({ headers }) => headers['list-unsubscribe-post'] === undefined)).toBe(true)
  })
})

describe('the end of the time to answer', () => {
  const until = new Date('2026-12-11T14:00:00Z')
  const calendarsOf = (arrived: Awaited<ReturnType<typeof deliver>>) =>
    new Map(arrived.map(({ to, files }) => [to, files.map(({ name, type, bytes }) => ({ name, type, text: bytes.toString('utf8') }))]))

  test('leaves as a calendar file where that was ticked: the municipality’s own, with no personal link', async () => {
    const text = 'Viestintäpäällikkö vaihtui.'
    await recordAct(admin(), { round: '2026', municipality: '005' }, { kind: 'extended', until, text }, now)
    await queue('invitation', now, { withCalendar: true })
    expect((await listMailings(admin(), '2026', mailingPurposes, now)).rows).toMatchObject([{ withCalendar: true }])
    const files = calendarsOf(await deliver(now))
    const [own] = files.get('maija@kunta.example') ?? []
    expect(own).toMatchObject({ name: 'vastausaika.ics', type: 'text/calendar' })
    const unfolded = own?.text.replace(/\r\n /g, '') ?? ''
    expect(unfolded).toContain('\r\nDTSTART:20261211T140000Z\r\n')
    expect(unfolded).toContain('\r\nUID:2026.005@localhost\r\n')
    expect(unfolded).toContain('/fi/rounds/2026?municipality=005')
    expect(unfolded).not.toMatch(/token|confirm/)
    expect(files.get('oskar@kunta.example')?.[0]?.text).toContain('\r\nDTSTART:20261204T215900Z\r\n')
  })

  test('does not leave where it was not ticked, nor with letters that ask for nothing', async () => {
    await queue('invitation')
    await writeBoth('own-all-1')
    await queue('own-all-1', now, { withCalendar: true })
    const arrived = await deliver(now)
    expect(arrived.length).toBeGreaterThan(6)
    expect(arrived.flatMap(({ files }) => files)).toEqual([])
    expect(db.select().from(letters).where(eq(letters.purpose, 'own')).all().length).toBeGreaterThan(3)
  })
})
