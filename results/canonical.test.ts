import { expect, it } from 'vitest'
import { canonical } from './canonical'

it('keys are sorted, numbers have twelve digits, and undefined fields are left out', () => {
  expect(canonical({ b: [0.1 + 0.2, 1 / 3], a: { d: 'ä', c: null, e: undefined } })).toBe(
    '{"a":{"c":null,"d":"ä"},"b":[0.3,0.333333333333]}',
  )
})

it('minus zero is zero, and what is no number is refused', () => {
  expect(canonical(-0)).toBe('0')
  expect(() => canonical({ share: Number.NaN })).toThrow('not finite')
})

it('what was written is read back the same', () => {
  const value = { list: [1, 'two', true, null], nested: { '10': 'ten', '9': 'nine' } }
  expect(JSON.parse(canonical(value))).toEqual(value)
})
