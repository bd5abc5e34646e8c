import { describe, expect, it } from 'vitest'
import { type AimedClass, missingTo, progressByClass, rateOf, sentPerDay, splitByTarget } from './round-progress'

describe('how far a round has come', () => {
  it('counts municipalities and responses sent per class, in order of the class', () => {
    const units = [
      { value: '2', sent: true },
      { value: '1', sent: false },
      { value: '2', sent: false },
    ]
    expect(progressByClass(units)).toEqual([
      { value: '1', N: 1, sent: 0, rate: 0 },
      { value: '2', N: 2, sent: 1, rate: 0.5 },
    ])
  })

  it('has no rate of nothing', () => {
    expect(rateOf(0, 0)).toBe(0)
    expect(rateOf(1, 4)).toBe(0.25)
  })

  it('says so many missing that the target is reached with them, and not one fewer', () => {
    expect(missingTo(0.7, { N: 308, sent: 203 })).toBe(13)
    expect(missingTo(0.7, { N: 10, sent: 7 })).toBe(0)
    expect(missingTo(0.7, { N: 10, sent: 9 })).toBe(0)
    expect(missingTo(1, { N: 3, sent: 0 })).toBe(3)
  })

  it('tells classes below their target from the others, the furthest from it first', () => {
    const of = (value: string, sent: number, target: number | null): AimedClass => {
      return { value, N: 10, sent, rate: sent / 10, target, missing: target === null ? 0 : missingTo(target, { N: 10, sent }) }
    }
    const { behind, others } = splitByTarget([of('1', 6, 0.7), of('2', 9, 0.7), of('3', 5, null), of('4', 2, 0.5), of('5', 7, 0.7)])
    expect(behind.map(({ value }) => value)).toEqual(['4', '1'])
    expect(others.map(({ value }) => value)).toEqual(['5', '2', '3'])
  })

  it('counts days as Helsinki knows them, empty days and the change to winter time included', () => {
    const sent = [new Date('2026-10-23T21:30:00Z'), new Date('2026-10-25T21:30:00Z'), new Date('2026-10-25T22:30:00Z')]
    expect(sentPerDay(sent, new Date('2026-10-23T12:00:00Z'), new Date('2026-10-26T12:00:00Z'))).toEqual([
      { day: '2026-10-23', sent: 0 },
      { day: '2026-10-24', sent: 1 },
      { day: '2026-10-25', sent: 1 },
      { day: '2026-10-26', sent: 1 },
    ])
  })
})
