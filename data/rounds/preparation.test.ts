import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { frameUnits } from '@/db/schema'
import { contacts } from '@/db/schema-contacts'
import { cast, testDatabase } from '@/testing/database'
import { saveMerger } from '../register/mergers'
import { findRound } from '../round-acts/find-round'
import { seedRegister } from '../start/seed'
import { viewerOf, visitor } from '../viewer'
import { getFramePreview } from './frame-preview'
import { createRound } from './make-round'
import { openRound } from './open-close'
import { getPreparation } from './preparation'

let db: Db
const now = new Date('2027-01-10T10:00:00Z')
const anna = () => viewerOf(cast.administrator)

beforeEach(async () => {
  db = testDatabase()
  seedRegister(db, now)
  await createRound(anna(), { survey: 'some', from: 'last', code: '2027', referenceDate: '1.3.2027', sizeLimits: '' }, now)
})

test.each([
  ['a visitor', () => visitor, 'not-signed-in'],
  ['a member', () => viewerOf(cast.maija), 'not-found'],
])('what is prepared is not told to %s', async (_, ask, code) => {
  await expect(getPreparation(ask(), '2027', now)).rejects.toMatchObject({ code })
  await expect(getFramePreview(ask(), '2027', now)).rejects.toMatchObject({ code })
})

describe('preparing', () => {
  test('tells what stands and what does not', async () => {
    const { problems } = await import('./opening').then(({ lookBeforeOpening }) => lookBeforeOpening(findRound('2027'), db))
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(await getPreparation(anna(), '2027', now)).toMatchObject({
      round: '2027',
      before: '2026',
      form: { errors: 0 },
      frame: { municipalities: 308 },
      schedule: { opensAt: null, version: 0 },
      settings: null,
      reached: 2,
      obstacle: null,
    })
  })

  test('counts a municipality as reached by a contact whose letters arrive', async () => {
    const contact = { municipality: '020', addedAt: now, changedAt: now }
    db.insert(contacts)
      .values({ ...contact, email: 'kirjaamo@akaa.example' })
      .run()
    db.insert(contacts)
      .values({ ...contact, municipality: '047', email: 'kirjaamo@enontekio.example', bouncedAt: now })
      .run()
    expect((await getPreparation(anna(), '2027', now)).reached).toBe(3)
  })

  test('a form without questions is an obstacle, and so is an older round', async () => {
    await createRound(anna(), { survey: 'some', from: 'nothing', code: '2028', referenceDate: '1.3.2028', sizeLimits: '' }, now)
    expect(await getPreparation(anna(), '2028', now)).toMatchObject({ form: { sections: 0, questions: 0 }, obstacle: 'questionnaire' })
    await expect(getPreparation(anna(), '2026', now)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('the municipalities of a round', () => {
  const hashOf = (code: string) => {
    const rows = db
      .select()
      .from(frameUnits)
      .where(eq(frameUnits.roundId, findRound(code).id))
      .orderBy(frameUnits.municipality)
      .all()
    return createHash('sha256').update(JSON.stringify(rows)).digest('hex')
  }

  test('follow the register until the round opens, are frozen then, and no older frame moves', async () => {
    const before = ['2024', '2026'].map(hashOf)
    const planned = await getFramePreview(anna(), '2027', now)
    expect(planned).toMatchObject({ isFrozen: false, size: { municipalities: 308 }, since: { round: '2026' } })
    // The earlier frame of the test has four municipalities.
    expect(planned.since?.begun).toHaveLength(304)
    expect(planned.since?.groups.region).toEqual([])
    expect(planned.names.get('091')).toEqual({ fi: 'Helsinki', sv: 'Helsingfors' })
    expect(await openRound(anna(), '2027', new Date('2027-02-20T21:59:00Z'), now)).toBe('done')
    const frozen = await getFramePreview(anna(), '2027', now)
    expect(frozen).toEqual({ ...planned, isFrozen: true })
    expect(['2024', '2026'].map(hashOf)).toEqual(before)
  })

  test('tell of a merger that was entered by hand, with what the municipality became part of', async () => {
    const merger = { code: '005', day: '1.1.2027', into: '091', newCode: '', newNameFi: '', newNameSv: '' }
    expect(await saveMerger(anna(), merger, new Date('2026-12-01T10:00:00Z'))).toEqual({ ok: true })
    const { since } = await getFramePreview(anna(), '2027', now)
    expect(since?.ended).toEqual([{ code: '005', into: '091' }])
  })
})
