import { beforeEach, describe, expect, it } from 'vitest'
import type { Db } from '@/db/client'
import { cast, now, testDatabase } from '@/testing/database'
import { send } from '@/testing/results-cast'
import { freeze, publish, withdraw } from '@/testing/round-acts'
import { viewerOf } from '../viewer'
import { closeRound } from './open-close'
import { publishRevision } from './publish'
import { getPublishing } from './publishing'

let db: Db
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const unpublished = async (at: Date) => (await getPublishing(viewerOf(cast.administrator), '2026', at)).comparedUnpublished

beforeEach(() => {
  db = testDatabase()
  for (const round of [1, 2]) send(db, round, '005', { ohjeet: 'on' }, new Date(now.getTime() - 1))
})

describe('rounds whose figures everybody sees in the comparison alone', () => {
  it('are told of before publishing and after', async () => {
    freeze(db, 1)
    await closeRound(viewerOf(cast.administrator), '2026', {}, now)
    expect(await unpublished(later(1))).toEqual(['2024'])
    await publishRevision(viewerOf(cast.administrator), '2026', 1, later(1))
    expect(await unpublished(later(2))).toEqual(['2024'])
  })

  it('are not those that are public, nor those that were withdrawn', async () => {
    publish(db, 1)
    await closeRound(viewerOf(cast.administrator), '2026', {}, now)
    expect(await unpublished(later(1))).toEqual([])
    withdraw(db, 1, later(2))
    expect(await unpublished(later(3))).toEqual([])
  })
})
