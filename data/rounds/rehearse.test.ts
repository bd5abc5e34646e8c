import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Db, openDatabase } from '@/db/client'
import { events, memberships, municipalities, people, questionnaires, responses, rounds, surveys } from '@/db/schema'
import { letters } from '@/db/schema-letters'
import { rehearsals } from '@/db/schema-rehearsals'
import { sessions } from '@/db/schema-sign-in'
import { env } from '@/env'
import { cast, testDatabase } from '@/testing/database'
import { rehearsalFile } from '../rehearsal/rows'
import { findRound } from '../round-acts/find-round'
import { seedRegister } from '../start/seed'
import { viewerOf, visitor } from '../viewer'
import { createRound } from './make-round'
import { openDue } from './open-by-clock'
import { openRound } from './open-close'
import { endRehearsal, getRehearsal, startRehearsal } from './rehearse'
import { saveSchedule } from './schedule'

const folder = await vi.hoisted(async () => {
  const { tmpdir } = await import('node:os')
  const made = `${tmpdir()}/kuntakysely-rehearsal-${process.pid}`
  vi.stubEnv('DATABASE', `${made}/kuntakysely.db`)
  return made
})

let db: Db
const now = new Date('2027-01-10T10:00:00Z')
const later = new Date('2027-01-12T10:00:00Z')
const anna = () => viewerOf(cast.administrator)

beforeEach(async () => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  db = testDatabase()
  seedRegister(db, now)
  await createRound(anna(), { survey: 'some', from: 'last', code: '2027', referenceDate: '1.3.2027', sizeLimits: '' }, now)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const files = () => readdirSync(folder).filter((name) => name.startsWith('rehearsal-') && name.endsWith('.db'))

async function start(): Promise<string> {
  const started = await startRehearsal(anna(), '2027', now)
  if (typeof started === 'string') throw new Error(started)
  return started.id
}

/** A municipality answers in a rehearsal, as its process would write it. */
function answerIn(id: string, municipality: string): void {
  const own = openDatabase(rehearsalFile(id))
  own.insert(responses).values({ roundId: 1, municipality, startedAt: now }).run()
  own.$client.close()
}

const told = () =>
  db
    .select()
    .from(events)
    .all()
    .filter(({ kind }) => kind.startsWith('rehearsal-'))
    .map(({ kind, actor, detail }) => ({ kind, actor, detail }))

test.each([
  ['a visitor', () => visitor, 'not-signed-in'],
  ['a member', () => viewerOf(cast.maija), 'not-found'],
  ['a stranger', () => viewerOf(cast.stranger), 'not-found'],
])('a rehearsal is refused to %s', async (_, ask, code) => {
  await expect(getRehearsal(ask(), '2027', now)).rejects.toMatchObject({ code })
  await expect(startRehearsal(ask(), '2027', now)).rejects.toMatchObject({ code })
  await expect(endRehearsal(ask(), '2027', now)).rejects.toMatchObject({ code })
  expect(files()).toEqual([])
  expect(db.select().from(rehearsals).all()).toEqual([])
})

test('of a round that was opened there is none', async () => {
  await expect(startRehearsal(anna(), '2026', now)).rejects.toMatchObject({ code: 'not-found' })
  await expect(startRehearsal(anna(), '2024', now)).rejects.toMatchObject({ code: 'not-found' })
})

test('what keeps a round from opening keeps it from being rehearsed', async () => {
  await createRound(anna(), { survey: 'some', from: 'nothing', code: '2028', referenceDate: '1.3.2028', sizeLimits: '' }, now)
  expect(await startRehearsal(anna(), '2028', now)).toBe('not-ready')
  expect(
    await createRound(anna(), { survey: 'some', from: 'last', code: '2029-koe', referenceDate: '1.3.2029', sizeLimits: '' }, now),
  ).toEqual({
    ok: false,
    field: 'code',
    problem: 'code',
  })
})

describe('the file', () => {
  test('holds the round, open under a code of its own, with what it asks and whom, and nobody', async () => {
    const own = openDatabase(rehearsalFile(await start()))
    const round = findRound('2027-koe', own)
    expect(round.questionnaire).toEqual(findRound('2027', db).questionnaire)
    expect(round.acts).toMatchObject([{ kind: 'opened', at: now }])
    expect(own.$client.prepare('select count(*) from frame_units').pluck().get()).toBe(308)
    for (const table of [people, memberships, sessions, letters, responses]) expect(own.select().from(table).all()).toEqual([])
    for (const [table, rows] of [
      [rounds, 1],
      [surveys, 1],
      [questionnaires, 1],
    ] as const)
      expect(own.select().from(table).all()).toHaveLength(rows)
    expect(own.select().from(municipalities).all()).toEqual(db.select().from(municipalities).all())
    own.$client.close()
    expect(dirname(rehearsalFile('x'))).toBe(dirname(env().DATABASE))
  })

  test('is told of with how many have answered in it; begun anew, what was answered is gone', async () => {
    const first = await start()
    answerIn(first, '005')
    answerIn(first, '091')
    expect((await getRehearsal(anna(), '2027', now)).running).toMatchObject({
      code: '2027-koe',
      responses: 2,
      isCurrent: true,
      isAnswering: false,
    })
    const second = await start()
    expect(second).not.toBe(first)
    expect(await getRehearsal(anna(), '2027', now)).toMatchObject({ running: { responses: 0 }, ended: { responses: 2 } })
    expect(told().map(({ kind }) => kind)).toEqual(['rehearsal-started', 'rehearsal-removed', 'rehearsal-started'])
  })
})

describe('it ends', () => {
  test('by hand', async () => {
    answerIn(await start(), '005')
    await endRehearsal(anna(), '2027', later)
    await endRehearsal(anna(), '2027', later)
    expect(await getRehearsal(anna(), '2027', later)).toMatchObject({ running: null, ended: { endedAt: later, responses: 1 } })
    expect(told().at(-1)).toEqual({ kind: 'rehearsal-removed', actor: cast.administrator, detail: { responses: 1 } })
  })

  test('when the round is opened by hand, with one event and its count', async () => {
    const id = await start()
    answerIn(id, '005')
    const before = db.select().from(responses).all()
    expect(await openRound(anna(), '2027', new Date('2027-02-10T10:00:00Z'), later)).toBe('done')
    expect(told().filter(({ kind }) => kind === 'rehearsal-removed')).toEqual([
      { kind: 'rehearsal-removed', actor: cast.administrator, detail: { responses: 1 } },
    ])
    expect(db.select().from(rehearsals).all()).toMatchObject([{ id, endedAt: later, responses: 1 }])
    // Nothing of it came into the service's own.
    expect(db.select().from(responses).all()).toEqual(before)
  })

  test('when the clock opens it', async () => {
    await saveSchedule(
      anna(),
      '2027',
      { opensDay: '12.1.2027', opensTime: '12.00', opensOffset: '', closesDay: '12.2.2027', closesTime: '12.00', closesOffset: '' },
      0,
      now,
    )
    answerIn(await start(), '005')
    expect(openDue(later)).toEqual({ opened: 1, refused: 0 })
    expect(told().at(-1)).toEqual({ kind: 'rehearsal-removed', actor: null, detail: { responses: 1 } })
  })

  test('also where its file is lost: the round opens all the same', async () => {
    const id = await start()
    rmSync(rehearsalFile(id))
    expect(await openRound(anna(), '2027', new Date('2027-02-10T10:00:00Z'), later)).toBe('done')
    expect(told().at(-1)).toMatchObject({ detail: { responses: null } })
    expect(existsSync(rehearsalFile(id))).toBe(false)
  })
})
