import { beforeEach, describe, expect, it } from 'vitest'
import type { Db } from '@/db/client'
import { cast, now, testDatabase } from '@/testing/database'
import { draft, send } from '@/testing/results-cast'
import { closeRound, reopenRound } from '../rounds/open-close'
import { publishRevision } from '../rounds/publish'
import { getPublishing } from '../rounds/publishing'
import { viewerOf, visitor } from '../viewer'
import { getDifference } from './difference'

let db: Db
const anna = () => viewerOf(cast.administrator)
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const deadline = new Date('2026-12-20T21:59:00Z')

beforeEach(async () => {
  db = testDatabase()
  send(db, 2, '005', { ohjeet: 'on', tyoaika: 2 })
  send(db, 2, '091', { ohjeet: 'on', tyoaika: 2 })
  await closeRound(anna(), '2026', {}, now)
})

describe('who may look at what publishing changes', () => {
  it('not a visitor, not a member, and not of a round that is not there', async () => {
    for (const read of [getDifference, getPublishing]) {
      await expect(read(visitor, '2026', later(1))).rejects.toMatchObject({ code: 'not-signed-in' })
      await expect(read(viewerOf(cast.maija), '2026', later(1))).rejects.toMatchObject({ code: 'not-found' })
      await expect(read(anna(), '1999', later(1))).rejects.toMatchObject({ code: 'not-found' })
    }
  })
})

it('there is none before something is public, and none while the newest version is', async () => {
  expect(await getDifference(anna(), '2026', later(1))).toBeNull()
  expect(await getPublishing(anna(), '2026', later(1))).toMatchObject({ canPublish: true, isCorrection: false, wasPublished: false })
  await publishRevision(anna(), '2026', 1, later(1))
  expect(await getDifference(anna(), '2026', later(2))).toBeNull()
  expect(await getPublishing(anna(), '2026', later(2))).toMatchObject({ canPublish: false, isCorrection: false, wasPublished: true })
})

it('names who sent since, what was taken along, and each figure that moves for everybody', async () => {
  await publishRevision(anna(), '2026', 1, later(1))
  await reopenRound(anna(), '2026', deadline, later(2))
  send(db, 2, '009', { ohjeet: 'ei', tyoaika: 2 }, later(3))
  draft(db, 2, '091', { nimi: 'Uusi' })
  await closeRound(anna(), '2026', { edits: ['091'] }, later(4))
  const found = await getDifference(anna(), '2026', later(5))
  expect(found).toMatchObject({
    shown: { number: 1, publishedAt: later(1) },
    respondents: { before: 2, now: 3 },
    sentSince: [{ municipality: '009', nameFi: 'Alavieska' }],
    because: null,
  })
  const ohjeet = found?.moved.find(({ question }) => question === 'ohjeet')
  expect([ohjeet?.before?.kind, ohjeet?.now?.kind]).toEqual(['share', 'share'])
  expect(ohjeet?.now?.value).toBeLessThan(ohjeet?.before?.value ?? 0)
  expect(found?.moved.map(({ question }) => question)).not.toContain('tyoaika')
  expect((found?.inDetail ?? 0) + (found?.same ?? 0)).toBeGreaterThan(0)
  expect(await getPublishing(anna(), '2026', later(5))).toMatchObject({ canPublish: true, isCorrection: true })
})
