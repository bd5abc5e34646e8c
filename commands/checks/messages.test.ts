import { expect, test } from 'vitest'
import { leaves, placeholders } from './messages'

test('placeholders are found at every depth of a message, tags too', () => {
  expect(placeholders('Hei {name}, {count, plural, one {# vastaus {where}} other {# <b>{what}</b>}}')).toEqual([
    'b',
    'count',
    'name',
    'what',
    'where',
  ])
  expect(placeholders('{share, number, ::percent} {kind, select, a {{first}} other {B}}')).toEqual(['first', 'kind', 'share'])
  expect(placeholders('Ei mitään')).toEqual([])
})

test('a message that is not valid ICU is refused', () => {
  expect(() => placeholders('Hei {name')).toThrow()
})

test('nested texts are named by their path', () => {
  expect(leaves({ a: 'x', b: { c: 'y' } })).toEqual([
    ['a', 'x'],
    ['b.c', 'y'],
  ])
})
