import { beforeAll, expect, test } from 'vitest'
import { getFollowing } from '@/data/cockpit/following'
import { getMunicipalityInRound } from '@/data/municipality-log/municipality-in-round'
import { viewerOf } from '@/data/viewer'
import { type Db, setDatabase } from '@/db/client'
import { municipalityActs } from '@/db/schema-municipality-acts'
import { builtDemonstration } from '@/testing/built-demonstration'
import { now } from '@/testing/database'
import { administrator } from './people'

let db: Db
beforeAll(async () => {
  db = await builtDemonstration()
  setDatabase(db)
})

test('the open round has a call, a note, more time, one that stays out and answers by phone, each told on its municipality’s page', async () => {
  const admin = viewerOf(administrator.id)
  const rows = db.select().from(municipalityActs).all()
  expect(rows.map(({ kind }) => kind).sort()).toEqual(['call', 'call', 'declined', 'extended', 'note', 'proxy'])
  for (const { municipality, kind, at } of rows) {
    const page = await getMunicipalityInRound(admin, { round: '2026', municipality }, now)
    expect(page.timeline).toContainEqual(expect.objectContaining({ kind: 'act', at, act: expect.objectContaining({ kind }) }))
    if (kind === 'declined') expect(page.declined).not.toBeNull()
    if (kind === 'extended')
      expect(page.extendedUntil?.getTime()).toBeGreaterThan(page.round.closesAt?.getTime() ?? Number.POSITIVE_INFINITY)
    if (kind === 'proxy')
      expect(page.timeline).toContainEqual(expect.objectContaining({ kind: 'saved', source: 'proxy', by: administrator.name }))
    if (kind === 'proxy') expect(page.response.state).toBe('sent')
    else expect(page.response.state).toBe('none')
  }
})

test('its cockpit orders the silent, tells one that declined apart, and expects a response of all earlier rounds', async () => {
  const following = await getFollowing(viewerOf(administrator.id), '2026', now)
  expect(following.declined).toBe(1)
  expect(following.silent.length).toBeGreaterThan(100)
  const gains = following.silent.map(({ effect }) => effect?.gain ?? Number.NaN)
  expect(gains).toEqual(gains.toSorted((one, other) => other - one))
  expect(following.expected).toMatchObject({ rounds: 6 })
  const { est = 0, low = 1, high = 0 } = following.expected ?? {}
  const sent = following.bySizeClass.reduce((sum, row) => sum + row.sent, 0) / following.bySizeClass.reduce((sum, row) => sum + row.N, 0)
  expect(low).toBeGreaterThanOrEqual(sent)
  expect([low < est, est < high, high <= 1]).toEqual([true, true, true])
})
