import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { events, responses, submissions, submittedAnswers } from '@/db/schema'
import { letters } from '@/db/schema-letters'
import { cast, now, testDatabase } from '@/testing/database'
import { reopen } from '@/testing/round-acts'
import { getHub } from '../answering/hub'
import { saveAnswer } from '../answering/save'
import { saveSection } from '../answering/section'
import { viewerOf, visitor } from '../viewer'
import { submitResponse } from './submit'

let db: Db
beforeEach(() => {
  db = testDatabase()
})

const maija = () => viewerOf(cast.maija)
const liisa = () => viewerOf(cast.liisa)
const round = '2026'
const minutes = (after: number) => new Date(now.getTime() + after * 60_000)
const stored = () => [responses, submissions, submittedAnswers, letters, events].map((table) => db.select().from(table).all())

async function answer(
  saved: Record<string, unknown>,
  viewer = maija(),
  at = now,
  where: { round: string; municipality?: string } = { round },
) {
  for (const [key, value] of Object.entries(saved)) {
    const basedOn = (await getHub(viewer, where, at)).answers[key]?.version ?? 0
    expect(await saveAnswer(viewer, { ...where, key, value, basedOn }, at)).toMatchObject({ ok: true })
  }
}
const required = { ohjeet: 'on', koulutus: ['henkilosto'] }

describe('sending', () => {
  test.each([
    ['a visitor', () => submitResponse(visitor, { round }, now), 'not-signed-in'],
    ['another municipality', () => submitResponse(maija(), { round, municipality: '091' }, now), 'not-found'],
    ['an unknown round', () => submitResponse(maija(), { round: '1999' }, now), 'not-found'],
    [
      'an administrator without a municipality',
      () => submitResponse(viewerOf(cast.administrator), { round }, now),
      'municipality-required',
    ],
    ['a closed round', () => submitResponse(maija(), { round: '2024' }, now), 'round-closed'],
    ['a round the clock has closed', () => submitResponse(maija(), { round }, new Date('2026-12-04T21:59:00Z')), 'round-closed'],
  ])('refused: %s', async (_case, work, code) => {
    await answer(required)
    const before = stored()
    await expect(work()).rejects.toMatchObject({ code })
    expect(stored()).toEqual(before)
  })

  test('is refused while required answers are missing or impossible, naming them', async () => {
    expect(await submitResponse(maija(), { round }, now)).toEqual({
      ok: false,
      code: 'incomplete',
      missing: ['ohjeet', 'koulutus'],
      checks: [],
    })
    await answer({ ohjeet: 'on', tyoaika: 600 })
    const before = stored()
    const refused = await submitResponse(maija(), { round }, now)
    expect(refused).toMatchObject({ missing: ['koulutus'], checks: [{ key: 'tyoaika', grade: 'hard', code: 'above-max', limit: 500 }] })
    expect(stored()).toEqual(before)
  })

  test('records the version of every answer that counts, and nothing else', async () => {
    await answer({ ...required, ohjeet: 'ei', johtaja_some: 'kylla', johtaja_kanavat: ['facebook'] })
    await answer({ johtaja_some: 'ei', nimi: 'x' })
    await answer({ nimi: null })
    expect(await submitResponse(maija(), { round }, minutes(1))).toEqual({ ok: true, submittedAt: minutes(1) })
    const sent = db.select({ key: submittedAnswers.key, version: submittedAnswers.version }).from(submittedAnswers).all()
    expect(sent).toEqual([
      { key: 'ohjeet', version: 1 },
      { key: 'koulutus', version: 1 },
      { key: 'johtaja_some', version: 2 },
    ])
    expect(db.select().from(events).where(eq(events.kind, 'response-submitted')).all()).toMatchObject([
      { actor: cast.maija, municipality: '005' },
    ])
  })

  test('is one act: again with nothing changed it is the same sending, and one receipt each', async () => {
    await answer(required)
    await submitResponse(maija(), { round, locale: 'sv' }, minutes(1))
    const before = stored()
    expect(await submitResponse(liisa(), { round }, minutes(2))).toEqual({ ok: true, submittedAt: minutes(1) })
    expect(stored()).toEqual(before)
    expect(db.select().from(letters).all()).toMatchObject([
      { purpose: 'receipt', recipient: 'maija@kunta.example', locale: 'sv' },
      { purpose: 'receipt', recipient: 'liisa@kunta.example', locale: 'fi' },
      { purpose: 'receipt', recipient: 'pekka@kunta.example', locale: 'fi' },
    ])
  })

  test('again after a change sends the newer versions', async () => {
    await answer(required)
    await submitResponse(maija(), { round }, minutes(1))
    await answer({ ohjeet: 'ei' }, liisa(), minutes(2))
    expect((await getHub(maija(), { round }, minutes(2))).submission).toEqual({
      submittedAt: minutes(1),
      submittedBy: 'Maija Virtanen',
      changed: true,
    })
    expect(await submitResponse(liisa(), { round }, minutes(3))).toEqual({ ok: true, submittedAt: minutes(3) })
    expect((await getHub(maija(), { round }, minutes(3))).submission).toEqual({
      submittedAt: minutes(3),
      submittedBy: 'Liisa Korhonen',
      changed: false,
    })
    expect(db.select().from(letters).all()).toHaveLength(6)
  })

  test('again after one more answer, or one less, sends anew', async () => {
    await answer(required)
    await submitResponse(maija(), { round }, minutes(1))
    await answer({ nimi: 'Päällikkö' })
    expect((await getHub(maija(), { round }, now)).submission).toMatchObject({ changed: true })
    await submitResponse(maija(), { round }, minutes(2))
    await answer({ nimi: null })
    expect(await submitResponse(maija(), { round }, minutes(3))).toEqual({ ok: true, submittedAt: minutes(3) })
  })

  test('does not wait for a section that somebody means to come back to', async () => {
    await answer(required)
    await saveSection(maija(), { round, section: 'ohjeet', fields: {}, postponed: true }, now)
    expect(await submitResponse(maija(), { round }, now)).toMatchObject({ ok: true })
  })
})

describe('the hub', () => {
  test.each([
    ['a visitor', () => getHub(visitor, { round }, now), 'not-signed-in'],
    ['another municipality', () => getHub(maija(), { round, municipality: '091' }, now), 'not-found'],
    ['somebody without a municipality', () => getHub(viewerOf(cast.stranger), { round }, now), 'not-found'],
    ['one of several municipalities', () => getHub(viewerOf(cast.both), { round }, now), 'municipality-required'],
  ])('is not for %s', async (_case, work, code) => {
    await expect(work()).rejects.toMatchObject({ code })
  })

  test('shows an untouched round', async () => {
    const hub = await getHub(maija(), { round }, now)
    expect(hub).toMatchObject({
      round: { code: '2026', state: 'open' },
      municipality: { code: '005', name: { fi: 'Alajärvi' } },
      named: false,
      proxy: false,
    })
    expect(hub).toMatchObject({
      answers: {},
      postponed: [],
      lastEdits: {},
      submission: null,
      previous: null,
      obstacles: { missing: ['ohjeet', 'koulutus'] },
    })
  })

  test('shows how far each section is, and who was there last', async () => {
    await answer(required)
    await answer({ nimi: 'Päällikkö' }, liisa(), minutes(5))
    await saveSection(maija(), { round, section: 'johto', fields: {}, postponed: true }, minutes(6))
    const hub = await getHub(maija(), { round }, minutes(7))
    expect(hub.progress.map(({ key, status }) => [key, status])).toEqual([
      ['ohjeet', 'done'],
      ['johto', 'open'],
    ])
    expect(hub.lastEdits).toEqual({ ohjeet: { at: now, by: 'Maija Virtanen' }, johto: { at: minutes(5), by: 'Liisa Korhonen' } })
    expect(hub.postponed).toEqual(['johto'])
    expect(hub.values).toEqual({ ...required, nimi: 'Päällikkö' })
  })

  test('names the municipality for a person of several and for a proxy', async () => {
    expect(await getHub(viewerOf(cast.both), { round, municipality: '091' }, now)).toMatchObject({
      named: true,
      proxy: false,
      own: [{ code: '005' }, { code: '091' }],
    })
    expect(await getHub(viewerOf(cast.administrator), { round, municipality: '009' }, now)).toMatchObject({
      named: true,
      proxy: true,
      own: [],
    })
  })

  test('can be read after closing', async () => {
    expect(await getHub(maija(), { round: '2024' }, now)).toMatchObject({ round: { state: 'closed' } })
  })

  test('shows what the municipality sent last time, not what it wrote after that nor what others sent', async () => {
    reopen(db, 1)
    const where = { round: '2024' }
    await answer({ ohjeet: 'ei' }, viewerOf(cast.oskar), now, where)
    expect((await getHub(maija(), { round }, now)).previous).toBeNull()
    await answer({ ...required, ohjeet: 'suunnitteilla' }, liisa(), now, where)
    expect((await getHub(maija(), { round }, now)).previous).toBeNull()
    await submitResponse(liisa(), where, now)
    await answer({ ohjeet: 'on' }, maija(), minutes(1), where)
    const { previous } = await getHub(maija(), { round }, now)
    expect(previous).toMatchObject({ round: '2024', answers: { ohjeet: { value: 'suunnitteilla', savedBy: 'Liisa Korhonen' } } })
    expect(Object.keys(previous?.answers ?? {})).toEqual(['koulutus', 'ohjeet'])
    expect((await getHub(viewerOf(cast.oskar), { round }, now)).previous).toBeNull()
    expect((await getHub(maija(), where, now)).previous).toBeNull()
  })

  test('shows the draft accepted at the last closing', async () => {
    reopen(db, 1)
    await answer({ ohjeet: 'ei' }, maija(), now, { round: '2024' })
    db.update(responses).set({ acceptedAt: now, acceptedBy: 'anna' }).where(eq(responses.municipality, '005')).run()
    expect((await getHub(maija(), { round }, now)).previous).toMatchObject({ round: '2024', answers: { ohjeet: { value: 'ei' } } })
  })
})
