import { describe, expect, test } from 'vitest'
import { type EarlierCourse, expectedResponse, laterShare } from './expected-response'

const at = (day: number) => new Date(Date.UTC(2026, 0, 1 + day))
/** A round of 100 municipalities and 30 days in which so many had sent by the middle, and so many in all. */
const course = (middle: number, all: number, length = 30): EarlierCourse => ({
  N: 100,
  openedAt: at(0),
  closesAt: at(length),
  sentAt: [...Array.from({ length: middle }, () => at(length / 3)), ...Array.from({ length: all - middle }, () => at((length * 2) / 3))],
})
const open = { N: 200, sent: 80, openedAt: at(100), closesAt: at(120) }

describe('of those who had not sent, the part that did later', () => {
  test('is counted from the same part of the time on, also of a longer round, and not after the deadline', () => {
    expect(laterShare(course(40, 70), 0.5)).toBeCloseTo(0.5, 12)
    expect(laterShare(course(40, 70, 60), 0.5)).toBeCloseTo(0.5, 12)
    expect(laterShare(course(40, 70), 1)).toBe(0)
    expect(laterShare({ ...course(40, 70), sentAt: [...course(40, 70).sentAt, at(31)] }, 0.5)).toBeCloseTo(0.5, 12)
    expect(laterShare(course(100, 100), 0.5)).toBeNull()
  })
})

describe('the expected response', () => {
  test('adds to those who have sent the part of the others that earlier rounds tell, with the round’s own number', () => {
    const expected = expectedResponse(open, [course(40, 70), course(40, 70), course(40, 70)], at(110))
    // 80 + 0.5 · 120 of 200; with no difference between rounds, 120 decide by themselves: t(2) √(0.25 / 120).
    expect(expected?.est).toBeCloseTo(0.7, 12)
    expect(expected?.high).toBeCloseTo(0.7 + 0.6 * 4.302652729911275 * Math.sqrt(0.25 / 120), 9)
    expect(expected?.rounds).toBe(3)
  })

  test('is the less sure the more earlier rounds differed, and never less than what has been sent, nor more than all', () => {
    const width = (earlier: EarlierCourse[]) => {
      const expected = expectedResponse(open, earlier, at(110))
      return (expected?.high ?? 0) - (expected?.low ?? 0)
    }
    expect(width([course(40, 64), course(40, 70), course(40, 76)])).toBeGreaterThan(width([course(40, 70), course(40, 70), course(40, 70)]))
    const wild = expectedResponse(open, [course(40, 41), course(40, 70), course(40, 99)], at(110))
    expect([wild?.low, wild?.high]).toEqual([0.4, 1])
  })

  test('comes to what was sent when the time is over', () => {
    const over = expectedResponse(open, [course(40, 70), course(50, 70), course(40, 60)], at(121))
    expect([over?.low, over?.est, over?.high]).toEqual([0.4, 0.4, 0.4])
  })

  test('is not said of fewer than three earlier rounds, nor when all have sent', () => {
    expect(expectedResponse(open, [course(40, 70), course(40, 70)], at(110))).toBeNull()
    expect(expectedResponse({ ...open, sent: 200 }, [course(40, 70), course(40, 70), course(40, 70)], at(110))).toBeNull()
  })

  test('holds the response that came, in rounds drawn from the same chances, about as often as it says', () => {
    // A linear congruential generator: the same draws at every run.
    let state = 12345
    const draw = () => {
      state = (state * 1103515245 + 12345) % 2 ** 31
      return state / 2 ** 31
    }
    const drawn = (): EarlierCourse => {
      const chance = 0.4 + 0.2 * draw()
      const later = Array.from({ length: 60 }, draw).filter((each) => each < chance).length
      return course(40, 40 + later)
    }
    let held = 0
    for (let time = 0; time < 400; time++) {
      const earlier = Array.from({ length: 6 }, drawn)
      const own = drawn()
      const expected = expectedResponse({ N: 100, sent: 40, openedAt: at(0), closesAt: at(30) }, earlier, at(15))
      const came = own.sentAt.length / 100
      if (expected && came >= expected.low - 1e-9 && came <= expected.high + 1e-9) held += 1
    }
    expect(held / 400).toBeGreaterThan(0.93)
  })
})
