import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instantsOf, isShownTwice, localTimeAt, offsetName, readTime } from '../local-time'
import { isAskedWhich, readSchedule, type TypedSchedule } from '../round-schedule'

const spring = '2027-03-28'
const autumn = '2027-10-31'

describe('a day and an hour in Finland', () => {
  test('is one instant on most days, in winter and in summer', () => {
    expect(instantsOf({ day: '2027-01-15', time: '09:00' })).toEqual({ kind: 'one', at: new Date('2027-01-15T07:00:00Z') })
    expect(instantsOf({ day: '2027-06-15', time: '23:59' })).toEqual({ kind: 'one', at: new Date('2027-06-15T20:59:00Z') })
    expect(instantsOf({ day: spring, time: '02:59' })).toEqual({ kind: 'one', at: new Date('2027-03-28T00:59:00Z') })
    expect(instantsOf({ day: spring, time: '04:00' })).toEqual({ kind: 'one', at: new Date('2027-03-28T01:00:00Z') })
    expect(instantsOf({ day: autumn, time: '02:59' })).toEqual({ kind: 'one', at: new Date('2027-10-30T23:59:00Z') })
    expect(instantsOf({ day: autumn, time: '04:00' })).toEqual({ kind: 'one', at: new Date('2027-10-31T02:00:00Z') })
  })

  test('is none while clocks are put forward: the hours before and after are offered', () => {
    expect(instantsOf({ day: spring, time: '03:30' })).toEqual({
      kind: 'none',
      before: { day: spring, time: '02:30' },
      after: { day: spring, time: '04:30' },
    })
  })

  test('is two while clocks are put back: first in summer time, then in winter time', () => {
    const found = instantsOf({ day: autumn, time: '03:30' })
    expect(found).toEqual({ kind: 'two', first: new Date('2027-10-31T00:30:00Z'), second: new Date('2027-10-31T01:30:00Z') })
    if (found.kind !== 'two') throw new Error('not two')
    expect([offsetName(found.first), offsetName(found.second)]).toEqual(['+03', '+02'])
    expect([isShownTwice(found.first), isShownTwice(new Date('2027-10-31T02:00:00Z'))]).toEqual([true, false])
  })

  test('every instant is found again from what clocks show at it', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2040, 0) }), (milliseconds) => {
        const at = new Date(Math.floor(milliseconds / 60_000) * 60_000)
        const found = instantsOf(localTimeAt(at))
        const instants = found.kind === 'one' ? [found.at] : found.kind === 'two' ? [found.first, found.second] : []
        expect(instants).toContainEqual(at)
      }),
      { seed: 1, numRuns: 2000 },
    )
  })

  test.each([
    ['9', '09:00'],
    ['9.30', '09:30'],
    ['klo 09:30', '09:30'],
    ['kl. 16.00', '16:00'],
    ['24', null],
    ['9.60', null],
    ['aamulla', null],
    ['', null],
  ])('reads %j', (typed, read) => {
    expect(readTime(typed)).toBe(read)
  })
})

describe('a schedule as it is typed', () => {
  const now = new Date('2027-01-10T10:00:00Z')
  const nothing = { opensDay: '', opensTime: '', opensOffset: '', closesDay: '', closesTime: '', closesOffset: '' }
  const read = (typed: Partial<TypedSchedule>) => readSchedule({ ...nothing, ...typed }, now)
  const closing = { closesDay: '30.11.2027', closesTime: '16.00' }

  test('may be empty, or have its end alone', () => {
    expect(read({})).toEqual({ schedule: { opensAt: null, closesAt: null } })
    expect(read(closing)).toEqual({ schedule: { opensAt: null, closesAt: new Date('2027-11-30T14:00:00Z') } })
  })

  test('opens at 04:00 of the spring night at 01:00 UTC; 03:30 is refused with 02:30 and 04:30', () => {
    expect(read({ opensDay: '28.3.2027', opensTime: '4.00', ...closing })).toEqual({
      schedule: { opensAt: new Date('2027-03-28T01:00:00Z'), closesAt: new Date('2027-11-30T14:00:00Z') },
    })
    expect(read({ opensDay: '28.3.2027', opensTime: '3.30', ...closing })).toMatchObject({
      field: 'opensTime',
      problem: 'skipped',
      before: { time: '02:30' },
      after: { time: '04:30' },
    })
  })

  test('03:30 of the autumn night is asked about, and taken with its offset', () => {
    const typed = { opensDay: '31.10.2027', opensTime: '3.30', ...closing }
    expect(read(typed)).toMatchObject({ field: 'opensOffset', problem: 'twice' })
    expect(isAskedWhich({ ...nothing, ...typed }, 'opens')).toBe(true)
    expect(isAskedWhich({ ...nothing, ...typed }, 'closes')).toBe(false)
    expect(read({ ...typed, opensOffset: '+03' })).toMatchObject({ schedule: { opensAt: new Date('2027-10-31T00:30:00Z') } })
    expect(read({ ...typed, opensOffset: '+02' })).toMatchObject({ schedule: { opensAt: new Date('2027-10-31T01:30:00Z') } })
  })

  test.each([
    [{ opensDay: '31.2.2027', opensTime: '9', ...closing }, 'opensDay', 'day'],
    [{ opensDay: '', opensTime: '9', ...closing }, 'opensDay', 'day'],
    [{ opensDay: '1.3.2027', opensTime: '', ...closing }, 'opensTime', 'time'],
    [{ opensDay: '1.3.2027', opensTime: '25', ...closing }, 'opensTime', 'time'],
    [{ opensDay: '1.3.2027', opensTime: '9' }, 'closesDay', 'missing'],
    [{ opensDay: '10.1.2027', opensTime: '12.00', ...closing }, 'opensDay', 'past'],
    [{ opensDay: '1.3.2029', opensTime: '9', ...closing }, 'opensDay', 'far'],
    [{ closesDay: '9.1.2027', closesTime: '9' }, 'closesDay', 'past'],
    [{ opensDay: '30.11.2027', opensTime: '16', ...closing }, 'closesDay', 'order'],
    [{ opensDay: '1.3.2027', opensTime: '9', closesDay: '1.4.2028', closesTime: '9' }, 'closesDay', 'long'],
  ])('takes not %j', (typed, field, problem) => {
    expect(read(typed)).toEqual({ field, problem })
  })
})
