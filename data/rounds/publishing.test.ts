import { beforeEach, describe, expect, it } from 'vitest'
import type { Db } from '@/db/client'
import { cast, now, testDatabase } from '@/testing/database'
import { send } from '@/testing/results-cast'
import { freeze } from '@/testing/round-acts'
import { viewerOf } from '../viewer'
import { closeRound } from './open-close'
import { publishRevision, withdrawRound } from './publish'
import { getPublishing } from './publishing'

let db: Db
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const leftOut = async (at: Date) => (await getPublishing(viewerOf(cast.administrator), '2026', at)).leftOut

beforeEach(() => {
  db = testDatabase()
  for (const round of [1, 2]) send(db, round, '005', { ohjeet: 'on' }, new Date(now.getTime() - 1))
})

describe('earlier rounds that are left out of the comparison', () => {
  it('are those that are closed and not public', async () => {
    freeze(db, 1)
    await closeRound(viewerOf(cast.administrator), '2026', {}, now)
    expect(await leftOut(later(1))).toEqual(['2024'])
    await publishRevision(viewerOf(cast.administrator), '2024', 1, later(1))
    expect(await leftOut(later(2))).toEqual([])
    await withdrawRound(viewerOf(cast.administrator), '2024', '', later(3))
    expect(await leftOut(later(4))).toEqual(['2024'])
  })
})
