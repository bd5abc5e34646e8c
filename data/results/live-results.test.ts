import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Db } from '@/db/client'
import { frameUnits, municipalities, questionnaires, responses, rounds } from '@/db/schema'
import { cast, now, testDatabase } from '@/testing/database'
import { draft, send } from '@/testing/results-cast'
import { close, freeze, publish, reopen } from '@/testing/round-acts'
import { viewerOf, visitor } from '../viewer'
import { liveResults } from './live-results'
import { getRoundResults } from './results'

let db: Db
beforeEach(() => {
  db = testDatabase()
})

describe('live results are computed anew', () => {
  const changes: Record<string, () => unknown> = {
    'when an answer is sent': () => send(db, 2, '005', { ohjeet: 'on' }),
    'when it is sent again': () => send(db, 2, '091', { ohjeet: 'ei' }),
    'when an earlier round is opened again': () => reopen(db, 1),
    'when a draft is accepted': () => draft(db, 2, '009', { ohjeet: 'on' }, now),
    'when it is no longer': () => db.update(responses).set({ acceptedAt: null }).run(),
    'when a municipality of the frame is another': () =>
      db.update(frameUnits).set({ language: 'sv' }).where(eq(frameUnits.municipality, '049')).run(),
    'when municipalities merge': () =>
      db.update(municipalities).set({ ended: '2026-01-01', mergedInto: '005' }).where(eq(municipalities.code, '009')).run(),
    'when the round stands at another day': () => db.update(rounds).set({ referenceDate: '2026-11-02' }).where(eq(rounds.id, 2)).run(),
    'when the questionnaire is another': () => {
      const document = structuredClone(db.select().from(questionnaires).get()?.document)
      if (!document) throw new Error('no questionnaire')
      document.title.fi = 'Toinen'
      db.update(questionnaires).set({ document }).run()
    },
  }
  it.each(Object.entries(changes))('%s', async (_, change) => {
    send(db, 2, '091', { ohjeet: 'on' })
    draft(db, 2, '049', { ohjeet: 'on' }, now)
    const before = await liveResults(2)
    expect(await liveResults(2)).toBe(before)
    change()
    expect(await liveResults(2)).not.toBe(before)
  })

  it('not when a draft is saved', async () => {
    send(db, 2, '091', { ohjeet: 'on' })
    const before = await liveResults(2)
    draft(db, 2, '091', { ohjeet: 'ei' })
    draft(db, 2, '005', { ohjeet: 'ei' })
    expect(await liveResults(2)).toBe(before)
  })

  it('in another database', async () => {
    const before = await liveResults(2)
    testDatabase()
    expect(await liveResults(2)).not.toBe(before)
  })
})

describe('what an administrator has read', () => {
  const administrator = () => viewerOf(cast.administrator)

  it('is not found by anybody else', async () => {
    send(db, 2, '091', { ohjeet: 'on', nimi: 'Oskar' })
    await getRoundResults(administrator(), '2026', now)
    await expect(getRoundResults(visitor, '2026', now)).rejects.toThrow('not-found')
    await expect(getRoundResults(viewerOf(cast.oskar), '2026', now)).rejects.toThrow('not-found')
  })

  it('is not in what the public sees of the same round and of a later one, in whatever order they read', async () => {
    send(db, 1, '091', { ohjeet: 'on', nimi: 'Oskar' })
    publish(db)
    reopen(db, 1)
    send(db, 1, '005', { ohjeet: 'on', nimi: 'Maija' })
    const first = await getRoundResults(visitor, '2024', now)
    expect(first.summary.series.map(({ key }) => key)).not.toContain('nimi')
    const alone = JSON.stringify(first)
    const read = await getRoundResults(administrator(), '2024', now)
    expect(read.summary.response.respondents).toBe(2)
    expect(read.summary.series.map(({ key }) => key)).toContain('nimi')
    expect(JSON.stringify(await getRoundResults(visitor, '2024', now))).toBe(alone)
    close(db, 2)
    freeze(db, 2)
    expect(JSON.stringify(await getRoundResults(visitor, '2024', now))).toBe(alone)
  })

  it('counts a new sending at once', async () => {
    const counted = async () => (await getRoundResults(administrator(), '2026', now)).summary.response.respondents
    expect(await counted()).toBe(0)
    send(db, 2, '091', { ohjeet: 'on' })
    expect(await counted()).toBe(1)
    send(db, 2, '005', { ohjeet: 'on' })
    expect(await counted()).toBe(2)
  })
})
