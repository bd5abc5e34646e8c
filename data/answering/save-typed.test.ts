import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { cast, now, testDatabase } from '@/testing/database'
import { viewerOf } from '../viewer'
import { saveAnswer } from './save'

beforeEach(() => {
  testDatabase()
})

const maija = () => viewerOf(cast.maija)
const round = '2026'

test.each([
  ['tyoaika', 'n. 1,5 htv', 1.5],
  ['valmis', '4.12.2026', '2026-12-04'],
])('%s is read out of %s, and told, when repeated too', async (key, typed, value) => {
  const save = { round, key, value: typed, basedOn: 0, saveId: randomUUID() }
  const saved = await saveAnswer(maija(), save, now)
  expect(saved).toMatchObject({ ok: true, version: 1, value })
  expect(await saveAnswer(maija(), save, now)).toEqual(saved)
  expect(await saveAnswer(maija(), { round, key, value, basedOn: 1 }, now)).toEqual({ ok: true, version: 2, savedAt: now })
})
