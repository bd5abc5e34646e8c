import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moveOf } from './moved'

describe('how much a number moved', () => {
  it.each([
    [1.5, 6.5, { kind: 'times', times: 4, beyond: true }],
    [2, 4, { kind: 'times', times: 2, beyond: false }],
    [0.1, 0.3, { kind: 'times', times: 3, beyond: false }],
    [1, 17, { kind: 'times', times: 10, beyond: true }],
    [1, 250, { kind: 'times', times: 200, beyond: true }],
    [2, 3, { kind: 'more', percent: 50 }],
    [1000, 1999, { kind: 'more', percent: 99 }],
    [4, 2, { kind: 'part', part: 2, beyond: false }],
    [6.5, 1.5, { kind: 'part', part: 4, beyond: true }],
    [5, 3, { kind: 'less', percent: 40 }],
    [1.5, 0, { kind: 'zero' }],
    [0, 3, { kind: 'other' }],
    [2, -1, { kind: 'other' }],
  ])('from %d to %d', (before, now, move) => {
    expect(moveOf(before, now)).toEqual(move)
  })

  const amount = fc.integer({ min: 1, max: 1_000_000 }).map((tenths) => tenths / 10)

  it('is never said larger than it is', () => {
    fc.assert(
      fc.property(amount, amount, (before, now) => {
        const move = moveOf(before, now)
        if (move.kind === 'times') expect(now).toBeGreaterThanOrEqual(before * move.times - 1e-6)
        if (move.kind === 'part') expect(now * move.part).toBeLessThanOrEqual(before + 1e-6)
        if (move.kind === 'times' && !move.beyond) expect(now).toBeCloseTo(before * move.times, 6)
      }),
    )
  })

  it('has a direction', () => {
    fc.assert(
      fc.property(amount, amount, (before, now) => {
        const up = ['times', 'more'].includes(moveOf(before, now).kind)
        expect(up).toBe(now >= before)
      }),
    )
  })
})
