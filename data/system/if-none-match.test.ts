import { expect, test } from 'vitest'
import { isKnown } from './if-none-match'

test.each([
  ['"abc"', true],
  ['W/"abc"', true],
  ['"x", "abc"', true],
  ['*', true],
  ['"abcd"', false],
  ['', false],
  [null, false],
])('If-None-Match %s knows the tag abc: %s', (header, known) => {
  expect(isKnown(header, '"abc"')).toBe(known)
})
