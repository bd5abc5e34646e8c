import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Db } from '@/db/client'
import { events } from '@/db/schema'
import { cast, now, testDatabase } from '@/testing/database'
import { draft, send } from '@/testing/results-cast'
import { close, freeze, publish, reopen, withdraw } from '@/testing/round-acts'
import { viewerOf, visitor } from '../viewer'
import { getBenchmark, isBenchmarkOpen } from './benchmark'
import { downloadBenchmark } from './benchmark-pdf'
import makePdfOfBenchmark from './make-benchmark-pdf'

let db: Db
beforeEach(() => {
  db = testDatabase()
})

const maija = () => viewerOf(cast.maija)
const administrator = () => viewerOf(cast.administrator)
const round = '2024'
const own = { round, municipality: '005' }

describe('who may have the benchmark', () => {
  it.each([
    ['a visitor', () => visitor, { round }, 'not-signed-in'],
    ['a visitor who names a municipality', () => visitor, own, 'not-signed-in'],
    ['a member of another municipality', () => viewerOf(cast.oskar), own, 'not-found'],
    ['somebody who belongs nowhere', () => viewerOf(cast.stranger), own, 'not-found'],
    ['anybody in a round that does not exist', maija, { round: '1999' }, 'not-found'],
    ['somebody of two municipalities who does not say which', () => viewerOf(cast.both), { round }, 'municipality-required'],
    ['an administrator of a municipality that is not in the frame', administrator, { round, municipality: '999' }, 'not-found'],
  ] as const)('not %s', async (_, viewer, where, code) => {
    send(db, 1, '005', { ohjeet: 'on' })
    freeze(db)
    await expect(getBenchmark(viewer(), where, now)).rejects.toMatchObject({ code })
    await expect(isBenchmarkOpen(viewer(), where, now)).rejects.toMatchObject({ code })
    await expect(downloadBenchmark(viewer(), where, 'fi', now)).rejects.toMatchObject({ code })
    expect(db.select().from(events).where(eq(events.kind, 'benchmark-downloaded')).all()).toEqual([])
  })

  it('not anybody while the round is open, before its results are frozen, or when it is open again', async () => {
    send(db, 2, '005', { ohjeet: 'on' })
    const unopened = async (code: string) => {
      expect(await isBenchmarkOpen(maija(), { round: code }, now)).toBe(false)
      await expect(getBenchmark(maija(), { round: code }, now)).rejects.toMatchObject({ code: 'not-found' })
      await expect(downloadBenchmark(maija(), { round: code }, 'fi', now)).rejects.toMatchObject({ code: 'not-found' })
      await expect(getBenchmark(administrator(), { round: code, municipality: '005' }, now)).rejects.toMatchObject({ code: 'not-found' })
    }
    await unopened('2026')
    close(db, 2)
    await unopened('2026')
    freeze(db, 2)
    expect(await isBenchmarkOpen(maija(), { round: '2026' }, now)).toBe(true)
    reopen(db, 2)
    await unopened('2026')
  })

  it('not anybody while the results are withdrawn', async () => {
    send(db, 1, '005', { ohjeet: 'on' })
    publish(db)
    expect(await isBenchmarkOpen(maija(), { round }, now)).toBe(true)
    withdraw(db, 1)
    for (const viewer of [maija(), administrator()]) {
      expect(await isBenchmarkOpen(viewer, own, now)).toBe(false)
      await expect(getBenchmark(viewer, own, now)).rejects.toMatchObject({ code: 'not-found' })
    }
    await expect(makePdfOfBenchmark({ person: cast.maija, where: own, locale: 'fi', now })).rejects.toMatchObject({ code: 'not-found' })
    publish(db)
    expect(await getBenchmark(maija(), own, now)).toMatchObject({ municipality: { code: '005' } })
  })

  it('its members and administrators, whether or not the results are published', async () => {
    send(db, 1, '005', { ohjeet: 'on' })
    freeze(db)
    for (const viewer of [maija(), viewerOf(cast.liisa), viewerOf(cast.both), administrator()])
      expect(await getBenchmark(viewer, own, now)).toMatchObject({ municipality: { code: '005' }, round: { code: '2024' } })
  })
})

describe('what it holds', () => {
  const keysOf = async (viewer = maija()) => (await getBenchmark(viewer, own, now)).compared?.comparisons.map(({ series }) => series.key)

  it('no internal question, also for an administrator', async () => {
    send(db, 1, '005', { ohjeet: 'on', nimi: 'Maija' })
    freeze(db)
    expect(await keysOf()).toContain('ohjeet')
    expect(await keysOf()).not.toContain('nimi')
    expect(await keysOf(administrator())).toEqual(await keysOf())
  })

  it('no answer of another municipality: with few of them no figure either', async () => {
    for (const municipality of ['005', '009', '049']) send(db, 1, municipality, { ohjeet: 'on', nimi: `Nimi ${municipality}` })
    freeze(db)
    const benchmark = await getBenchmark(maija(), own, now)
    const ohjeet = benchmark.compared?.comparisons.find(({ series }) => series.key === 'ohjeet')
    expect(ohjeet?.own).toEqual({ chosen: ['on'] })
    expect(ohjeet?.groups.map(({ parts }) => parts)).toEqual([null, null, null])
    expect(JSON.stringify(benchmark)).not.toContain('Nimi 009')
  })

  it('the answers that were counted, not those edited after sending', async () => {
    send(db, 1, '005', { ohjeet: 'on' })
    draft(db, 1, '005', { ohjeet: 'ei' })
    freeze(db)
    const { compared, rounds } = await getBenchmark(maija(), own, now)
    expect(compared?.comparisons.find(({ series }) => series.key === 'ohjeet')?.own).toEqual({ chosen: ['on'] })
    expect(rounds.map(({ round: code, answers }) => [code, answers.ohjeet])).toEqual([['2024', 'on']])
  })

  it('nothing of the others where the municipality did not answer', async () => {
    send(db, 1, '009', { ohjeet: 'on' })
    draft(db, 1, '005', { ohjeet: 'ei' })
    freeze(db)
    expect(await getBenchmark(maija(), own, now)).toMatchObject({ compared: null, rounds: [] })
  })

  it('its own earlier rounds, oldest first', async () => {
    send(db, 1, '005', { ohjeet: 'ei' })
    send(db, 2, '005', { ohjeet: 'on' })
    close(db, 2)
    freeze(db, 2)
    const { rounds } = await getBenchmark(maija(), { round: '2026' }, now)
    expect(rounds.map(({ round: code, answers }) => [code, answers.ohjeet])).toEqual([
      ['2024', 'ei'],
      ['2026', 'on'],
    ])
  })
})
