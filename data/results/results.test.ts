import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Db } from '@/db/client'
import { rounds } from '@/db/schema'
import { cast, now, testDatabase } from '@/testing/database'
import { draft, send } from '@/testing/results-cast'
import { viewerOf, visitor } from '../viewer'
import { getRoundResults, getSheetData, listPublishedRounds } from './results'
import { freezeRevision } from './revisions'

let db: Db
beforeEach(() => {
  db = testDatabase()
})

const administrator = () => viewerOf(cast.administrator)
const change = (code: string, values: Partial<typeof rounds.$inferInsert>) =>
  db.update(rounds).set(values).where(eq(rounds.code, code)).run()
const freeze = () => db.transaction((tx) => freezeRevision(tx, 1, null, 'closed', now))
const ohjeet = ({ summary }: { summary: Awaited<ReturnType<typeof getRoundResults>>['summary'] }) =>
  summary.series.find((each) => each.key === 'ohjeet')

describe('results are not found', () => {
  it.each(['visitor', 'maija'])('in an open round for %s', async (who) => {
    const viewer = who === 'visitor' ? visitor : viewerOf(who)
    await expect(getRoundResults(viewer, '2026', now)).rejects.toThrow('not-found')
    await expect(getSheetData(viewer, '2026', now)).rejects.toThrow('not-found')
  })

  it('in a closed round before its publishing for anybody but administrators', async () => {
    change('2024', { publishedAt: new Date('2026-11-22T10:00:01Z') })
    await expect(getRoundResults(visitor, '2024', now)).rejects.toThrow('not-found')
    await expect(getRoundResults(viewerOf(cast.maija), '2024', now)).rejects.toThrow('not-found')
    await expect(getRoundResults(administrator(), '2024', now)).resolves.toBeDefined()
  })

  it('in an open round that somebody marked published', async () => {
    change('2026', { publishedAt: now })
    await expect(getRoundResults(visitor, '2026', now)).rejects.toThrow('not-found')
    expect((await listPublishedRounds(now)).map((each) => each.code)).toEqual(['2024'])
  })

  it('in a round that does not exist or has not opened', async () => {
    change('2026', { openedAt: null })
    await expect(getRoundResults(administrator(), '2026', now)).rejects.toThrow('not-found')
    await expect(getRoundResults(administrator(), '1999', now)).rejects.toThrow('not-found')
  })
})

describe('what the public sees of a published round', () => {
  it('leaves internal questions out, and answers with them', async () => {
    send(db, 1, '005', { ohjeet: 'on', nimi: 'Maija' })
    const results = await getSheetData(visitor, '2024', now)
    expect(results.summary.series.map((each) => each.key)).not.toContain('nimi')
    expect(results.answers).toBeNull()
    expect(JSON.stringify(results.summary)).not.toContain('Maija')
  })

  it('stays as it was frozen while the round is reopened', async () => {
    send(db, 1, '005', { ohjeet: 'on' })
    freeze()
    change('2024', { closedAt: null, closesAt: null })
    send(db, 1, '009', { ohjeet: 'ei' })
    expect(ohjeet(await getRoundResults(visitor, '2024', now))?.base).toBe(1)
    expect(ohjeet(await getRoundResults(administrator(), '2024', now))?.base).toBe(2)
  })
})

describe('an open round', () => {
  it('counts what was sent, not what was changed afterwards and not drafts', async () => {
    send(db, 2, '005', { ohjeet: 'on' })
    draft(db, 2, '005', { ohjeet: 'ei' })
    draft(db, 2, '009', { ohjeet: 'ei' })
    const results = await getRoundResults(administrator(), '2026', now)
    expect(results.revision).toBeUndefined()
    expect(ohjeet(results)?.options.map((each) => each.count)).toEqual([1, 0, 0])
    expect(results.summary.response).toMatchObject({ N: 4, respondents: 1, rate: 0.25 })
  })

  it('counts the newest sending', async () => {
    send(db, 2, '005', { ohjeet: 'on' })
    send(db, 2, '005', { ohjeet: 'ei' })
    expect(ohjeet(await getRoundResults(administrator(), '2026', now))?.options.map((each) => each.count)).toEqual([0, 0, 1])
  })
})

it('a closed round gives administrators the answers that counted', async () => {
  send(db, 1, '091', { ohjeet: 'on', johtaja_some: 'ei', johtaja_kanavat: ['facebook'] })
  freeze()
  const { answers, revision } = await getSheetData(administrator(), '2024', now)
  expect(revision?.number).toBe(1)
  expect(answers).toMatchObject([{ municipality: '091', nameFi: 'Helsinki', answers: { ohjeet: 'on', johtaja_some: 'ei' } }])
  expect(answers?.[0]?.answers).not.toHaveProperty('johtaja_kanavat')
})

it('earlier closed rounds come along as series, and open as pages only when published', async () => {
  send(db, 1, '005', { ohjeet: 'on' })
  change('2024', { publishedAt: null })
  change('2026', { closedAt: now, publishedAt: now })
  const { earlier } = await getRoundResults(visitor, '2026', now)
  expect(earlier.map((each) => [each.summary.round, each.readable])).toEqual([['2024', false]])
  expect(earlier[0] && ohjeet(earlier[0])?.base).toBe(1)
})
