import { describe, expect, test } from 'vitest'
import { lettersOff, nearDomain } from './near-domain'

test.each([
  ['kaarina.fi', 'kaarina.fi', 0],
  ['karina.fi', 'kaarina.fi', 1],
  ['kaairna.fi', 'kaarina.fi', 1],
  ['kaarinna.f', 'kaarina.fi', 2],
  ['', 'abc', 3],
  ['ca', 'abc', 3],
])('%s is so many letters off %s', (one, other, letters) => {
  expect([lettersOff(one, other), lettersOff(other, one)]).toEqual([letters, letters])
})

describe('the domain that was meant', () => {
  test.each([
    ['karina.fi', 'kaarina.fi'],
    ['kaarina.if', 'kaarina.fi'],
    ['kaaarinaa.fi', 'kaarina.fi'],
    ['gmial.com', 'gmail.com'],
    ['hotmial.fi', 'hotmail.fi'],
    ['outlok.com', 'outlook.com'],
  ])('of %s is %s', (given, meant) => {
    expect(nearDomain(given, ['kaarina.fi'])).toBe(meant)
  })

  test.each(['kaarina.fi', 'gmail.com', 'raisio.fi', 'toimisto.example', 'kaarinan.fi.example'])('of %s is none', (given) => {
    expect(nearDomain(given, ['kaarina.fi'])).toBeNull()
  })

  test('two letters off a short domain is another one', () => {
    expect(nearDomain('ri.fi', ['ii.fi'])).toBe('ii.fi')
    expect(nearDomain('salo.fi', ['ii.fi'])).toBeNull()
    expect(nearDomain('rii.if', ['ii.fi'])).toBeNull()
  })
})
