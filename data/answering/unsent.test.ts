import { beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { submissions } from '@/db/schema'
import { cast, now, testDatabase } from '@/testing/database'
import { submitResponse } from '../sending/submit'
import { viewerOf, visitor } from '../viewer'
import { getHub } from './hub'
import { saveAnswer } from './save'

let db: Db
beforeEach(() => {
  db = testDatabase()
})

const maija = () => viewerOf(cast.maija)
const liisa = () => viewerOf(cast.liisa)
const round = '2026'
const minutes = (after: number) => new Date(now.getTime() + after * 60_000)
const unsentAt = async (at: Date) => (await getHub(maija(), { round }, at)).unsent

async function answer(saved: Record<string, unknown>, viewer = maija(), at = now) {
  for (const [key, value] of Object.entries(saved)) {
    const basedOn = (await getHub(viewer, { round }, at)).answers[key]?.version ?? 0
    expect(await saveAnswer(viewer, { round, key, value, basedOn }, at)).toMatchObject({ ok: true })
  }
}

/** Sent by Maija at minute 1. */
async function sent(more: Record<string, unknown> = {}) {
  await answer({ ohjeet: 'on', koulutus: ['henkilosto'], ...more })
  expect(await submitResponse(maija(), { round }, minutes(1))).toMatchObject({ ok: true })
}

describe('changes after sending', () => {
  test.each([
    ['a visitor', () => getHub(visitor, { round }, minutes(3)), 'not-signed-in'],
    ['another municipality', () => getHub(viewerOf(cast.oskar), { round, municipality: '005' }, minutes(3)), 'not-found'],
    ['a person without a municipality', () => getHub(viewerOf(cast.stranger), { round, municipality: '005' }, minutes(3)), 'not-found'],
  ])('are not told to %s', async (_case, read, code) => {
    await sent()
    await answer({ ohjeet: 'ei' }, liisa(), minutes(2))
    await expect(read()).rejects.toMatchObject({ code })
  })

  test('are none before sending, nor right after it', async () => {
    await answer({ ohjeet: 'on', koulutus: ['henkilosto'] })
    expect(await unsentAt(now)).toBeNull()
    await sent()
    expect(await unsentAt(minutes(1))).toBeNull()
  })

  test('are told by question in their order, with the newest change and its author', async () => {
    await sent()
    await answer({ nimi: 'Päällikkö' }, maija(), minutes(2))
    await answer({ ohjeet: 'ei' }, liisa(), minutes(3))
    const told = { questions: ['ohjeet', 'nimi'], at: minutes(3), by: 'Liisa Korhonen' }
    expect(await unsentAt(minutes(4))).toEqual({
      ...told,
      sent: expect.objectContaining({ ohjeet: expect.objectContaining({ value: 'on' }) }),
    })
  })

  test('stand beside what was sent, also where it was cleared or is hidden now', async () => {
    await sent({ johtaja_some: 'kylla', johtaja_kanavat: ['facebook'] })
    expect((await getHub(maija(), { round }, minutes(1))).unsent).toBeNull()
    await answer({ ohjeet: 'ei', johtaja_some: 'ei' }, liisa(), minutes(2))
    await answer({ koulutus: null }, maija(), minutes(3))
    const { unsent, values } = await getHub(maija(), { round }, minutes(4))
    const keys = ['ohjeet', 'koulutus', 'johtaja_some', 'johtaja_kanavat']
    expect(keys.map((key) => unsent?.sent[key]?.value)).toEqual(['on', ['henkilosto'], 'kylla', ['facebook']])
    expect(keys.map((key) => values[key])).toEqual(['ei', null, 'ei', ['facebook']])
  })

  test('are gone when they are sent', async () => {
    await sent()
    await answer({ ohjeet: 'ei' }, liisa(), minutes(2))
    await submitResponse(liisa(), { round }, minutes(3))
    expect(await unsentAt(minutes(4))).toBeNull()
  })

  test('are gone when the answers say again what was sent', async () => {
    await sent()
    await answer({ ohjeet: 'ei', nimi: 'x' }, liisa(), minutes(2))
    await answer({ ohjeet: 'on', nimi: null }, liisa(), minutes(3))
    const hub = await getHub(maija(), { round }, minutes(4))
    expect([hub.unsent, hub.submission?.changed]).toEqual([null, false])
  })

  test('count what was cleared, and what another answer hides', async () => {
    await sent({ johtaja_some: 'kylla', johtaja_kanavat: ['facebook'], nimi: 'x' })
    await answer({ nimi: null }, maija(), minutes(2))
    await answer({ johtaja_some: 'ei' }, liisa(), minutes(3))
    const unsent = await unsentAt(minutes(4))
    expect(unsent).toMatchObject({ at: minutes(3), by: 'Liisa Korhonen' })
    expect(new Set(unsent?.questions)).toEqual(new Set(['nimi', 'johtaja_some', 'johtaja_kanavat']))
  })

  test('are not told once the round is closed, when nothing can be sent', async () => {
    await sent()
    await answer({ ohjeet: 'ei' }, liisa(), minutes(2))
    const hub = await getHub(maija(), { round }, new Date('2026-12-04T21:59:00Z'))
    expect(hub).toMatchObject({ unsent: null, submission: { changed: true } })
  })

  test('sent twice are one sending', async () => {
    await sent()
    await answer({ ohjeet: 'ei' }, liisa(), minutes(2))
    await submitResponse(liisa(), { round }, minutes(3))
    expect(await submitResponse(maija(), { round }, minutes(4))).toEqual({ ok: true, submittedAt: minutes(3) })
    expect(db.select().from(submissions).all()).toHaveLength(2)
  })
})
