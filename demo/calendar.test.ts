import { expect, test } from 'vitest'
import { calendar, helsinki } from './calendar'

const openRound = (now: string) => calendar(new Date(now)).at(-1)

test('clocks in Helsinki are two hours ahead of UTC in winter and three in summer', () => {
  expect(helsinki('2026-12-04', '23:59').toISOString()).toBe('2026-12-04T21:59:00.000Z')
  expect(helsinki('2018-06-11', '08:00').toISOString()).toBe('2018-06-11T05:00:00.000Z')
})

test('the open round stands at its planned dates while they are around now', () => {
  for (const now of ['2026-11-10T08:00:00Z', '2026-11-22T10:00:00Z', '2026-11-30T08:00:00Z']) {
    expect(openRound(now)?.openedAt.toISOString()).toBe('2026-10-26T07:00:00.000Z')
    expect(openRound(now)?.closesAt.toISOString()).toBe('2026-12-04T21:59:00.000Z')
  }
})

test.each(['2025-01-01T00:00:00Z', '2026-10-27T08:00:00Z', '2026-12-03T20:00:00Z', '2027-03-28T01:30:00Z', '2031-10-26T00:30:00Z'])(
  'at %s, away from the planned dates, it has been open for 27 days and ends in 12, at 23.59',
  (now) => {
    const round = openRound(now)
    const day = 86_400_000
    expect(Math.round((Date.parse(now) - Number(round?.openedAt)) / day)).toBeCloseTo(27, -0.5)
    expect(Number(round?.closesAt)).toBeGreaterThan(Date.parse(now) + 11 * day)
    expect(Number(round?.closesAt)).toBeLessThan(Date.parse(now) + 14 * day)
    expect(round?.closesAt.toLocaleTimeString('fi-FI', { timeZone: 'Europe/Helsinki', timeStyle: 'short' })).toBe('23.59')
  },
)

test('rounds follow one another, and each closes before it is published', () => {
  const rounds = calendar(new Date('2026-11-22T10:00:00Z'))
  expect(rounds.map((round) => round.openedAt)).toEqual(rounds.map((round) => round.openedAt).sort((a, b) => a.getTime() - b.getTime()))
  for (const { openedAt, closesAt, closedAt, publishedAt } of rounds) {
    expect(closesAt > openedAt).toBe(true)
    if (closedAt) expect(closedAt > closesAt).toBe(true)
    if (publishedAt) expect(closedAt && publishedAt > closedAt).toBe(true)
  }
})
