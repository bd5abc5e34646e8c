import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Db } from '@/db/client'
import { events } from '@/db/schema'
import { publishedBy } from '@/questionnaire/round'
import { cast, now, testDatabase } from '@/testing/database'
import { send } from '@/testing/results-cast'
import { freeze } from '@/testing/round-acts'
import { saveFinding } from '../results/finding-texts'
import { getRoundResults } from '../results/results'
import { getSheet } from '../results/sheets'
import { findRound } from '../round-acts/find-round'
import { viewerOf, visitor } from '../viewer'
import { getEditedCounts } from './edited'
import { closeRound, reopenRound } from './open-close'
import { publishRevision, withdrawRound } from './publish'

let db: Db
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const deadline = new Date('2026-12-20T21:59:00Z')
const anna = () => viewerOf(cast.administrator)
const kinds = () =>
  db
    .select()
    .from(events)
    .all()
    .map(({ kind }) => kind)

beforeEach(async () => {
  db = testDatabase()
  send(db, 2, '005', { ohjeet: 'on' })
  await closeRound(anna(), '2026', { acceptDrafts: false }, now)
})

describe('who may have counted what would be published', () => {
  it('not a visitor, not a member, and not of a round that is not there', async () => {
    await expect(getEditedCounts(visitor, '2026', later(1))).rejects.toMatchObject({ code: 'not-signed-in' })
    await expect(getEditedCounts(viewerOf(cast.maija), '2026', later(1))).rejects.toMatchObject({ code: 'not-found' })
    await expect(getEditedCounts(anna(), '1999', later(1))).rejects.toMatchObject({ code: 'not-found' })
    expect(await getEditedCounts(anna(), '2026', later(1))).toMatchObject({ texts: 0, outdated: 0, quotes: 0, textsTo: null })
  })
})

describe('who may publish and withdraw', () => {
  it('a visitor is asked to sign in, and a member is told there is no such thing', async () => {
    await expect(publishRevision(visitor, '2026', 1, now)).rejects.toMatchObject({ code: 'not-signed-in' })
    await expect(withdrawRound(visitor, '2026', '', now)).rejects.toMatchObject({ code: 'not-signed-in' })
    await expect(publishRevision(viewerOf(cast.maija), '2026', 1, now)).rejects.toMatchObject({ code: 'not-found' })
    await expect(withdrawRound(viewerOf(cast.maija), '2026', '', now)).rejects.toMatchObject({ code: 'not-found' })
    expect(publishedBy(findRound('2026').acts, later(1))).toBeNull()
  })

  it('there is no such round, and no such revision', async () => {
    await expect(publishRevision(anna(), '1999', 1, now)).rejects.toMatchObject({ code: 'not-found' })
    freeze(db, 2)
    await expect(publishRevision(anna(), '2026', 3, now)).rejects.toMatchObject({ code: 'not-found' })
    await expect(publishRevision(anna(), '2024', 2, now)).rejects.toMatchObject({ code: 'not-found' })
    await expect(withdrawRound(anna(), '1999', '', now)).rejects.toMatchObject({ code: 'not-found' })
  })
})

const shown = async (at: Date) => {
  const { revision, summary } = await getRoundResults(visitor, '2026', at)
  return {
    hash: revision?.hash,
    answered: summary.response.respondents,
    csv: (await getSheet(visitor, '2026', 'csv', 'fi', at)).bytes.toString(),
  }
}

it('closing a round publishes nothing; publishing its revision does, once', async () => {
  await expect(getRoundResults(visitor, '2026', later(1))).rejects.toMatchObject({ code: 'not-found' })
  expect(await publishRevision(anna(), '2026', 1, later(1))).toBe('done')
  expect(await publishRevision(anna(), '2026', 1, later(2))).toBe('unchanged')
  expect(await shown(later(2))).toMatchObject({ answered: 1 })
  expect(kinds().filter((kind) => kind === 'round-published')).toHaveLength(1)
})

it('publishing texts alone moves no day of the figures, and the log says that it was texts', async () => {
  const day = async (at: Date) => (await getRoundResults(visitor, '2026', at)).publishedAt
  await publishRevision(anna(), '2026', 1, later(1))
  const first = await shown(later(1))
  const typed = [{ locale: 'fi', text: 'Kunnalla on ohje.', basedOn: 0 }] as const
  expect(await saveFinding(anna(), '2026', 'ohjeet', typed, later(2))).toMatchObject({ ok: true })
  expect(await publishRevision(anna(), '2026', 1, later(3))).toBe('done')
  expect([await day(later(4)), await shown(later(4))]).toEqual([later(1), first])
  const logged = db.select().from(events).where(eq(events.kind, 'round-published')).all()
  expect(logged.map(({ detail }) => (detail as { textsOnly: boolean }).textsOnly)).toEqual([false, true])
})

it('what was published stays, with its files and hash, until the revision made after reopening is published', async () => {
  await publishRevision(anna(), '2026', 1, later(1))
  const first = await shown(later(1))
  await reopenRound(anna(), '2026', deadline, later(2))
  send(db, 2, '009', { ohjeet: 'ei' })
  expect(await shown(later(3))).toEqual(first)
  expect(await publishRevision(anna(), '2026', 1, later(3))).toBe('unchanged')
  await closeRound(anna(), '2026', { acceptDrafts: false }, later(4))
  expect(await shown(later(5))).toEqual(first)
  await publishRevision(anna(), '2026', 2, later(6), undefined, 'An answer was left out.')
  const second = await shown(later(6))
  expect(second.answered).toBe(2)
  expect([second.hash === first.hash, second.csv === first.csv]).toEqual([false, false])
})

it('what was withdrawn is not public, and can be published again', async () => {
  expect(await withdrawRound(anna(), '2026', '', later(1))).toBe('unchanged')
  await publishRevision(anna(), '2026', 1, later(1))
  const first = await shown(later(1))
  expect(await withdrawRound(anna(), '2026', ' A wrong figure. ', later(2))).toBe('done')
  await expect(shown(later(3))).rejects.toMatchObject({ code: 'not-found' })
  expect(findRound('2026').acts.at(-1)).toEqual({ kind: 'withdrawn', at: later(2), by: cast.administrator, reason: 'A wrong figure.' })
  expect(kinds().at(-1)).toBe('round-withdrawn')
  await publishRevision(anna(), '2026', 1, later(4))
  expect(await shown(later(4))).toEqual(first)
})
