import { eq } from 'drizzle-orm'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Db } from '@/db/client'
import { events, memberships, people, rounds } from '@/db/schema'
import { letters } from '@/db/schema-letters'
import { settledRounds } from '@/db/schema-rounds'
import { type RoundSettings, unsettled } from '@/questionnaire/round-settings'
import { cast, now, testDatabase } from '@/testing/database'
import { readMail, startMailServer } from '@/testing/mail-server'
import { send } from '@/testing/results-cast'

const server = await startMailServer()
afterAll(() => server.close())
// The settings are read once, at the first import that needs them.
vi.stubEnv('EMAIL_SERVER', server.address)
const { getHub } = await import('../answering/hub')
const { saveAnswer } = await import('../answering/save')
const { deliverDue } = await import('../letters/delivery')
const { saveApprovers } = await import('../people/approvers')
const { removeMember } = await import('../people/remove')
const { viewerOf, visitor } = await import('../viewer')
const { askApproval } = await import('./approval')
const { getReceipt } = await import('./receipt')
const { submitResponse } = await import('./submit')
type Viewer = ReturnType<typeof viewerOf>

let db: Db
beforeEach(() => {
  db = testDatabase()
  server.received.length = 0
})

const of005 = { round: '2026', municipality: '005' }
const maija = () => viewerOf(cast.maija)
const minutes = (after: number) => new Date(now.getTime() + after * 60_000)
const receipts = () => db.select().from(letters).where(eq(letters.purpose, 'receipt')).all()

async function answer(saved: Record<string, unknown>, viewer: Viewer = maija(), at = now) {
  for (const [key, value] of Object.entries(saved)) {
    const basedOn = (await getHub(viewer, of005, at)).answers[key]?.version ?? 0
    expect(await saveAnswer(viewer, { ...of005, key, value, basedOn }, at)).toMatchObject({ ok: true })
  }
}
function settle(settings: Partial<RoundSettings>) {
  const round = db.select({ id: rounds.id }).from(rounds).where(eq(rounds.code, '2026')).get()
  db.insert(settledRounds)
    .values({ ...unsettled, ...settings, roundId: round?.id ?? 0, savedAt: now, savedBy: null })
    .run()
}
async function sent(viewer: Viewer = maija(), at = minutes(1)) {
  await answer({ ohjeet: 'on', koulutus: ['henkilosto'] })
  expect(await submitResponse(viewer, of005, at)).toMatchObject({ ok: true })
}

describe('who sees the receipt', () => {
  test.each([
    ['a visitor', () => getReceipt(visitor, of005, minutes(2)), 'not-signed-in'],
    ['another municipality', () => getReceipt(viewerOf(cast.oskar), of005, minutes(2)), 'not-found'],
    ['a person without a municipality', () => getReceipt(viewerOf(cast.stranger), of005, minutes(2)), 'not-found'],
  ])('not %s', async (_case, read, code) => {
    await sent()
    await expect(read()).rejects.toMatchObject({ code })
  })

  test('there is none before sending', async () => {
    expect(await getReceipt(maija(), of005, now)).toBeNull()
  })
})

describe('the receipt goes', () => {
  test('to every member who is there, in the own language, with the same facts', async () => {
    db.update(people).set({ locale: 'sv', emailVerified: now }).where(eq(people.id, cast.liisa)).run()
    send(db, 2, '091', { ohjeet: 'on' }, minutes(-5))
    await sent()
    expect(receipts().map(({ personId, locale }) => [personId, locale])).toEqual([
      [cast.maija, 'fi'],
      [cast.liisa, 'sv'],
      [cast.both, 'fi'],
    ])
    const [toMaija, toLiisa] = receipts()
    expect(toMaija?.text).toContain('Viite: 2026-005-1')
    expect(toMaija?.text).toContain('Alajärvi on 2. vastannut kunta')
    expect(toMaija?.text).toContain('Lähettäjä: Maija Virtanen.')
    expect(toMaija?.text).toContain('Kuittaus lähti myös: Liisa Korhonen ja Pekka Kaksi.')
    expect(toLiisa?.text).toContain('Referens: 2026-005-1')
    expect(toLiisa?.text).toContain('Alajärvi är kommun nummer 2 som svarat')
    expect(toLiisa?.text).toContain('/sv/rounds/2026/answers?municipality=005')
    expect(await getReceipt(maija(), of005, minutes(2))).toEqual({
      reference: '2026-005-1',
      ordinal: 2,
      recipients: ['Maija Virtanen', 'Liisa Korhonen', 'Pekka Kaksi'].map((name) => ({ name, left: false })),
    })
  })

  test('and names those who have left since as they were then; of whoever had not come, nothing but the address', async () => {
    db.insert(events)
      .values({ at: minutes(-1), kind: 'signed-in', actor: cast.liisa })
      .run()
    await sent()
    for (const personId of [cast.liisa, cast.both]) await removeMember(maija(), of005, { personId, last: true }, minutes(3))
    expect((await getReceipt(maija(), of005, minutes(4)))?.recipients).toEqual([
      { name: 'Maija Virtanen', left: false },
      { name: 'Liisa Korhonen', left: true },
      { name: 'pekka@kunta.example', left: true },
    ])
  })

  test('to the sender alone where the round has it so, and to whoever asked for approval', async () => {
    settle({ receiptToAll: false, resultsDay: '2027-02-02' })
    await sent()
    expect(receipts().map(({ personId }) => personId)).toEqual([cast.maija])
    expect(receipts()[0]?.text).toContain('Tulokset julkaistaan 2.2.2027.')
    await saveApprovers(maija(), of005, [cast.maija], minutes(2))
    await answer({ ohjeet: 'ei' }, viewerOf(cast.liisa), minutes(3))
    expect(await askApproval(viewerOf(cast.liisa), of005, minutes(4))).toEqual({ ok: true })
    await submitResponse(maija(), of005, minutes(5))
    expect(receipts().map(({ personId }) => personId)).toEqual([cast.maija, cast.maija, cast.liisa])
  })

  test('not to whoever has left', async () => {
    db.update(memberships).set({ removedAt: now }).where(eq(memberships.personId, cast.liisa)).run()
    await sent()
    expect(receipts().map(({ personId }) => personId)).toEqual([cast.maija, cast.both])
  })

  test('to an administrator who sent for the municipality, and to its members', async () => {
    await sent(viewerOf(cast.administrator))
    expect(receipts().map(({ personId }) => personId)).toEqual([cast.administrator, cast.liisa, cast.maija, cast.both])
  })

  test('with a number of its own each time, and the place of the first', async () => {
    await sent()
    send(db, 2, '091', { ohjeet: 'on' }, minutes(2))
    await answer({ ohjeet: 'ei' }, maija(), minutes(3))
    await submitResponse(maija(), of005, minutes(4))
    expect(await getReceipt(maija(), of005, minutes(5))).toMatchObject({ reference: '2026-005-2', ordinal: 1 })
  })
})

describe('the file of the answers', () => {
  const delivered = async () => {
    await deliverDue(() => minutes(10))
    return server.received.map(({ recipients, raw }) => ({ to: recipients[0], ...readMail(raw) }))
  }
  const textOf = async (bytes: Uint8Array) => (await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true })).text

  test('leaves with each letter, the same bytes in one language, as they were sent', async () => {
    db.update(people).set({ locale: 'sv', emailVerified: now }).where(eq(people.id, cast.liisa)).run()
    await sent()
    await answer({ ohjeet: 'ei' }, maija(), minutes(3))
    const mails = await delivered()
    expect(mails.map(({ to, files }) => [to, files.map(({ name, type }) => [name, type])])).toEqual(
      ['maija', 'liisa', 'pekka'].map((name) => [`${name}@kunta.example`, [['kuntakysely-2026-alajarvi.pdf', 'application/pdf']]]),
    )
    const [toMaija, toLiisa, toPekka] = mails.map(({ files }) => files[0]?.bytes ?? Buffer.alloc(0))
    expect(toPekka?.equals(toMaija ?? Buffer.alloc(0))).toBe(true)
    const [fi, sv] = [await textOf(toMaija ?? Buffer.alloc(0)), await textOf(toLiisa ?? Buffer.alloc(0))]
    expect(fi).toContain('2026-005-1')
    expect(fi).toContain('Viite')
    expect(fi).not.toContain('muutettu lähettämisen jälkeen')
    expect(sv).toContain('Referens')
    expect(mails[0]?.parts['text/plain']).toContain('liitteenä PDF-tiedostona')
    expect(mails[1]?.parts['text/plain']).toContain('PDF-bilaga')
    for (const { parts } of mails) expect(Object.values(parts).join()).not.toContain('ATTACHMENT')
  })

  test('is made anew of the same sending with the same bytes', async () => {
    await sent()
    const { default: makeSentPdf } = await import('../answering/own-answers/make-sent-pdf')
    const order = { submission: receipts()[0]?.submissionId ?? 0, locale: 'fi' as const }
    const [one, other] = [await makeSentPdf(order), await makeSentPdf(order)]
    if (!one.ok || !other.ok) throw new Error('no PDF here')
    expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(true)
  })

  test('that cannot be made holds no letter up: it leaves and says so', async () => {
    await sent()
    // Nothing is left of the sending that the letter names.
    db.run('pragma foreign_keys = off')
    db.run('delete from submissions')
    const [mail] = await delivered()
    expect(mail?.files).toEqual([])
    expect(mail?.parts['text/plain']).toContain('ei voitu tehdä liitettä')
    expect(mail?.parts['text/html']).toContain('ei voitu tehdä liitettä')
    expect(receipts().every(({ sentAt }) => sentAt !== null)).toBe(true)
  })
})
