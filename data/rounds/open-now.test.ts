import { beforeEach, expect, it } from 'vitest'
import { now, testDatabase } from '@/testing/database'
import { listOpenNow } from './open-now'

beforeEach(() => {
  testDatabase()
})

it('tells of the round that is open, and of none after its deadline', async () => {
  expect((await listOpenNow(now)).map((round) => round.code)).toEqual(['2026'])
  expect(await listOpenNow(new Date('2026-12-05T00:00:00Z'))).toEqual([])
})
