import { beforeEach, describe, expect, it } from 'vitest'
import type { Db } from '@/db/client'
import { cast, now, testDatabase } from '@/testing/database'
import { send } from '@/testing/results-cast'
import { close, publish, reopen } from '@/testing/round-acts'
import { closeRound } from '../rounds/open-close'
import { viewerOf } from '../viewer'
import computeUnfrozen from './compute-unfrozen'
import { freezeClosed } from './freeze-closed'
import { latestRevision } from './revisions'

let db: Db
const before = new Date(now.getTime() - 60_000)
const anna = () => viewerOf(cast.administrator)

beforeEach(() => {
  db = testDatabase()
  for (const round of [1, 2]) send(db, round, '005', { ohjeet: 'on' }, new Date(now.getTime() - 1))
  publish(db, 1, before)
  reopen(db, 1, before)
  close(db, 1)
})

describe('a round whose earlier, published round was closed again and is not frozen yet', () => {
  it('is frozen after it, and names what it rests on', async () => {
    await closeRound(anna(), '2026', {}, now)
    const earlier = latestRevision(1)
    expect(earlier).toMatchObject({ number: 2, reason: 'closed' })
    expect(latestRevision(2)?.document.restsOn).toEqual([{ round: '2024', number: 2, hash: earlier?.hash }])
  })

  it('is not frozen before it', async () => {
    close(db, 2)
    expect(computeUnfrozen(2)).toBeNull()
    await freezeClosed(2, anna(), now, async (roundId) => (roundId === 1 ? null : computeUnfrozen(roundId)))
    expect(latestRevision(2)).toBeUndefined()
    await freezeClosed(2, anna(), now, async (roundId) => computeUnfrozen(roundId))
    expect(latestRevision(2)?.document.restsOn).toHaveLength(1)
  })
})
