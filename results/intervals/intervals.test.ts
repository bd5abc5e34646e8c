import { describe, expect, it } from 'vitest'
import { summaryOf, units } from '@/testing/estimation-answers'
import { displayOf } from './display'
import { wilson } from './wilson'

describe('the exact limit at 0 %', () => {
  const limit = (N: number, m: number) => (summaryOf([...units(m, 'no'), ...units(N - m, null)]).options[0]?.high ?? 0) * N

  it('is the most that could stay unheard with a chance of 2.5 %', () => {
    // Of 40, 20 heard: the chances that 1, 2, … are all among the silent are 20/40, 20·19/(40·39), …; the fifth falls below 2.5 %.
    expect(limit(40, 20)).toBeCloseTo(4, 9)
    expect(limit(40, 35)).toBeCloseTo(1, 9)
  })

  it('is met by a chance of exactly 2.5 %', () => {
    expect(limit(40, 39)).toBeCloseTo(1, 9)
    expect(limit(41, 40)).toBeCloseTo(0, 9)
  })

  it('hides where hiding is easiest', () => {
    const large = [...units(10, 'no', '2'), ...units(90, null, '2')]
    const alone = summaryOf(large).options[0]?.high ?? 0
    const both = summaryOf([...units(9, 'no'), ...units(1, null), ...large]).options[0]?.high ?? 0
    expect(both * 110).toBeCloseTo(alone * 100, 9)
  })
})

it('all small no and all large yes is not known for certain', () => {
  const found = summaryOf([...units(6, 'no'), ...units(4, null), ...units(6, 'yes', '2'), ...units(4, null, '2')]).options[0]
  expect(found).toMatchObject({ est: 0.5, se: 0, method: 'wilson' })
  expect(found?.low).toBeLessThan(0.45)
  expect(found?.low).toBeGreaterThanOrEqual(6 / 20)
})

it('an interval goes no further than the answers leave open', () => {
  const found = summaryOf([...units(5, 'yes'), ...units(4, 'no'), ...units(1, null)]).options[0]
  expect(found).toMatchObject({ low: 0.5, method: 'wilson' })
  expect(found?.high).toBeCloseTo(0.6, 12)
})

it("Wilson's interval of 8 in 10 is the textbook's", () => {
  const { low, high } = wilson(0.8, 10, 1.959963984540054)
  expect(low).toBeCloseTo(0.4901625, 7)
  expect(high).toBeCloseTo(0.9433178, 7)
})

describe('a share in a few signs', () => {
  it('is counts for a base under twenty that is not everybody', () => {
    expect(displayOf(0.4, 3, 7, 300, 20)).toBe('3/7')
    expect(displayOf(3 / 7, 3, 7, 7, 20)).toBe('43 %')
    expect(displayOf(0.5, 10, 20, 300, 20)).toBe('50 %')
    expect(displayOf(0.5, 4, 7, Number.POSITIVE_INFINITY, 20)).toBe('4/7')
  })

  it('rounds half up, rounding noise included', () => {
    expect(displayOf(0.125, 25, 200, 300, 20)).toBe('13 %')
    expect(displayOf(0.145 - 1e-15, 29, 200, 300, 20)).toBe('15 %')
    expect(displayOf(0.1449, 29, 200, 300, 20)).toBe('14 %')
  })

  it('says none and all only when it is so', () => {
    expect(displayOf(0, 0, 50, 300, 20)).toBe('0 %')
    expect(displayOf(0.004, 1, 50, 300, 20)).toBe('<1 %')
    expect(displayOf(0.996, 49, 50, 300, 20)).toBe('>99 %')
    expect(displayOf(1, 50, 50, 300, 20)).toBe('100 %')
  })
})
