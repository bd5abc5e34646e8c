import { describe, expect, it } from 'vitest'
import { canAnswer, canClose, canOpen, canReopen, daysLeft, isPublished, type RoundFacts, roundState } from '../round'

const now = new Date('2026-11-22T10:00:00Z')
const before = new Date('2026-10-26T07:00:00Z')
const deadline = new Date('2026-12-04T21:59:00Z')
const facts = (some: Partial<RoundFacts> = {}): RoundFacts => ({
  openedAt: null,
  closesAt: null,
  closedAt: null,
  publishedAt: null,
  ...some,
})
const open = facts({ openedAt: before, closesAt: deadline })

describe('the life of a round', () => {
  it('is planned until it is opened', () => {
    expect(roundState(facts(), now)).toBe('planned')
    expect(roundState(facts({ openedAt: deadline }), now)).toBe('planned')
    expect(canOpen(facts(), now)).toBe(true)
    expect(canClose(facts(), now)).toBe(false)
  })

  it('is open until somebody closes it or its clock does, to the instant', () => {
    expect(roundState(open, now)).toBe('open')
    expect(canAnswer(open, new Date(deadline.getTime() - 1))).toBe(true)
    expect(canAnswer(open, deadline)).toBe(false)
    expect(roundState({ ...open, closedAt: now }, now)).toBe('closed')
  })

  it('is closed by hand also after the clock, once; and can be reopened', () => {
    const over = new Date('2026-12-05T00:00:00Z')
    expect(canClose(open, over)).toBe(true)
    expect(canClose({ ...open, closedAt: over }, over)).toBe(false)
    expect(canReopen(open, over)).toBe(true)
    expect(canReopen(open, now)).toBe(false)
  })

  it('is published from an instant on', () => {
    expect(isPublished(facts({ publishedAt: deadline }), now)).toBe(false)
    expect(isPublished(facts({ publishedAt: now }), now)).toBe(true)
  })

  it('has whole days left, none on the last day, no count without a deadline', () => {
    expect(daysLeft(open, now)).toBe(12)
    expect(daysLeft(open, new Date('2026-12-04T10:00:00Z'))).toBe(0)
    expect(daysLeft(open, new Date('2027-01-01T00:00:00Z'))).toBe(0)
    expect(daysLeft(facts({ openedAt: before }), now)).toBeNull()
  })
})
