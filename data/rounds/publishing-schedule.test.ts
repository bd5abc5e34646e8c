import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Db } from '@/db/client'
import { events } from '@/db/schema'
import { restorations } from '@/db/schema-operation'
import { publishedBy } from '@/questionnaire/round'
import { cast, now, testDatabase } from '@/testing/database'
import { send } from '@/testing/results-cast'
import { freeze, publish, withdraw } from '@/testing/round-acts'
import { publicStamp } from '../kept-pages/public-state'
import { saveFinding } from '../results/finding-texts'
import { getRoundResults } from '../results/results'
import { findRound } from '../round-acts/find-round'
import { viewerOf, visitor } from '../viewer'
import { closeRound, reopenRound } from './open-close'
import { publishRevision, withdrawRound } from './publish'
import { publishDue, untilNextPublishing } from './publish-by-clock'
import { standingPublishing } from './publishing-rows'
import { cancelPublishing, schedulePublishing } from './publishing-schedule'

let db: Db
const anna = () => viewerOf(cast.administrator)
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const deadline = new Date('2026-12-20T21:59:00Z')
const what = (number = 1, corrects = '') => ({ number, corrects })
const isPublic = async (at: Date) => (await getRoundResults(visitor, '2026', at).catch(() => null))?.revision?.number ?? null
const kinds = () =>
  db
    .select()
    .from(events)
    .where(eq(events.roundId, 2))
    .all()
    .map(({ kind, actor }) => [kind, actor])

beforeEach(async () => {
  db = testDatabase()
  send(db, 2, '005', { ohjeet: 'on' })
  await closeRound(anna(), '2026', {}, now)
})

describe('who may set when results are published', () => {
  it('not a visitor, not a member, and not of what is not there', async () => {
    await expect(schedulePublishing(visitor, '2026', what(), later(60), later(1))).rejects.toMatchObject({ code: 'not-signed-in' })
    await expect(cancelPublishing(visitor, '2026', later(1))).rejects.toMatchObject({ code: 'not-signed-in' })
    await expect(schedulePublishing(viewerOf(cast.maija), '2026', what(), later(60), later(1))).rejects.toMatchObject({ code: 'not-found' })
    await expect(cancelPublishing(viewerOf(cast.maija), '2026', later(1))).rejects.toMatchObject({ code: 'not-found' })
    await expect(schedulePublishing(anna(), '2026', what(2), later(60), later(1))).rejects.toMatchObject({ code: 'not-found' })
    await expect(schedulePublishing(anna(), '1999', what(), later(60), later(1))).rejects.toMatchObject({ code: 'not-found' })
    expect(standingPublishing(2, db)).toBeNull()
  })
})

describe('at its moment', () => {
  it('results go public, not a second sooner, once, whoever looks how often', async () => {
    expect(await schedulePublishing(anna(), '2026', what(), later(60), later(1))).toBe('done')
    const stamp = publicStamp(db)
    const before = new Date(later(60).getTime() - 1)
    expect(untilNextPublishing(new Date(later(60).getTime() - 2000))).toBe(2000)
    expect(publishDue(before)).toEqual({ published: 0, missed: 0 })
    expect([await isPublic(before), publicStamp(db)]).toEqual([null, stamp])
    expect(publishDue(later(60))).toEqual({ published: 1, missed: 0 })
    expect(publishDue(later(61))).toEqual({ published: 0, missed: 0 })
    expect(await isPublic(later(60))).toBe(1)
    expect(publicStamp(db)).not.toBe(stamp)
    expect(publishedBy(findRound('2026').acts, later(61))?.at).toEqual(later(60))
    expect(kinds().slice(-2)).toEqual([
      ['publishing-scheduled', 'anna'],
      ['round-published', null],
    ])
    expect(standingPublishing(2, db)).toBeNull()
  })

  it('a service that slept over it publishes at its next look, but nothing while a copy is held', async () => {
    await schedulePublishing(anna(), '2026', what(), later(60), later(1))
    db.insert(restorations).values({ restoredAt: now, lastEvent: 0, lastLetter: 0 }).run()
    expect(publishDue(later(300))).toEqual({ published: 0, missed: 0 })
    db.update(restorations).set({ releasedAt: now, releasedBy: cast.administrator }).run()
    expect(publishDue(later(301))).toEqual({ published: 1, missed: 0 })
  })

  it('what was overtaken is not published, and it is told', async () => {
    await schedulePublishing(anna(), '2026', what(), later(60), later(1))
    await reopenRound(anna(), '2026', deadline, later(30))
    expect(publishDue(later(60))).toEqual({ published: 0, missed: 1 })
    expect(publishDue(later(61))).toEqual({ published: 0, missed: 0 })
    expect(await isPublic(later(61))).toBeNull()
    expect(standingPublishing(2, db)).toMatchObject({ number: 1, missedAt: later(60) })
    expect(kinds().at(-1)).toEqual(['publishing-missed', null])
  })

  it('a version that another was frozen after is not published', async () => {
    await schedulePublishing(anna(), '2026', what(), later(60), later(1))
    freeze(db, 2, 'basis', later(30))
    expect(publishDue(later(60))).toEqual({ published: 0, missed: 1 })
    expect(await isPublic(later(61))).toBeNull()
  })

  it('a version that rests on a round withdrawn meanwhile is not published, by the clock or by hand', async () => {
    publish(db, 1)
    const { number } = freeze(db, 2, 'closed', later(1))
    expect(await schedulePublishing(anna(), '2026', what(number), later(60), later(2))).toBe('done')
    withdraw(db, 1, later(30))
    expect(publishDue(later(60))).toEqual({ published: 0, missed: 1 })
    expect(await publishRevision(anna(), '2026', number, later(61))).toBe('unchanged')
    expect(await schedulePublishing(anna(), '2026', what(number), later(90), later(61))).toBe('unchanged')
    expect(await isPublic(later(62))).toBeNull()
    const without = freeze(db, 2, 'basis', later(63))
    expect(await publishRevision(anna(), '2026', without.number, later(64))).toBe('done')
  })

  it('goes public with the texts that were looked at, not with later ones', async () => {
    const typed = (text: string, basedOn: number) => [{ locale: 'fi' as const, text, basedOn }]
    await saveFinding(anna(), '2026', 'ohjeet', typed('Kunnalla on ohje.', 0), later(1))
    await schedulePublishing(anna(), '2026', what(), later(60), later(2))
    await saveFinding(anna(), '2026', 'ohjeet', typed('Ohje on.', 1), later(3))
    publishDue(later(60))
    expect(publishedBy(findRound('2026').acts, later(60))?.textsTo).toBe(1)
  })
})

describe('until its moment', () => {
  it('it can be called off, and set anew', async () => {
    await schedulePublishing(anna(), '2026', what(), later(60), later(1))
    expect(await cancelPublishing(anna(), '2026', later(2))).toBe('done')
    expect(await cancelPublishing(anna(), '2026', later(3))).toBe('unchanged')
    expect(publishDue(later(60))).toEqual({ published: 0, missed: 0 })
    await schedulePublishing(anna(), '2026', what(), later(90), later(70))
    await schedulePublishing(anna(), '2026', what(), later(120), later(71))
    expect(publishDue(later(100))).toEqual({ published: 0, missed: 0 })
    expect(publishDue(later(120))).toEqual({ published: 1, missed: 0 })
  })

  it('its reason is kept as it will be published', async () => {
    await publishRevision(anna(), '2026', 1, later(2))
    const { number } = freeze(db, 2, 'closed', later(3))
    expect(await schedulePublishing(anna(), '2026', what(number, ` ${'a'.repeat(600)} `), later(60), later(4))).toBe('done')
    const kept = standingPublishing(2, db)?.corrects
    expect(kept).toBe('a'.repeat(500))
    publishDue(later(60))
    expect(findRound('2026').acts.at(-1)).toMatchObject({ kind: 'published', reason: kept })
  })

  it('publishing or withdrawing by hand takes its place', async () => {
    await schedulePublishing(anna(), '2026', what(), later(60), later(1))
    await publishRevision(anna(), '2026', 1, later(2))
    expect(standingPublishing(2, db)).toBeNull()
    await withdrawRound(anna(), '2026', '', later(3))
    expect(publishDue(later(60))).toEqual({ published: 0, missed: 0 })
    expect(await isPublic(later(60))).toBeNull()
  })

  it('whoever and whatever ended it is in the log: calling it off, publishing by hand, withdrawing', async () => {
    const cancelled = () => {
      const rows = db.select().from(events).where(eq(events.kind, 'publishing-cancelled')).all()
      return rows.map(({ actor, at, detail }) => [actor, at, detail])
    }
    const byAnna = (minutes: number, number: number) => [cast.administrator, later(minutes), { number }]
    await schedulePublishing(anna(), '2026', what(), later(60), later(1))
    await cancelPublishing(anna(), '2026', later(2))
    expect(cancelled()).toEqual([byAnna(2, 1)])
    await schedulePublishing(anna(), '2026', what(), later(60), later(3))
    await publishRevision(anna(), '2026', 1, later(4))
    expect(cancelled()).toEqual([byAnna(2, 1), byAnna(4, 1)])
    const { number } = freeze(db, 2, 'closed', later(5))
    await schedulePublishing(anna(), '2026', what(number, 'Yksi vastaus puuttui.'), later(60), later(6))
    await withdrawRound(anna(), '2026', '', later(7))
    await publishRevision(anna(), '2026', number, later(8))
    expect(cancelled()).toEqual([byAnna(2, 1), byAnna(4, 1), byAnna(7, number)])
  })

  it('a moment that has passed or is far away is refused, as is a correction without its reason', async () => {
    expect(await schedulePublishing(anna(), '2026', what(), later(1), later(1))).toBe('past')
    expect(await schedulePublishing(anna(), '2026', what(), new Date('2206-01-01T00:00:00Z'), later(1))).toBe('past')
    await publishRevision(anna(), '2026', 1, later(2))
    await reopenRound(anna(), '2026', deadline, later(3))
    send(db, 2, '009', { ohjeet: 'ei' })
    await closeRound(anna(), '2026', {}, later(4))
    expect(await schedulePublishing(anna(), '2026', what(2, ' '), later(60), later(5))).toBe('no-reason')
    expect(await publishRevision(anna(), '2026', 2, later(5))).toBe('no-reason')
    expect(await isPublic(later(6))).toBe(1)
    expect(await schedulePublishing(anna(), '2026', what(2, 'Yksi vastaus puuttui.'), later(60), later(6))).toBe('done')
    expect(await isPublic(later(59))).toBe(1)
    publishDue(later(60))
    expect(await isPublic(later(60))).toBe(2)
  })
})
