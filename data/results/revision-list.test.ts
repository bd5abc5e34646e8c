import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Db } from '@/db/client'
import { events } from '@/db/schema'
import { cast, now, testDatabase } from '@/testing/database'
import { send } from '@/testing/results-cast'
import { publish } from '@/testing/round-acts'
import { closeRound, reopenRound } from '../rounds/open-close'
import { publishRevision } from '../rounds/publish'
import { viewerOf, visitor } from '../viewer'
import { getRevisionFile, listRevisions } from './revision-list'

let db: Db
const anna = () => viewerOf(cast.administrator)
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

beforeEach(async () => {
  db = testDatabase()
  send(db, 2, '005', { ohjeet: 'on' })
  publish(db, 1)
  await closeRound(anna(), '2026', {}, now)
  await publishRevision(anna(), '2026', 1, later(1))
  await reopenRound(anna(), '2026', new Date('2026-12-20T21:59:00Z'), later(2))
  send(db, 2, '009', { ohjeet: 'ei' }, later(3))
  await closeRound(anna(), '2026', {}, later(4))
})

describe('versions of the results', () => {
  it('are an administrator’s', async () => {
    await expect(listRevisions(visitor, '2026', later(5))).rejects.toMatchObject({ code: 'not-signed-in' })
    await expect(getRevisionFile(visitor, '2026', 1, later(5))).rejects.toMatchObject({ code: 'not-signed-in' })
    await expect(listRevisions(viewerOf(cast.maija), '2026', later(5))).rejects.toMatchObject({ code: 'not-found' })
    await expect(getRevisionFile(viewerOf(cast.maija), '2026', 1, later(5))).rejects.toMatchObject({ code: 'not-found' })
    await expect(getRevisionFile(anna(), '2026', 3, later(5))).rejects.toMatchObject({ code: 'not-found' })
    expect(
      db
        .select()
        .from(events)
        .all()
        .filter(({ kind }) => kind === 'revision-downloaded'),
    ).toEqual([])
  })

  it('are all listed, with when they were public and what they corrected', async () => {
    const shownOf = async (at: Date) => (await listRevisions(anna(), '2026', at)).revisions
    expect(await shownOf(later(5))).toMatchObject([
      {
        number: 2,
        respondents: 2,
        published: [],
        isShown: false,
        computedBy: 'Anna Admin',
        reason: 'closed',
        restsOn: [{ round: '2024', number: 1 }],
      },
      { number: 1, respondents: 1, published: [{ at: later(1), corrects: null }], isShown: true },
    ])
    await publishRevision(anna(), '2026', 2, later(6), undefined, 'Yksi vastaus puuttui.')
    expect(await shownOf(later(7))).toMatchObject([
      { number: 2, published: [{ at: later(6), corrects: 'Yksi vastaus puuttui.' }], isShown: true },
      { number: 1, isShown: false },
    ])
  })

  it('are files of the very bytes that were hashed, the older ones too', async () => {
    for (const number of [1, 2]) {
      const { bytes, hash } = await getRevisionFile(anna(), '2026', number, later(5))
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash)
    }
    expect(
      db
        .select()
        .from(events)
        .all()
        .filter(({ kind }) => kind === 'revision-downloaded'),
    ).toHaveLength(2)
  })
})
