import { describe, expect, it } from 'vitest'
import { type Judgements, krippendorffAlpha, percentAgreement } from './agreement'

/** Units from the coders' rows, one character a unit; a dot: not judged. */
const unitsOf = (...coders: string[]): Judgements =>
  [...(coders[0] ?? '')].map((_, unit) => coders.map((said) => said[unit] ?? '.').filter((each) => each !== '.'))

describe('Krippendorff’s own examples (2011)', () => {
  // By hand: 4 of 10 units differ, so 8 of 20 coincidences; 14 zeros and 6 ones: 1 − 19 · 8 / (2 · 14 · 6) = 1 − 152/168.
  it('two coders, two values: 0.095', () => {
    const units = unitsOf('0100000010', '1110010000')
    expect(krippendorffAlpha(units)).toBeCloseTo(1 - 152 / 168, 12)
    expect(percentAgreement(units)).toBe(0.6)
  })

  it('four coders, five values, some units missed: 0.743', () => {
    const units = unitsOf('123321412...', '1233224125.3', '.3332342251.', '12332441251.')
    expect(krippendorffAlpha(units)).toBeCloseTo(0.743, 3)
  })
})

it('is 1 where all agree, and below 0 where they agree less than chance', () => {
  expect(krippendorffAlpha(unitsOf('0101', '0101'))).toBe(1)
  expect(krippendorffAlpha(unitsOf('0101', '1010'))).toBeLessThan(0)
})

it('cannot be told where nothing was judged twice, or everything was judged alike', () => {
  expect([krippendorffAlpha(unitsOf('01', '..')), percentAgreement(unitsOf('01', '..'))]).toEqual([null, null])
  expect([krippendorffAlpha(unitsOf('00', '00')), percentAgreement(unitsOf('00', '00'))]).toEqual([null, 1])
})
