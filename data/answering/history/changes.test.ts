import { beforeEach, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { answerVersions, events } from '@/db/schema'
import type { Value } from '@/questionnaire/answer'
import { cast, now, testDatabase } from '@/testing/database'
import { beforeOpening } from '@/testing/round-acts'
import { submitResponse } from '../../sending/submit'
import { viewerOf, visitor } from '../../viewer'
import { saveAnswer } from '../save'
import { saveSection } from '../section'
import { getChanges } from './changes'
import { restoreAnswer } from './restore'

let db: Db
const round = '2026'
const maija = () => viewerOf(cast.maija)
const liisa = () => viewerOf(cast.liisa)
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const save = (key: string, value: Value, basedOn: number, minutes: number, viewer = maija()) =>
  saveAnswer(viewer, { round, key, value, basedOn }, later(minutes))
const told = async () =>
  (await getChanges(maija(), { round }, now)).changes.map((change) =>
    'newest' in change ? `${change.by} ${change.kind} ${change.newest.key} ${change.count}` : `${change.by} ${change.kind}`,
  )

beforeEach(() => {
  db = testDatabase()
})

test('nobody else reads them', async () => {
  await save('ohjeet', 'on', 0, 0)
  await expect(getChanges(visitor, { round }, now)).rejects.toMatchObject({ code: 'not-signed-in' })
  await expect(getChanges(viewerOf(cast.oskar), { round, municipality: '005' }, now)).rejects.toMatchObject({ code: 'not-found' })
  await expect(getChanges(viewerOf(cast.stranger), { round }, now)).rejects.toMatchObject({ code: 'not-found' })
  await expect(getChanges(viewerOf(cast.both), { round }, now)).rejects.toMatchObject({ code: 'municipality-required' })
  expect(await getChanges(viewerOf(cast.oskar), { round }, now)).toEqual({ changes: [], page: 1, pages: 1 })
  await expect(getChanges(maija(), { round }, beforeOpening)).rejects.toMatchObject({ code: 'not-found' })
})

test('answers, marks and sendings come newest first, each with who', async () => {
  await save('ohjeet', 'on', 0, 0)
  await save('koulutus', ['johto'], 0, 1, liisa())
  await saveSection(liisa(), { round, section: 'ohjeet', fields: {}, postponed: true }, later(2))
  await submitResponse(maija(), { round }, later(3))
  await save('ohjeet', 'ei', 1, 4, liisa())
  await restoreAnswer(maija(), { round, key: 'ohjeet', version: 1, basedOn: 2 }, later(5))
  expect(await told()).toEqual([
    'Maija Virtanen restored ohjeet 1',
    'Liisa Korhonen answered ohjeet 1',
    'Maija Virtanen sent',
    'Liisa Korhonen marked',
    'Liisa Korhonen answered koulutus 1',
    'Maija Virtanen answered ohjeet 1',
  ])
})

test('people and what was asked of whom are told from the log, without addresses', async () => {
  const log = (kind: string, detail: Record<string, string | null>, municipality = '005') =>
    db
      .insert(events)
      .values({ at: later(1), actor: cast.maija, kind, roundId: 2, municipality, detail })
      .run()
  log('colleague-invited', { person: cast.liisa })
  log('handed-over', { section: 'johto', question: null, to: cast.liisa })
  log('handed-over', { section: 'johto', question: 'tyoaika', to: cast.liisa })
  log('answering-transferred', { from: cast.maija, to: cast.liisa })
  log('member-added', { person: 'nobody' })
  log('join-asked', { person: cast.liisa })
  log('colleague-invited', { person: cast.oskar }, '091')
  const { changes } = await getChanges(maija(), { round }, now)
  expect(changes.map((change) => ('person' in change ? `${change.kind} ${change.person}` : change.kind))).toEqual([
    'invited Liisa Korhonen',
    'handed Liisa Korhonen',
    'handed Liisa Korhonen',
    'transferred Liisa Korhonen',
    'joined null',
  ])
  expect(changes.flatMap((change) => (change.kind === 'handed' ? change.what.fi : []))).toEqual(['Johto', 'Työaika'])
  expect(JSON.stringify(changes)).not.toContain('@')
})

test('one person’s changes to a question in one sitting are told as one', async () => {
  await save('tiheys.facebook', 'paivittain', 0, 0)
  await save('tiheys.instagram', 'paivittain', 0, 1)
  await save('tiheys.facebook', 'harvemmin', 1, 50)
  await save('tiheys.facebook', 'paivittain', 2, 200)
  await save('tiheys.facebook', 'harvemmin', 3, 201, liisa())
  expect(await told()).toEqual([
    'Liisa Korhonen answered tiheys.facebook 1',
    'Maija Virtanen answered tiheys.facebook 1',
    'Maija Virtanen answered tiheys.facebook 3',
  ])
})

test('answers confirmed from an earlier round are told as such', async () => {
  await save('ohjeet', 'ei', 0, 0)
  db.insert(answerVersions)
    .values({
      responseId: 1,
      key: 'ohjeet',
      version: 2,
      value: 'on',
      savedAt: later(1),
      savedBy: cast.maija,
      source: 'member',
      carriedFrom: 1,
    })
    .run()
  expect(await told()).toEqual(['Maija Virtanen confirmed ohjeet 1', 'Maija Virtanen answered ohjeet 1'])
})

test('a long history comes page by page, and a page beyond the last is the last', async () => {
  for (let at = 0; at < 101; at++) await save('ohjeet', at % 2 ? 'on' : 'ei', at, at, at % 2 ? maija() : liisa())
  const [first, second, beyond] = await Promise.all([1, 2, 9].map((page) => getChanges(maija(), { round, page }, now)))
  expect([first?.changes.length, first?.page, first?.pages]).toEqual([100, 1, 2])
  expect(second?.changes).toMatchObject([{ newest: { version: 1 } }])
  expect(beyond).toEqual(second)
})
