import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { answers, answerVersions, events, responses, submissions, submittedAnswers } from '@/db/schema'
import { letters } from '@/db/schema-letters'
import { cast, now, testDatabase } from '@/testing/database'
import { closeRound, reopenRound } from '../rounds/open-close'
import { submitResponse } from '../sending/submit'
import { viewerOf } from '../viewer'
import { getAnswers } from './answers'
import { saveAnswer } from './save'

let db: Db
beforeEach(() => {
  db = testDatabase()
})

const round = '2026'
const maija = () => viewerOf(cast.maija)
const liisa = () => viewerOf(cast.liisa)
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const save = (viewer: ReturnType<typeof maija>, key: string, value: unknown, basedOn = 0, more = {}) =>
  saveAnswer(viewer, { round, key, value, basedOn, saveId: randomUUID(), ...more }, now)
const stored = () => [responses, answers, answerVersions, events].map((table) => db.select().from(table).all())

test.each([
  'OHJEET',
  ' ohjeet',
  'ohjeet ',
  'ohjeet\u0000',
  'ohjeet\u200b',
  'ohjeet.',
  '.other',
  'koulutus.other.other',
  'tiheys.',
  'tiheys.facebook.other',
  'constructor',
  '__proto__',
  'hasOwnProperty',
  'ä'.repeat(10_000),
  '%6fhjeet',
  '',
])('no question is found by something like its key: %j', async (key) => {
  const before = stored()
  await expect(save(maija(), key, 'on')).rejects.toMatchObject({ code: 'not-found' })
  expect(stored()).toEqual(before)
})

test.each([Number.MAX_SAFE_INTEGER, 2 ** 31, 0.5, -1])('a save based on version %d is a conflict and writes nothing', async (basedOn) => {
  await save(maija(), 'ohjeet', 'on')
  const before = stored()
  expect(await save(liisa(), 'ohjeet', 'ei', basedOn)).toMatchObject({ code: 'conflict', version: 1, value: 'on' })
  expect(stored()).toEqual(before)
})

describe('a saveId', () => {
  const saveId = randomUUID()

  test('is of one key: under another one the same saves another answer', async () => {
    expect(await save(maija(), 'ohjeet', 'on', 0, { saveId })).toMatchObject({ version: 1 })
    expect(await save(maija(), 'nimi', 'Maija', 0, { saveId })).toMatchObject({ version: 1 })
    expect(await getAnswers(maija(), { round }, now)).toMatchObject({ ohjeet: { value: 'on' }, nimi: { value: 'Maija' } })
  })

  test('is of one round and municipality: elsewhere the same saves another answer', async () => {
    await reopenRound(viewerOf(cast.administrator), '2024', later(60), now)
    await save(maija(), 'ohjeet', 'on', 0, { saveId })
    expect(await save(maija(), 'ohjeet', 'ei', 0, { saveId, round: '2024' })).toMatchObject({ version: 1 })
    expect(await save(viewerOf(cast.oskar), 'ohjeet', 'suunnitteilla', 0, { saveId })).toMatchObject({ version: 1 })
    const values = [maija(), maija(), viewerOf(cast.oskar)].map((viewer, at) =>
      getAnswers(viewer, { round: at === 1 ? '2024' : round }, now),
    )
    expect((await Promise.all(values)).map(({ ohjeet }) => ohjeet?.value)).toEqual(['on', 'ei', 'suunnitteilla'])
  })
})

test('a note of any signs is kept whole up to its length, and no broken sign gets in', async () => {
  const note = `${'😀'.repeat(900)}\n"'<script>\\`
  await save(maija(), 'tyoaika', 12, 0, { note })
  await save(maija(), 'tyoaika', 13, 1, { note: 'a\ud800\u0000b' })
  const kept = db.select({ note: answerVersions.note }).from(answerVersions).orderBy(answerVersions.version).all()
  expect(kept).toEqual([{ note }, { note: 'a\ufffdb' }])
})

describe('at the same time', () => {
  test('ten first saves make one response, and each key one first version', async () => {
    const keys = ['ohjeet', 'koulutus', 'nimi', 'terveiset', 'tyoaika']
    const values: Record<string, unknown> = { ohjeet: 'on', koulutus: ['johto'], nimi: 'N', terveiset: 'T', tyoaika: 1 }
    const results = await Promise.all(keys.flatMap((key) => [maija(), liisa()].map((viewer) => save(viewer, key, values[key]))))
    expect(results.filter(({ ok }) => ok)).toHaveLength(keys.length)
    expect(db.select().from(responses).all()).toHaveLength(1)
    expect(db.select().from(answerVersions).all()).toHaveLength(keys.length)
  })

  test('five sendings make one, with one letter to each member, and what is saved beside them is sent by the next', async () => {
    await save(maija(), 'koulutus', ['johto'])
    await save(maija(), 'ohjeet', 'on')
    const acts = [1, 2, 3, 4, 5].map((_, at) => submitResponse(at % 2 ? maija() : liisa(), { round }, later(at)))
    expect(await Promise.all(acts)).toEqual(acts.map(() => ({ ok: true, submittedAt: now })))
    expect([submissions, letters].map((table) => db.select().from(table).all().length)).toEqual([1, 3])

    const [sent, saved, again] = await Promise.all([
      submitResponse(maija(), { round }, later(6)),
      save(liisa(), 'ohjeet', 'ei', 1),
      submitResponse(maija(), { round }, later(7)),
    ])
    expect([sent, saved, again]).toMatchObject([{ submittedAt: now }, { version: 2 }, { submittedAt: later(7) }])
    const versions = db.select().from(submittedAnswers).all()
    expect(versions.filter(({ key }) => key === 'ohjeet').map(({ version }) => version)).toEqual([1, 2])
  })

  test('a round closed between two saves takes the one before and refuses the one after', async () => {
    const [before, closed, after, sending] = await Promise.allSettled([
      save(maija(), 'ohjeet', 'on'),
      closeRound(viewerOf(cast.administrator), round, { acceptDrafts: false }, now),
      save(liisa(), 'nimi', 'Liisa'),
      submitResponse(liisa(), { round }, now),
    ])
    expect([before, closed]).toMatchObject([{ value: { version: 1 } }, { value: 'done' }])
    expect([after, sending]).toMatchObject([{ reason: { code: 'round-closed' } }, { reason: { code: 'round-closed' } }])
    expect(Object.keys(await getAnswers(maija(), { round }, now))).toEqual(['ohjeet'])
  })

  test('what is saved while the drafts are looked through before closing is taken, and nothing after it', async () => {
    const closing = closeRound(viewerOf(cast.administrator), round, { acceptDrafts: true }, now)
    expect(await save(maija(), 'ohjeet', 'on')).toMatchObject({ version: 1 })
    expect(await closing).toBe('done')
    await expect(save(maija(), 'ohjeet', 'ei', 1)).rejects.toMatchObject({ code: 'round-closed' })
    expect(Object.keys(await getAnswers(maija(), { round }, now))).toEqual(['ohjeet'])
  })
})
