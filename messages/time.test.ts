import { describe, expect, it } from 'vitest'
import { helsinkiDay, helsinkiInstant, sayDayOfYear, sayMoment, sayTime, sayWeekday } from './time'

const deadline = new Date('2026-12-04T21:59:00Z')

describe('time as people read it', () => {
  it('is Finnish time wherever the machine stands', () => {
    expect(sayMoment(deadline, 'fi')).toBe('4.12.2026 klo 23.59')
    expect(sayMoment(deadline, 'sv')).toBe('4.12.2026 kl. 23.59')
    expect(sayMoment(deadline, 'en')).toBe('4 December 2026 at 23:59')
    expect(sayWeekday(deadline, 'fi')).toBe('perjantai')
    expect(sayWeekday(deadline, 'sv')).toBe('fredag')
    expect(sayDayOfYear(deadline, 'fi')).toBe('4.12.')
    expect(sayTime(new Date('2026-06-01T07:05:00Z'), 'fi')).toBe('10.05')
  })

  it('knows summer and winter time', () => {
    expect(helsinkiInstant('2026-12-04', '23:59')).toEqual(deadline)
    expect(helsinkiInstant('2026-06-11', '08:00')).toEqual(new Date('2026-06-11T05:00:00Z'))
    expect(helsinkiDay(new Date('2026-10-24T21:30:00Z'))).toBe('2026-10-25')
  })
})
