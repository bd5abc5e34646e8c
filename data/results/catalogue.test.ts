import { beforeEach, describe, expect, it } from 'vitest'
import type { Db } from '@/db/client'
import { events, revisions } from '@/db/schema'
import { crossTableActs } from '@/db/schema-rounds'
import { cast, now, testDatabase } from '@/testing/database'
import { send } from '@/testing/results-cast'
import { beforeOpening, close, publish } from '@/testing/round-acts'
import { publicStamp } from '../kept-pages/public-state'
import { getCockpit } from '../rounds/cockpit'
import { publishRevision } from '../rounds/publish'
import { viewerOf, visitor } from '../viewer'
import { addCrossTable, listCatalogue, removeCrossTable } from './catalogue'
import { getCrossSheet, getExploration } from './explore'
import { getRoundResults } from './results'

let db: Db
const later = new Date('2026-11-22T11:00:00Z')
const table = { question: 'ohjeet', by: 'koulutus' }
const administrator = () => viewerOf(cast.administrator)
const written = () => [
  db.select().from(crossTableActs).all().length,
  db.select().from(events).all().length,
  db.select().from(revisions).all().length,
]
const seen = async (viewer = visitor, code = '2024') =>
  (await getRoundResults(viewer, code, later)).summary.crossTables.map(({ question, by }) => [question, by])

beforeEach(() => {
  db = testDatabase()
  for (const municipality of ['005', '009', '049', '091'])
    send(db, 1, municipality, { ohjeet: 'on', koulutus: ['johto'], tyytyvaisyys: '4' })
})

describe('the catalogue of cross tables is not for', () => {
  it.each(['visitor', cast.maija, cast.stranger])('%s', async (who) => {
    const viewer = who === 'visitor' ? visitor : viewerOf(who)
    const code = who === 'visitor' ? 'not-signed-in' : 'not-found'
    const before = written()
    await expect(addCrossTable(viewer, '2024', table, now)).rejects.toMatchObject({ code })
    await expect(removeCrossTable(viewer, '2024', table, now)).rejects.toMatchObject({ code })
    await expect(listCatalogue(viewer, '2024')).rejects.toMatchObject({ code })
    await expect(getExploration(viewer, '2024', null, now)).rejects.toMatchObject({ code })
    await expect(getCrossSheet(viewer, '2024', { ...table, filters: {} }, 'csv', 'fi', now)).rejects.toMatchObject({ code })
    expect(written()).toEqual(before)
  })
})

describe('a table', () => {
  it('is no file of a round that is unknown or was never opened, nor of a question that is not there', async () => {
    const sheet = (code: string, question = 'ohjeet', at = now) =>
      getCrossSheet(administrator(), code, { question, by: 'koulutus', filters: {} }, 'csv', 'fi', at)
    await expect(sheet('2031')).rejects.toMatchObject({ code: 'not-found' })
    await expect(sheet('2026', 'ohjeet', beforeOpening)).rejects.toMatchObject({ code: 'not-found' })
    await expect(sheet('2024', 'tuntematon')).rejects.toMatchObject({ code: 'not-found' })
    expect(await sheet('2024')).toMatchObject({ isPrivate: true, hasAnswers: true })
  })

  it('of an unknown round is not found', async () => {
    await expect(addCrossTable(administrator(), '2031', table, now)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('that may not be public is refused, and nothing is written', async () => {
    const before = written()
    expect(await addCrossTable(administrator(), '2024', { question: 'nimi', by: 'region' }, now)).toBe('internal')
    expect(await addCrossTable(administrator(), '2024', { question: 'ohjeet', by: 'tyytyvaisyys' }, now)).toBe('protected-groups')
    expect(written()).toEqual(before)
  })

  it('is put in and taken out once, each with its event and its line in the log', async () => {
    expect(await removeCrossTable(administrator(), '2026', table, now)).toBe('unchanged')
    expect(await addCrossTable(administrator(), '2026', table, now)).toBe('done')
    expect(await addCrossTable(administrator(), '2026', table, now)).toBe('unchanged')
    expect(await listCatalogue(administrator(), '2026')).toEqual([table])
    expect(await removeCrossTable(administrator(), '2026', table, later)).toBe('done')
    expect(await listCatalogue(administrator(), '2026')).toEqual([])
    const { log } = await getCockpit(administrator(), '2026', later)
    expect(log.map(({ kind, detail }) => [kind, detail])).toEqual([
      ['cross-table-removed', table],
      ['cross-table-added', table],
    ])
  })
})

describe('the public', () => {
  it('sees a table when it was frozen and published, and until a version without it is', async () => {
    close(db, 1, now)
    publish(db)
    expect(await seen()).toEqual([])
    const stamp = publicStamp()
    expect(await addCrossTable(administrator(), '2024', table, later)).toBe('done')
    expect(publicStamp()).not.toBe(stamp)
    expect(await seen()).toEqual([])
    expect(await seen(administrator())).toEqual([['ohjeet', 'koulutus']])
    expect(
      db
        .select()
        .from(revisions)
        .all()
        .map(({ number, reason }) => [number, reason]),
    ).toEqual([
      [1, 'closed'],
      [2, 'catalogue'],
    ])
    await publishRevision(administrator(), '2024', 2, later)
    expect(await seen()).toEqual([['ohjeet', 'koulutus']])
    await removeCrossTable(administrator(), '2024', table, later)
    expect(await seen()).toEqual([['ohjeet', 'koulutus']])
    await publishRevision(administrator(), '2024', 3, later)
    expect(await seen()).toEqual([])
  })

  it('sees nothing of the catalogue of an open round, which is not frozen', async () => {
    expect(await addCrossTable(administrator(), '2026', table, now)).toBe('done')
    expect(db.select().from(revisions).all()).toEqual([])
    await expect(getRoundResults(visitor, '2026', later)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('exploring', () => {
  it('counts what has been sent, and tells what cannot be asked', async () => {
    const order = { question: 'ohjeet', by: 'koulutus', filters: { region: '01' } }
    const { outcome, classes, catalogue } = await getExploration(administrator(), '2024', order, now)
    expect(outcome?.ok && outcome.table.total.base).toBe(2)
    expect([classes.sizeClass, catalogue]).toEqual([['2', '3', '7'], []])
    const wrong = await getExploration(administrator(), '2024', { ...order, question: 'eioo' }, now)
    expect(wrong.outcome).toEqual({ ok: false, problem: 'unknown-question' })
  })
})
