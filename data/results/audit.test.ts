import { beforeEach, expect, it } from 'vitest'
import type { Db } from '@/db/client'
import { cast, testDatabase } from '@/testing/database'
import { send } from '@/testing/results-cast'
import { publish } from '@/testing/round-acts'
import { viewerOf, visitor } from '../viewer'
import { getAudit } from './audit'

let db: Db
beforeEach(() => {
  db = testDatabase()
})

it('the outcome of the audit is for administrators alone', async () => {
  publish(db)
  await expect(getAudit(visitor, '2024')).rejects.toThrow('not-signed-in')
  await expect(getAudit(viewerOf(cast.maija), '2024')).rejects.toThrow('not-found')
})

it('tells of the newest frozen results, and nothing where there are none', async () => {
  expect(await getAudit(viewerOf(cast.administrator), '2024')).toBeNull()
  for (const municipality of ['005', '009', '049', '091']) send(db, 1, municipality, { ohjeet: 'on', tyytyvaisyys: '4' })
  publish(db)
  const audit = await getAudit(viewerOf(cast.administrator), '2024')
  expect(audit?.outcome.questions).toEqual(['tyytyvaisyys'])
  expect(audit?.questions.get('tyytyvaisyys')?.key).toBe('tyytyvaisyys')
  // Of four answers no group has enough.
  expect(audit?.outcome.groups).toBeGreaterThan(0)
  expect(audit?.outcome.hidden).toBe(audit?.outcome.groups)
})
