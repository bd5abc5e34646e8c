import { describe, expect, it } from 'vitest'
import { progressByClass, rateOf, sentPerDay } from './round-progress'

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
