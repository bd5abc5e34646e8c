import { beforeEach, describe, expect, it } from 'vitest'
import type { Db } from '@/db/client'
import { cast, now, testDatabase } from '@/testing/database'
import { send } from '@/testing/results-cast'
import { freeze } from '@/testing/round-acts'
import { closeRound, reopenRound } from '../rounds/open-close'
import { publishRevision, withdrawRound } from '../rounds/publish'
import { viewerOf } from '../viewer'
import { listPublications } from './publications'

let db: Db
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const deadline = new Date('2026-12-20T21:59:00Z')
const anna = () => viewerOf(cast.administrator)
const of2026 = async (at: Date) => (await listPublications(at)).find(({ code }) => code === '2026')

beforeEach(async () => {
  db = testDatabase()
  send(db, 2, '005', { ohjeet: 'on' })
  await closeRound(anna(), '2026', { acceptDrafts: false }, now)
})

describe('of what is not public nothing is told', () => {
  it('of a round that is closed but not published', async () => {
    expect(await of2026(later(1))).toBeUndefined()
  })

  it('of a round whose publishing lies ahead', async () => {
    await publishRevision(anna(), '2026', 1, later(10))
    expect(await of2026(later(9))).toBeUndefined()
    expect(await of2026(later(10))).toBeDefined()
  })

  it('of a round that was withdrawn, nor why', async () => {
    await publishRevision(anna(), '2026', 1, later(1))
    await withdrawRound(anna(), '2026', 'Wrong figures of Akaa', later(2))
    expect(await of2026(later(3))).toBeUndefined()
    await publishRevision(anna(), '2026', 1, later(4))
    expect(JSON.stringify(await listPublications(later(5)))).not.toContain('Akaa')
  })

  it('of a version that was frozen and not published', async () => {
    await publishRevision(anna(), '2026', 1, later(1))
    freeze(db, 2, 'protection', later(2))
    const found = await of2026(later(3))
    expect(found?.version.number).toBe(1)
    expect(found?.history).toHaveLength(1)
  })
})

it('tells each turn of what the public saw, with what was corrected', async () => {
  await publishRevision(anna(), '2026', 1, later(1), undefined, 'The first has nothing to correct')
  await withdrawRound(anna(), '2026', '', later(2))
  await publishRevision(anna(), '2026', 1, later(3))
  await reopenRound(anna(), '2026', deadline, later(4))
  send(db, 2, '009', { ohjeet: 'ei' })
  await closeRound(anna(), '2026', { acceptDrafts: false }, later(5))
  await publishRevision(anna(), '2026', 2, later(6), undefined, ' An answer had been left out. ')
  freeze(db, 2, 'protection', later(7))
  await publishRevision(anna(), '2026', 3, later(8))
  const found = await of2026(later(9))
  expect(found?.history).toEqual([
    { kind: 'first', at: later(1), version: 1 },
    { kind: 'withdrawn', at: later(2) },
    { kind: 'again', at: later(3), version: 1 },
    { kind: 'corrected', at: later(6), version: 2, reason: 'An answer had been left out.' },
    { kind: 'protected', at: later(8), version: 3 },
  ])
  expect(found).toMatchObject({ publishedAt: later(8), firstPublishedAt: later(1), version: { number: 3 } })
})
