import { describe, expect, it } from 'vitest'
import { decimal, number, percent, percentNumber, percentRange, percentSpan, signed, wholePercent } from './format'

const nb = '\u00a0'

describe('shares in whole per cent', () => {
  it('rounds halves up, also where binary fractions fall short', () => {
    expect([0.285, 0.145, 0.005, 0.615].map(wholePercent)).toEqual([29, 15, 1, 62])
    expect(wholePercent(0.2849)).toBe(28)
  })
  it('keeps a no-break space before the sign, in English none', () => {
    expect(percent(0.6, 'fi')).toBe(`60${nb}%`)
    expect(percent(0.6, 'sv')).toBe(`60${nb}%`)
    expect(percent(0.6, 'en')).toBe('60%')
  })
  it('never calls something nothing, or nearly all everything', () => {
    expect(percentNumber(0)).toBe('0')
    expect(percentNumber(0.0049)).toBe('<1')
    expect(percentNumber(0.005)).toBe('1')
    expect(percentNumber(0.9949)).toBe('99')
    expect(percent(0.996, 'fi')).toBe(`>99${nb}%`)
    expect(percentNumber(1)).toBe('100')
  })
  it('joins an interval with an en dash', () => {
    expect(percentRange(0.55, 0.62)).toBe('55–62')
    expect(percentSpan(0.55, 0.62, 'sv')).toBe(`55–62${nb}%`)
    expect(percentSpan(0.55, 0.62, 'en')).toBe('55–62%')
  })
})

describe('other numbers', () => {
  it('has the decimal mark of the language', () => {
    expect(decimal(3.456, 2, 'fi')).toBe('3,46')
    expect(decimal(3.456, 2, 'sv')).toBe('3,46')
    expect(decimal(3.456, 2, 'en')).toBe('3.46')
  })
  it('groups thousands with a no-break space, in English with a comma', () => {
    expect(decimal(12000, 0, 'fi')).toBe(`12${nb}000`)
    expect(decimal(1234567, 0, 'en')).toBe('1,234,567')
    expect(decimal(999, 0, 'sv')).toBe('999')
  })
  it('shows no more decimals than the number has', () => {
    expect(number(6.5, 'fi')).toBe('6,5')
    expect(number(2, 'fi')).toBe('2')
    expect(number(1 / 3, 'en')).toBe('0.33')
  })
  it('writes a difference with its sign, a true minus, and none at zero', () => {
    expect(signed(7.5, 1, 'fi')).toBe('+7,5')
    expect(signed(-9.6, 1, 'fi')).toBe('−9,6')
    expect(signed(0.01, 1, 'fi')).toBe('0,0')
    expect(signed(-0.01, 1, 'fi')).toBe('0,0')
  })
})
