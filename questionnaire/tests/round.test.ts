import { describe, expect, it } from 'vitest'
import {
  canAnswer,
  canClose,
  canOpen,
  canPublish,
  canReopen,
  canWithdraw,
  daysLeft,
  type EditedTo,
  isPublished,
  publishedBy,
  type RoundAct,
  roundState,
  roundTimes,
} from '../round'

const now = new Date('2026-11-22T10:00:00Z')
const before = new Date('2026-10-26T07:00:00Z')
const deadline = new Date('2026-12-04T21:59:00Z')
const over = new Date('2026-12-05T00:00:00Z')
const later = new Date('2026-12-20T21:59:00Z')
const by = 'anna'
const opened: RoundAct = { kind: 'opened', at: before, by, until: deadline }
const closed = (at: Date): RoundAct => ({ kind: 'closed', at, by })
const reopened = (at: Date): RoundAct => ({ kind: 'reopened', at, by, until: later })
const published = (at: Date, revisionId: number, edited: EditedTo = {}): RoundAct => ({
  kind: 'published',
  at,
  by: 'anna',
  revisionId,
  ...edited,
})
const revision = (id: number, computedAt = now) => ({ id, computedAt })
const withdrawn = (at: Date): RoundAct => ({ kind: 'withdrawn', at, by, reason: null })

describe('the life of a round', () => {
  it('is planned until it is opened', () => {
    expect(roundState([], now)).toBe('planned')
    expect(roundState([{ ...opened, at: deadline }], now)).toBe('planned')
    expect(canOpen([], now)).toBe(true)
    expect(canClose([], now)).toBe(false)
  })

  it('is open until somebody closes it or its clock does, to the instant', () => {
    expect(roundState([opened], now)).toBe('open')
    expect(canAnswer([opened], new Date(deadline.getTime() - 1))).toBe(true)
    expect(canAnswer([opened], deadline)).toBe(false)
    expect(roundState([opened, closed(now)], now)).toBe('closed')
  })

  it('is closed by hand also after the clock, once; and can be reopened', () => {
    expect(canClose([opened], over)).toBe(true)
    expect(canClose([opened, closed(over)], over)).toBe(false)
    expect(canReopen([opened], over)).toBe(true)
    expect(canReopen([opened], now)).toBe(false)
  })

  it('is open again until the new deadline, and closed again', () => {
    const again = [opened, closed(now), reopened(now)]
    expect(roundState(again, over)).toBe('open')
    expect(roundState(again, later)).toBe('closed')
    expect(roundState([...again, closed(over)], over)).toBe('closed')
    expect(roundTimes(again)).toEqual({ openedAt: before, closesAt: later, closedAt: null, closedBy: null })
    expect(roundTimes([...again, closed(over)])).toEqual({ openedAt: before, closesAt: later, closedAt: over, closedBy: by })
    expect(roundTimes([])).toEqual({ openedAt: null, closesAt: null, closedAt: null, closedBy: null })
  })

  it('has whole days left, none on the last day, no count without a deadline', () => {
    expect(daysLeft(deadline, now)).toBe(12)
    expect(daysLeft(deadline, new Date('2026-12-04T10:00:00Z'))).toBe(0)
    expect(daysLeft(deadline, new Date('2027-01-01T00:00:00Z'))).toBe(0)
    expect(daysLeft(null, now)).toBeNull()
  })
})

describe('what the public sees of a round', () => {
  it('is nothing before the instant of publishing', () => {
    expect(isPublished([opened, closed(now), published(deadline, 1)], now)).toBe(false)
    expect(isPublished([opened, closed(now), published(now, 1)], now)).toBe(true)
  })

  it('is the revision published last, whatever was closed and frozen after it', () => {
    const first = [opened, closed(before), published(before, 1)]
    const again = [...first, reopened(now), closed(now)]
    expect(publishedBy(again, now)).toEqual({ at: before, changedAt: before, revisionId: 1 })
    expect(publishedBy([...again, published(over, 2)], now)?.revisionId).toBe(1)
    expect(publishedBy([...again, published(over, 2)], over)?.revisionId).toBe(2)
  })

  it('is nothing once withdrawn, until it is published again', () => {
    const hidden = [opened, closed(before), published(before, 1), withdrawn(now)]
    expect(publishedBy(hidden, now)).toBeNull()
    expect(canWithdraw(hidden, now)).toBe(false)
    expect(publishedBy([...hidden, published(over, 1)], over)).toEqual({ at: over, changedAt: over, revisionId: 1 })
  })

  it('is seen since the revision was published, also when it is published again with other texts', () => {
    const first = [opened, closed(before), published(before, 1)]
    expect(publishedBy([...first, published(now, 1, { textsTo: 7 })], now)).toEqual({
      at: before,
      changedAt: now,
      revisionId: 1,
      textsTo: 7,
    })
    expect(publishedBy([...first, published(now, 2), published(over, 1)], over)?.at).toEqual(over)
  })

  it('can be a revision of a closed round that is not shown already', () => {
    expect(canPublish([opened], revision(1), now)).toBe(false)
    expect(canPublish([opened, closed(now)], null, now)).toBe(false)
    expect(canPublish([opened, closed(now)], revision(1), now)).toBe(true)
    expect(canPublish([opened, closed(now), published(now, 1)], revision(1), now)).toBe(false)
    expect(canPublish([opened, closed(now), published(now, 1)], revision(2), now)).toBe(true)
    expect(canPublish([opened, closed(now), published(now, 1), reopened(now)], revision(2), now)).toBe(false)
  })

  it('is never one of an earlier closing: answers came after it', () => {
    const corrected = [opened, closed(before), reopened(before)]
    // The clock has closed it; nobody has recorded its results since.
    expect(roundState(corrected, later)).toBe('closed')
    expect(canPublish(corrected, revision(1, before), later)).toBe(false)
    expect(canPublish([...corrected, closed(over)], revision(1, before), later)).toBe(false)
    expect(canPublish([...corrected, closed(over)], revision(2, over), later)).toBe(true)
  })
})
