import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Db } from '@/db/client'
import { memberships, people } from '@/db/schema'
import { cast, now, testDatabase } from '@/testing/database'
import { close, reopen } from '@/testing/round-acts'
import { saveAnswer } from '../answering/save'
import { saveSection } from '../answering/section'
import { endSession, standingViewer } from '../identity/session'
import { startSession } from '../identity/sessions'
import { endOwnSessions, endSessionsOf } from '../identity/sign-out'
import { removeMember } from '../people/remove'
import { changeRole, removeStaff } from '../people/staff'
import { viewerOf, visitor } from '../viewer'
import { openStream, readNewsOnce } from './stream'

let db: Db
beforeEach(() => {
  // Saves are written by an immediate of the real event loop.
  vi.useFakeTimers({ now, toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
  db = testDatabase()
})
const open: ReadableStreamDefaultReader<Uint8Array>[] = []
afterEach(async () => {
  for (const reader of open.splice(0)) await reader.cancel()
  await vi.runOnlyPendingTimersAsync()
  vi.useRealTimers()
})

const first = { round: '2026', section: 'ohjeet' }
const maija = viewerOf.bind(null, cast.maija)
const liisa = viewerOf.bind(null, cast.liisa)

/** A stream whose events are read one by one; null when it has ended. */
function follow(ask: () => ReturnType<typeof viewerOf>, where: Parameters<typeof openStream>[1] = first) {
  const reader = openStream(ask, where).getReader()
  open.push(reader)
  return async () => {
    const { value, done } = await reader.read()
    return done ? null : JSON.parse(new TextDecoder().decode(value).replace(/^data: /, ''))
  }
}
const save = (viewer: ReturnType<typeof viewerOf>, key: string, value: unknown, basedOn = 0) =>
  saveAnswer(viewer, { round: '2026', key, value, basedOn }, new Date())
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

test.each([
  ['who has not signed in', () => visitor, first, 'not-signed-in'],
  ['a stranger', () => viewerOf(cast.stranger), first, 'not-found'],
  ['a member of another municipality', () => viewerOf(cast.oskar), { ...first, municipality: '005' }, 'not-found'],
  ['whoever has several and names none', () => viewerOf(cast.both), first, 'municipality-required'],
  ['a section that is not', maija, { round: '2026', section: 'muu' }, 'not-found'],
  ['a round that is not', maija, { round: '2030' }, 'not-found'],
  ['a closed round', maija, { round: '2024' }, 'round-closed'],
])('no stream for %s', (_, ask, where, code) => {
  expect(() => openStream(ask, where)).toThrow(code)
  expect(() => readNewsOnce(ask(), where)).toThrow(code)
})

test('a stream begins with every answer of its section and goes on with what others save', async () => {
  await save(liisa(), 'ohjeet', 'on')
  const next = follow(maija)
  expect(await next()).toMatchObject({ answers: { ohjeet: { value: 'on', version: 1, savedBy: 'Liisa Korhonen' } }, people: [] })
  await save(liisa(), 'ohjeet', 'ei', 1)
  await pass(100)
  expect(await next()).toEqual({
    answers: { ohjeet: { value: 'ei', version: 2, savedAt: expect.any(String), savedBy: 'Liisa Korhonen', note: null } },
  })
})

test('another municipality’s answers are told to nobody here', async () => {
  const next = follow(maija)
  await next()
  await save(viewerOf(cast.oskar), 'ohjeet', 'on')
  await pass(14_000)
  await save(liisa(), 'ohjeet', 'ei')
  await pass(100)
  expect(await next()).toMatchObject({ answers: { ohjeet: { value: 'ei' } } })
})

test('people of the municipality see in which section the others are, and when they have left', async () => {
  const next = follow(maija)
  await next()
  const leave = openStream(liisa, first).getReader()
  await pass(100)
  expect(await next()).toEqual({ people: [{ id: cast.liisa, name: 'Liisa Korhonen', section: 'ohjeet' }] })
  await leave.cancel()
  await pass(5000)
  expect(await next()).toEqual({ people: [] })
})

test('who asks again and again is in sight for a while', async () => {
  readNewsOnce(liisa(), first)
  expect(readNewsOnce(maija(), first)).toMatchObject({ people: [{ name: 'Liisa Korhonen' }] })
  await pass(9000)
  expect(readNewsOnce(maija(), first)).toMatchObject({ people: [] })
})

test('on the hub a number tells that answers or marks have changed', async () => {
  const next = follow(maija, { round: '2026' })
  const { stamp } = await next()
  await save(liisa(), 'ohjeet', 'on')
  await pass(100)
  const later = await next()
  expect(later.stamp).not.toBe(stamp)
  await saveSection(liisa(), { ...first, fields: {}, postponed: true }, new Date())
  await pass(100)
  expect((await next()).stamp).not.toBe(later.stamp)
})

test('a stream ends when the session has ended', async () => {
  let viewer = maija()
  const next = follow(() => viewer)
  await next()
  viewer = visitor
  await pass(15_000)
  expect([await next(), await next()]).toEqual([{ end: 'not-signed-in' }, null])
})

test('a stream ends before the first word that its reader may not hear', async () => {
  const next = follow(maija)
  await next()
  db.update(memberships).set({ removedAt: now }).where(eq(memberships.personId, cast.maija)).run()
  await save(liisa(), 'ohjeet', 'on')
  await pass(100)
  expect([await next(), await next()]).toEqual([{ end: 'not-found' }, null])
})

/** Who looks by a session of that person, as the route asks. */
function bySession(personId: string) {
  const token = db.transaction((tx) => startSession(tx, personId, new Date()))
  return { token, ask: standingViewer(token) }
}
const onBehalf = { ...first, municipality: '005' }

test.each([
  [
    'is removed from the municipality',
    cast.liisa,
    () => removeMember(maija(), onBehalf, { personId: cast.liisa, last: true }),
    'not-found',
  ],
  ['loses the administrator’s right', cast.administrator, () => removeStaff(viewerOf(cast.stranger), cast.administrator), 'not-signed-in'],
  ['becomes an analyst', cast.administrator, () => changeRole(viewerOf(cast.stranger), cast.administrator, 'analyst'), 'not-found'],
  ['signs out everywhere', cast.liisa, () => endOwnSessions(liisa()), 'not-signed-in'],
  ['is signed out by an administrator', cast.liisa, () => endSessionsOf(viewerOf(cast.administrator), cast.liisa), 'not-signed-in'],
])('the stream of somebody who %s ends within a second, those of others go on', async (_, person, act, code) => {
  db.update(people).set({ administratorSince: now, emailVerified: now }).where(eq(people.id, cast.stranger)).run()
  const next = follow(bySession(person).ask, onBehalf)
  const other = follow(bySession(cast.maija).ask, onBehalf)
  await next()
  await other()
  await act()
  await pass(999)
  expect([await next(), await next()]).toEqual([{ end: code }, null])
  await save(maija(), 'ohjeet', 'on')
  await pass(100)
  for (let event = await other(); !event.answers; event = await other()) expect(event).not.toHaveProperty('end')
})

test('the stream of a browser that signs out ends, that of the same person’s other browser goes on', async () => {
  const [here, there] = [bySession(cast.liisa), bySession(cast.liisa)]
  const next = follow(here.ask)
  const other = follow(there.ask)
  await next()
  await other()
  await endSession(here.token)
  await pass(999)
  expect(await next()).toEqual({ end: 'not-signed-in' })
  await save(maija(), 'ohjeet', 'on')
  await pass(100)
  expect(await other()).toMatchObject({ answers: { ohjeet: { value: 'on' } } })
})

test('a stream ends when the round closes, and asks to be renewed after some minutes', async () => {
  const next = follow(maija)
  const other = follow(liisa)
  await next()
  close(db)
  await pass(15_000)
  expect(await next()).toEqual({ end: 'round-closed' })
  reopen(db, 2)
  await other()
  expect(await other()).toEqual({ end: 'round-closed' })
  const long = follow(maija)
  await pass(300_000)
  let last = null
  for (let event = await long(); event; event = await long()) last = event
  expect(last).toEqual({ end: 'renew' })
})

test('one person has a limited number of streams', () => {
  for (let each = 0; each < 20; each++) follow(maija)
  expect(() => openStream(maija, first)).toThrow('too-many-requests')
  follow(liisa)
})
