import { beforeEach, describe, expect, it } from 'vitest'
import type { Db } from '@/db/client'
import { cast, now, testDatabase } from '@/testing/database'
import { draft, send } from '@/testing/results-cast'
import { beforeOpening, close, freeze, publish, reopen, withdraw } from '@/testing/round-acts'
import { addAct } from '../round-acts/add-act'
import { viewerOf, visitor } from '../viewer'
import { getRoundResults, getSheetData, listPublishedRounds, listRoundsBeside } from './results'

let db: Db
beforeEach(() => {
  db = testDatabase()
})

const later = new Date('2026-11-22T11:00:00Z')
const administrator = () => viewerOf(cast.administrator)
const ohjeet = ({ summary }: { summary: Awaited<ReturnType<typeof getRoundResults>>['summary'] }) =>
  summary.series.find((each) => each.key === 'ohjeet')?.counts

describe('results are not found', () => {
  it.each(['visitor', 'maija'])('in an open round for %s', async (who) => {
    const viewer = who === 'visitor' ? visitor : viewerOf(who)
    await expect(getRoundResults(viewer, '2026', now)).rejects.toThrow('not-found')
    await expect(getSheetData(viewer, '2026', now)).rejects.toThrow('not-found')
  })

  it('in a closed round before its publishing for anybody but administrators', async () => {
    publish(db, 1, new Date('2026-11-22T10:00:01Z'))
    await expect(getRoundResults(visitor, '2024', now)).rejects.toThrow('not-found')
    await expect(getRoundResults(viewerOf(cast.maija), '2024', now)).rejects.toThrow('not-found')
    await expect(getRoundResults(administrator(), '2024', now)).resolves.toBeDefined()
  })

  it('in a round that was withdrawn, whatever it has frozen', async () => {
    publish(db)
    expect((await listPublishedRounds(now)).map((each) => each.code)).toEqual(['2024'])
    withdraw(db, 1)
    await expect(getRoundResults(visitor, '2024', now)).rejects.toThrow('not-found')
    await expect(getSheetData(viewerOf(cast.maija), '2024', now)).rejects.toThrow('not-found')
    expect(await listPublishedRounds(now)).toEqual([])
  })

  it('in a round that does not exist or has not opened', async () => {
    await expect(getRoundResults(administrator(), '2026', beforeOpening)).rejects.toThrow('not-found')
    await expect(getRoundResults(administrator(), '1999', now)).rejects.toThrow('not-found')
  })
})

describe('the rounds beside a round', () => {
  const codes = async (viewer = visitor, code = '2024') => (await listRoundsBeside(viewer, code, now)).map((each) => each.code)

  it('are not told of one that is not found, nor is one told of that is not published', async () => {
    await expect(codes(visitor, '2026')).rejects.toThrow('not-found')
    await expect(codes(viewerOf(cast.maija), '1999')).rejects.toThrow('not-found')
    publish(db)
    expect(await codes()).toEqual(['2024'])
    expect(await codes(viewerOf(cast.maija))).toEqual(['2024'])
    withdraw(db, 1)
    await expect(codes()).rejects.toThrow('not-found')
  })

  it('are the later ones too, oldest first, for an administrator', async () => {
    expect(await codes(administrator())).toEqual(['2024', '2026'])
  })
})

describe('what the public sees of a published round', () => {
  it('leaves internal questions out, and answers with them', async () => {
    send(db, 1, '005', { ohjeet: 'on', nimi: 'Maija' })
    publish(db)
    const results = await getSheetData(visitor, '2024', now)
    expect(results.summary.series.map((each) => each.key)).not.toContain('nimi')
    expect(results.answers).toBeNull()
    expect(JSON.stringify(results.summary)).not.toContain('Maija')
  })

  it('stays as it was published while the round is reopened, and after it was closed again, until that is published', async () => {
    send(db, 1, '005', { ohjeet: 'on' })
    const first = publish(db)
    const shown = async () => {
      const results = await getRoundResults(visitor, '2024', now)
      return [ohjeet(results)?.base, results.revision?.hash]
    }
    reopen(db, 1)
    send(db, 1, '009', { ohjeet: 'ei' })
    expect(await shown()).toEqual([1, first.hash])
    expect(ohjeet(await getRoundResults(administrator(), '2024', now))?.base).toBe(2)
    close(db, 1)
    const second = freeze(db, 1, 'closed')
    expect(await shown()).toEqual([1, first.hash])
    expect(await getRoundResults(administrator(), '2024', now)).toMatchObject({ revision: { hash: second.hash }, publishedAt: null })
    addAct(db, 1, { kind: 'published', at: now, by: cast.administrator, revisionId: second.id })
    expect(await shown()).toEqual([2, second.hash])
  })

  it('of an earlier round does not change when that is opened and closed again', async () => {
    send(db, 1, '005', { ohjeet: 'on' })
    publish(db)
    close(db, 2)
    publish(db, 2)
    const beside = async () => (await getRoundResults(visitor, '2026', later)).earlier.map((each) => ohjeet(each)?.base)
    expect(await beside()).toEqual([1])
    reopen(db, 1, later)
    send(db, 1, '009', { ohjeet: 'ei' })
    expect(await beside()).toEqual([1])
    close(db, 1, later)
    freeze(db, 1, 'closed', later)
    expect(await beside()).toEqual([1])
  })
})

describe('what the public is told of an earlier round beside a later one', () => {
  /** When 2024 was closed again, and when 2026 was frozen after it. */
  const [again, after] = [new Date('2026-11-22T10:10:00Z'), new Date('2026-11-22T10:20:00Z')]
  const seenIn2026 = async (viewer = visitor) => {
    const { earlier, summary } = await getRoundResults(viewer, '2026', later)
    const { change = null, trend = null } = summary.series.find((each) => each.key === 'ohjeet') ?? {}
    return { beside: earlier.map((each) => ohjeet(each)?.base), from: change?.from ?? null, trend: trend?.rounds ?? null }
  }
  const closeAgain = () => {
    reopen(db, 1, again)
    send(db, 1, '009', { ohjeet: 'ei' })
    close(db, 1, again)
    return freeze(db, 1, 'closed', again)
  }
  const publish2026 = () => {
    send(db, 2, '005', { ohjeet: 'on' })
    close(db, 2, after)
    const { id } = freeze(db, 2, 'closed', after)
    addAct(db, 2, { kind: 'published', at: after, by: cast.administrator, revisionId: id })
  }

  it('is no change from figures that are not published', async () => {
    send(db, 1, '005', { ohjeet: 'on' })
    publish(db)
    const second = closeAgain()
    publish2026()
    expect(await seenIn2026()).toEqual({ beside: [1], from: null, trend: null })
    expect(await seenIn2026(viewerOf(cast.maija))).toEqual({ beside: [1], from: null, trend: null })
    expect(await seenIn2026(administrator())).toMatchObject({ beside: [2], from: '2024' })
    addAct(db, 1, { kind: 'published', at: after, by: cast.administrator, revisionId: second.id })
    expect(await seenIn2026()).toMatchObject({ beside: [2], from: '2024' })
  })

  it('is no change from figures that others have been published in place of', async () => {
    send(db, 1, '005', { ohjeet: 'on' })
    publish(db)
    publish2026()
    expect(await seenIn2026()).toMatchObject({ beside: [1], from: '2024' })
    reopen(db, 1, later)
    send(db, 1, '009', { ohjeet: 'ei' })
    close(db, 1, later)
    expect(await seenIn2026()).toMatchObject({ beside: [1], from: '2024' })
    const { id } = freeze(db, 1, 'closed', later)
    addAct(db, 1, { kind: 'published', at: later, by: cast.administrator, revisionId: id })
    expect(await seenIn2026()).toEqual({ beside: [2], from: null, trend: null })
  })

  it('is the same when it was closed again with nothing changed', async () => {
    send(db, 1, '005', { ohjeet: 'on' })
    publish(db)
    close(db, 1, again)
    freeze(db, 1, 'closed', again)
    publish2026()
    expect(await seenIn2026()).toMatchObject({ beside: [1], from: '2024' })
  })

  it('is no change from what was closed and not yet frozen', async () => {
    send(db, 1, '005', { ohjeet: 'on' })
    publish(db)
    send(db, 1, '009', { ohjeet: 'ei' })
    close(db, 1, again)
    publish2026()
    expect(await seenIn2026()).toEqual({ beside: [1], from: null, trend: null })
  })

  it('is nothing when that was never published', async () => {
    send(db, 1, '005', { ohjeet: 'on' })
    freeze(db, 1, 'closed', new Date('2024-10-16T06:00:00Z'))
    reopen(db, 1, again)
    publish2026()
    expect(await seenIn2026()).toEqual({ beside: [], from: null, trend: null })
    close(db, 1, later)
    freeze(db, 1, 'closed', later)
    expect(await seenIn2026()).toEqual({ beside: [], from: null, trend: null })
  })

  it('is nothing when that was withdrawn', async () => {
    send(db, 1, '005', { ohjeet: 'on' })
    publish(db)
    publish2026()
    withdraw(db, 1, later)
    expect(await seenIn2026()).toEqual({ beside: [], from: null, trend: null })
    const { earlier, answers } = await getSheetData(viewerOf(cast.maija), '2026', later)
    expect([earlier, answers]).toEqual([[], null])
    expect(await seenIn2026(administrator())).toMatchObject({ beside: [1], from: '2024' })
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
  freeze(db)
  const { answers, revision } = await getSheetData(administrator(), '2024', now)
  expect(revision?.number).toBe(1)
  expect(answers).toMatchObject([{ municipality: '091', nameFi: 'Helsinki', answers: { ohjeet: 'on', johtaja_some: 'ei' } }])
  expect(answers?.[0]?.answers).not.toHaveProperty('johtaja_kanavat')
})

it('an earlier round comes along as a series once it is published, and not before', async () => {
  send(db, 1, '005', { ohjeet: 'on' })
  const { id } = freeze(db)
  close(db, 2)
  publish(db, 2)
  expect((await getRoundResults(visitor, '2026', now)).earlier).toEqual([])
  expect((await getRoundResults(administrator(), '2026', now)).earlier.map(({ summary }) => summary.round)).toEqual(['2024'])
  addAct(db, 1, { kind: 'published', at: now, by: cast.administrator, revisionId: id })
  const { earlier } = await getRoundResults(visitor, '2026', now)
  expect(earlier.map(({ summary }) => summary.round)).toEqual(['2024'])
  expect(earlier[0] && ohjeet(earlier[0])?.base).toBe(1)
})
