import { beforeEach, expect, test } from 'vitest'
import { cast, now, testDatabase } from '@/testing/database'
import { getHub } from '../answering/hub'
import { saveAnswer } from '../answering/save'
import { submitResponse } from '../sending/submit'
import { viewerOf, visitor } from '../viewer'
import { listOwnRounds } from './own-rounds'

beforeEach(() => {
  testDatabase()
})

const round = '2026'
const minutes = (after: number) => new Date(now.getTime() + after * 60_000)

async function answer(municipality: string, saved: Record<string, unknown>, at = now) {
  const viewer = viewerOf(cast.both)
  for (const [key, value] of Object.entries(saved)) {
    const basedOn = (await getHub(viewer, { round, municipality }, at)).answers[key]?.version ?? 0
    expect(await saveAnswer(viewer, { round, municipality, key, value, basedOn }, at)).toMatchObject({ ok: true })
  }
}

const statesOf = async (viewer = viewerOf(cast.both)) =>
  Object.fromEntries(
    (await listOwnRounds(viewer, minutes(9))).flatMap(({ municipalities }) => municipalities.map((each) => [each.code, each])),
  )

test('whoever is not signed in is told no round, and a person without a municipality none', async () => {
  await expect(listOwnRounds(visitor, now)).rejects.toMatchObject({ code: 'not-signed-in' })
  expect(await listOwnRounds(viewerOf(cast.stranger), now)).toEqual([])
})

test('each municipality of a person has its own state: untouched, begun, sent, changed since', async () => {
  expect(Object.values(await statesOf()).map(({ code, state }) => [code, state])).toEqual([
    ['005', 'untouched'],
    ['091', 'untouched'],
  ])
  await answer('005', { ohjeet: 'on' })
  expect(await statesOf()).toMatchObject({ '005': { state: 'open', submittedAt: null }, '091': { state: 'untouched' } })
  await answer('005', { koulutus: ['henkilosto'] })
  expect(await submitResponse(viewerOf(cast.both), { round, municipality: '005' }, minutes(1))).toMatchObject({ ok: true })
  expect(await statesOf()).toMatchObject({
    '005': { state: 'sent', submittedAt: minutes(1), unsent: 0 },
    '091': { state: 'untouched', submittedAt: null },
  })
  await answer('005', { ohjeet: 'ei' }, minutes(2))
  expect(await statesOf()).toMatchObject({ '005': { state: 'changed', submittedAt: minutes(1), unsent: 1 }, '091': { state: 'untouched' } })
  expect(Object.keys(await statesOf(viewerOf(cast.maija)))).toEqual(['005'])
})
