import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { answerVersions, events, frameUnits } from '@/db/schema'
import { letters } from '@/db/schema-letters'
import { municipalityActs } from '@/db/schema-municipality-acts'
import { cast, now, testDatabase } from '@/testing/database'
import { close } from '@/testing/round-acts'
import { getVersions } from '../answering/history/versions'
import { getHub } from '../answering/hub'
import { saveAnswer } from '../answering/save'
import { saveSection } from '../answering/section'
import { listOpenRounds } from '../identity/sign-in/destination'
import { describeDestination } from '../identity/sign-in/link-task'
import { planMailing } from '../mailings/mailings'
import { inviteColleague } from '../people/invite'
import { listAskedMunicipalities } from '../people/joining/asked-municipalities'
import { findRound } from '../round-acts/find-round'
import { runningExtensions } from '../round-acts/municipality-acts'
import { reopenRound } from '../rounds/open-close'
import { submitResponse } from '../sending/submit'
import { tellOfUnsent } from '../sending/tell-unsent'
import { viewerOf, visitor } from '../viewer'
import { requireMunicipality } from './meet'
import { getMunicipalityInRound } from './municipality-in-round'
import { type GivenAct, recordAct } from './record-act'

let db: Db
beforeEach(() => {
  db = testDatabase()
})
const admin = () => viewerOf(cast.administrator)
const maija = () => viewerOf(cast.maija)
const at005 = { round: '2026', municipality: '005' }
const minutes = (count: number, from = now) => new Date(from.getTime() + count * 60_000)
/** The round's own deadline, and one a week later. */
const deadline = new Date('2026-12-04T21:59:00Z')
const afterDeadline = new Date('2026-12-05T10:00:00Z')
const until = new Date('2026-12-11T21:59:00Z')
const acts = () => db.select().from(municipalityActs).all()
const extend = (at = now, to = until) => recordAct(admin(), at005, { kind: 'extended', until: to, text: 'Viestintäpäällikkö vaihtui.' }, at)
const reminderOf = async (at: Date) => {
  const plan = await planMailing(admin(), '2026', 'reminder-1', at)
  return [plan.leftOut.find(({ code }) => code === '005')?.why, plan.reached.map(({ code }) => code).includes('005')]
}

async function answerAndSend(at: Date, first = 'on') {
  for (const [key, value] of Object.entries({ ohjeet: first, koulutus: ['henkilosto'] })) {
    const basedOn = (await getHub(maija(), at005, at)).answers[key]?.version ?? 0
    expect(await saveAnswer(maija(), { ...at005, key, value, basedOn }, at)).toMatchObject({ ok: true })
  }
  expect(await submitResponse(maija(), at005, at)).toMatchObject({ ok: true })
}

const asking = [getMunicipalityInRound, requireMunicipality]
const given: GivenAct[] = [
  { kind: 'call', text: 'Lupasi vastata.' },
  { kind: 'note', text: 'x' },
  { kind: 'extended', until, text: '' },
  { kind: 'extension-ended' },
  { kind: 'declined', text: 'x' },
  { kind: 'sent-back', text: 'x' },
  ...(['decline-ended', 'send-back-ended'] as const).map((kind) => ({ kind })),
  { kind: 'proxy', medium: 'phone' },
]

describe('refused', () => {
  test.each([
    ['a visitor', () => visitor, 'not-signed-in'],
    ['a member of the municipality', maija, 'not-found'],
  ])('every act, and the page, to %s', async (_, who, code) => {
    for (const act of given) await expect(recordAct(who(), at005, act, now)).rejects.toMatchObject({ code })
    for (const ask of asking) await expect(ask(who(), at005, now)).rejects.toMatchObject({ code })
    expect(acts()).toEqual([])
    expect(db.select().from(events).all()).toEqual([])
  })

  test('of a municipality the round does not ask, and of a round that is not open yet', async () => {
    db.delete(frameUnits)
      .where(and(eq(frameUnits.roundId, 2), eq(frameUnits.municipality, '009')))
      .run()
    for (const [where, at] of [
      [{ round: '2026', municipality: '009' }, now],
      [{ round: '2030', municipality: '005' }, now],
      [at005, new Date('2026-10-01T10:00:00Z')],
    ] as const) {
      await expect(recordAct(admin(), where, { kind: 'note', text: 'x' }, at)).rejects.toMatchObject({ code: 'not-found' })
      for (const ask of asking) await expect(ask(admin(), where, at)).rejects.toMatchObject({ code: 'not-found' })
    }
    expect(acts()).toEqual([])
  })

  test('a text of nothing, a moment that gives no time, and what does not fit how far the municipality is', async () => {
    const code = async (act: GivenAct, at = now) => (await recordAct(admin(), at005, act, at)) as { ok: false; code: string }
    expect(await code({ kind: 'call', text: ' \n\u200b' })).toEqual({ ok: false, code: 'text' })
    expect(await code({ kind: 'extended', until: minutes(-1), text: '' })).toEqual({ ok: false, code: 'past' })
    expect(await code({ kind: 'extended', until: deadline, text: '' })).toEqual({ ok: false, code: 'early' })
    expect(await code({ kind: 'extended', until: new Date('2028-01-01T00:00:00Z'), text: '' })).toEqual({ ok: false, code: 'far' })
    expect(await code({ kind: 'sent-back', text: 'x' })).toEqual({ ok: false, code: 'not-sent' })
    expect(await code({ kind: 'proxy', medium: 'paper' }, afterDeadline)).toEqual({ ok: false, code: 'closed' })
    for (const kind of ['extension-ended', 'decline-ended', 'send-back-ended'] as const)
      expect(await code({ kind })).toEqual({ ok: false, code: 'nothing' })
    await answerAndSend(now)
    expect(await code({ kind: 'declined', text: 'x' })).toEqual({ ok: false, code: 'sent' })
    expect(await code({ kind: 'sent-back', text: 'x' }, afterDeadline)).toEqual({ ok: false, code: 'closed' })
    close(db, 2, afterDeadline)
    expect(await code({ kind: 'extended', until, text: '' }, afterDeadline)).toEqual({ ok: false, code: 'closed' })
    expect(acts()).toEqual([])
  })
})

test('a call and a note stand on the time line with who and when, among what the municipality did; the log has no words of them', async () => {
  await saveAnswer(maija(), { ...at005, key: 'ohjeet', value: 'on', basedOn: 0 }, now)
  await saveAnswer(maija(), { ...at005, key: 'koulutus', value: ['henkilosto'], basedOn: 0 }, minutes(3))
  await recordAct(admin(), at005, { kind: 'call', text: '  Lupasi vastata\nensi viikolla. ' }, minutes(10))
  await saveAnswer(maija(), { ...at005, key: 'ohjeet', value: 'ei', basedOn: 1 }, minutes(50))
  await submitResponse(maija(), at005, minutes(51))
  await recordAct(admin(), at005, { kind: 'note', text: 'Kiitos.' }, minutes(60))
  const { timeline, response } = await getMunicipalityInRound(admin(), at005, minutes(61))
  const told = timeline.filter(({ kind }) => kind !== 'letter')
  expect(told).toMatchObject([
    { kind: 'act', by: 'Anna Admin', at: minutes(60), act: { kind: 'note', text: 'Kiitos.' } },
    { kind: 'sent', by: 'Maija Virtanen', at: minutes(51), again: false },
    { kind: 'saved', by: 'Maija Virtanen', at: minutes(50), until: minutes(50), answers: 1, source: 'member' },
    { kind: 'act', act: { kind: 'call', text: 'Lupasi vastata\nensi viikolla.' } },
    { kind: 'saved', at: now, until: minutes(3), answers: 2 },
  ])
  // The receipts, to all three members.
  expect(timeline.filter(({ kind }) => kind === 'letter')).toHaveLength(3)
  expect(response).toMatchObject({ state: 'sent', sentAt: minutes(51), hasUnsentChanges: false })
  const logged = db.select().from(events).where(eq(events.kind, 'municipality-acted')).all()
  expect(logged.map(({ actor, municipality, detail }) => [actor, municipality, detail])).toEqual([
    [cast.administrator, '005', { act: 1, what: 'call' }],
    [cast.administrator, '005', { act: 2, what: 'note' }],
  ])
  // Of another municipality nothing.
  expect((await getMunicipalityInRound(admin(), { ...at005, municipality: '009' }, minutes(61))).timeline).toEqual([])
})

describe('more time', () => {
  test('lets the municipality alone save, send and come in after the deadline, until its own', async () => {
    expect(await extend()).toMatchObject({ ok: true })
    const hub = await getHub(maija(), at005, afterDeadline)
    expect(hub.round).toMatchObject({ state: 'open', closesAt: until })
    expect(await saveAnswer(maija(), { ...at005, key: 'ohjeet', value: 'on', basedOn: 0 }, afterDeadline)).toMatchObject({ ok: true })
    const section = { ...at005, section: 'ohjeet', fields: { koulutus: { fields: ['henkilosto'], basedOn: 0 } } }
    expect((await saveSection(maija(), section, afterDeadline)).saved).toEqual(['koulutus'])
    expect(await submitResponse(maija(), at005, afterDeadline)).toMatchObject({ ok: true })
    expect((await listOpenRounds(maija(), afterDeadline)).map(({ code, closesAt }) => [code, closesAt])).toEqual([['2026', until]])
    expect(describeDestination(db, '/fi/rounds/2026?municipality=005', afterDeadline).round).toMatchObject({ closesAt: until })
    expect((await listAskedMunicipalities(afterDeadline)).map(({ code }) => code)).toEqual(['005'])
    await inviteColleague(maija(), at005, { email: 'uusi@toinen.example', outside: 'yes', locale: 'fi' }, afterDeadline)
    const [invitation] = db.select().from(letters).where(eq(letters.purpose, 'colleague')).all()
    expect(invitation?.text).toContain('11.12.2026 klo 23.59')

    const helsinki = { round: '2026', municipality: '091' }
    const late = saveAnswer(viewerOf(cast.oskar), { ...helsinki, key: 'ohjeet', value: 'on', basedOn: 0 }, afterDeadline)
    await expect(late).rejects.toMatchObject({ code: 'round-closed' })
    expect(await listOpenRounds(viewerOf(cast.oskar), afterDeadline)).toEqual([])
    const tooLate = saveAnswer(maija(), { ...at005, key: 'ohjeet', value: 'ei', basedOn: 1 }, until)
    await expect(tooLate).rejects.toMatchObject({ code: 'round-closed' })
  })

  test('is told before closing as still running, and ends with the closing by hand', async () => {
    await extend()
    const round = findRound('2026')
    expect(runningExtensions(db, round, now)).toEqual([{ municipality: '005', name: { fi: 'Alajärvi', sv: 'Alajärvi' }, until }])
    expect(runningExtensions(db, round, until)).toEqual([])
    close(db, 2, afterDeadline)
    expect(runningExtensions(db, findRound('2026'), afterDeadline)).toEqual([])
    const save = saveAnswer(maija(), { ...at005, key: 'ohjeet', value: 'on', basedOn: 0 }, minutes(1, afterDeadline))
    await expect(save).rejects.toMatchObject({ code: 'round-closed' })
  })

  test('does not come back with the reopening, and can be given anew', async () => {
    await extend()
    close(db, 2, minutes(5))
    const reopenedUntil = new Date('2026-12-05T21:59:00Z')
    expect(await reopenRound(admin(), '2026', reopenedUntil, minutes(6))).toBe('done')
    expect((await getHub(maija(), at005, minutes(7))).round.closesAt).toEqual(reopenedUntil)
    expect(runningExtensions(db, findRound('2026'), minutes(7))).toEqual([])
    expect(await getMunicipalityInRound(admin(), at005, minutes(7))).toMatchObject({ extendedUntil: null, can: { extend: true } })
    expect(await recordAct(admin(), at005, { kind: 'extension-ended' }, minutes(7))).toEqual({ ok: false, code: 'nothing' })
    expect(await reminderOf(minutes(7))).toEqual([undefined, true])
    const late = saveAnswer(maija(), { ...at005, key: 'ohjeet', value: 'on', basedOn: 0 }, minutes(1, reopenedUntil))
    await expect(late).rejects.toMatchObject({ code: 'round-closed' })
    expect(await extend(minutes(8))).toMatchObject({ ok: true })
    expect((await getHub(maija(), at005, minutes(9))).round.closesAt).toEqual(until)
  })

  test('keeps reminders away while it runs, and can be taken back and given again', async () => {
    expect(await reminderOf(now)).toEqual([undefined, true])
    await extend()
    expect(await reminderOf(minutes(1))).toEqual(['extended', false])
    await recordAct(admin(), at005, { kind: 'extension-ended' }, minutes(2))
    expect(await reminderOf(minutes(3))).toEqual([undefined, true])
    expect((await getHub(maija(), at005, minutes(3))).round.closesAt).toEqual(deadline)
    const longer = new Date('2026-12-18T10:00:00Z')
    await extend(minutes(4), longer)
    expect((await getHub(maija(), at005, minutes(5))).round.closesAt).toEqual(longer)
  })

  test('has changes that nobody has sent told after the deadline too', async () => {
    await extend()
    await answerAndSend(now)
    await saveAnswer(maija(), { ...at005, key: 'ohjeet', value: 'ei', basedOn: 1 }, afterDeadline)
    expect(tellOfUnsent(minutes(90, afterDeadline))).toBe(1)
  })
})

describe('declining', () => {
  const decline = (at = now) => recordAct(admin(), at005, { kind: 'declined', text: 'Resurssit eivät riitä.' }, at)
  test('ends invitations and reminders, those in the queue too; who answers all the same is a respondent', async () => {
    const to = { recipient: 'maija@kunta.example', locale: 'fi', subject: 's', text: 't', html: 'h', createdAt: now } as const
    const waiting = { ...to, municipality: '005', roundId: 2, usefulUntil: deadline }
    db.insert(letters)
      .values([
        { ...waiting, purpose: 'reminder' },
        { ...waiting, purpose: 'thanks' },
      ])
      .run()
    await decline(minutes(1))
    const ends = db.select({ purpose: letters.purpose, end: letters.usefulUntil }).from(letters).orderBy(letters.id).all()
    expect(ends).toEqual([
      { purpose: 'reminder', end: minutes(1) },
      { purpose: 'thanks', end: deadline },
    ])
    expect(await reminderOf(minutes(2))).toEqual(['declined', false])
    expect(await getMunicipalityInRound(admin(), at005, minutes(2))).toMatchObject({
      declined: 'Resurssit eivät riitä.',
      can: { decline: false },
    })
    await answerAndSend(minutes(3))
    expect(await getMunicipalityInRound(admin(), at005, minutes(4))).toMatchObject({ declined: null, response: { state: 'sent' } })
    expect(await reminderOf(minutes(4))).toEqual(['answered', false])
  })

  test('is taken back by itself, and by giving more time; and takes more time back', async () => {
    await decline()
    await recordAct(admin(), at005, { kind: 'decline-ended' }, minutes(1))
    expect(await reminderOf(minutes(2))).toEqual([undefined, true])
    await decline(minutes(3))
    await extend(minutes(4))
    expect((await getMunicipalityInRound(admin(), at005, minutes(5))).declined).toBeNull()
    await decline(minutes(6))
    expect(await getMunicipalityInRound(admin(), at005, minutes(7))).toMatchObject({ extendedUntil: null })
    expect((await getHub(maija(), at005, minutes(7))).round.closesAt).toEqual(deadline)
  })
})

describe('sending back', () => {
  const back = (at: Date) => recordAct(admin(), at005, { kind: 'sent-back', text: 'Tarkista tunnit:\nluku on suuri.' }, at)
  test('shows the note to the municipality and mails its members, until something is sent again', async () => {
    await answerAndSend(now)
    await back(minutes(1))
    const note = { at: minutes(1), by: 'Anna Admin', text: 'Tarkista tunnit:\nluku on suuri.' }
    expect((await getHub(maija(), at005, minutes(2))).sentBack).toEqual(note)
    const mailed = db.select().from(letters).where(eq(letters.purpose, 'sent-back')).orderBy(letters.recipient).all()
    expect(mailed.map(({ recipient }) => recipient)).toEqual(['liisa@kunta.example', 'maija@kunta.example', 'pekka@kunta.example'])
    expect(mailed[0]?.subject).toBe('Vastauksissa on korjattavaa (Alajärvi)')
    expect(mailed[0]?.text).toContain('Anna Admin kirjoittaa:\n> Tarkista tunnit:\n> luku on suuri.')
    expect(mailed[0]?.text).toContain('/fi/rounds/2026/check?municipality=005')
    expect(await recordAct(admin(), at005, { kind: 'sent-back', text: 'Vielä.' }, minutes(2))).toMatchObject({ ok: true })
    await answerAndSend(minutes(3), 'ei')
    expect((await getHub(maija(), at005, minutes(4))).sentBack).toBeNull()
    const page = await getMunicipalityInRound(admin(), at005, minutes(4))
    expect(page).toMatchObject({ sentBack: null, can: { sendBack: true } })
  })

  test('changes nothing of what was sent, and is taken back', async () => {
    await answerAndSend(now)
    await back(minutes(1))
    expect((await getHub(maija(), at005, minutes(2))).submission).toMatchObject({ submittedAt: now, changed: false })
    await recordAct(admin(), at005, { kind: 'send-back-ended' }, minutes(2))
    expect((await getHub(maija(), at005, minutes(3))).sentBack).toBeNull()
    expect(await recordAct(admin(), at005, { kind: 'send-back-ended' }, minutes(3))).toEqual({ ok: false, code: 'nothing' })
  })
})

test('answers entered for a municipality say how they came, each as it was said at the time, and by whom', async () => {
  const save = (at: Date, value: string, basedOn: number, who = admin()) => saveAnswer(who, { ...at005, key: 'ohjeet', value, basedOn }, at)
  await save(now, 'on', 0)
  await recordAct(admin(), at005, { kind: 'proxy', medium: 'phone' }, minutes(1))
  await save(minutes(2), 'ei', 1)
  await recordAct(admin(), at005, { kind: 'proxy', medium: 'paper' }, minutes(3))
  await save(minutes(4), 'on', 2)
  await save(minutes(5), 'ei', 3, maija())
  const versions = await getVersions(maija(), { ...at005, key: 'ohjeet' }, minutes(6))
  expect(versions.map(({ source, medium }) => [source, medium])).toEqual([
    ['proxy', null],
    ['proxy', 'phone'],
    ['proxy', 'paper'],
    ['member', null],
  ])
  expect(db.select().from(answerVersions).all()).toHaveLength(4)
  // What was said of another municipality says nothing of this one.
  await recordAct(admin(), { ...at005, municipality: '009' }, { kind: 'proxy', medium: 'email' }, minutes(7))
  await save(minutes(8), 'on', 4)
  expect((await getVersions(maija(), { ...at005, key: 'ohjeet' }, minutes(9))).at(-1)).toMatchObject({ medium: 'paper' })
})
