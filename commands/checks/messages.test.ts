import { expect, test } from 'vitest'
import { leaves, placeholders, typingProblems } from './messages'

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

test.each([
  "a municipality's answers",
  'the "survey"',
  '80 % of them',
  '{percent} % more',
  '1\u00a0000 merkkiä',
  '{n} procentenheter',
  '1 000 kuntaa',
  'klo {time}',
  'kl. {time}',
  '{n, plural, =1 {yksi kunta} =2 {kaksi kuntaa} other {# kuntaa}}',
])('the typing of %j is refused', (message) => {
  expect(typingProblems(message)).toHaveLength(1)
})

test('apostrophes, quotes and spaces typed right are let through, those of ICU too', () => {
  expect(
    typingProblems('a municipality’s “survey” 80\u00a0% 1\u00a0000 klo\u00a0{time}, {n, plural, one {# kunta} other {# kuntaa}} 2024, %'),
  ).toEqual([])
  expect(typingProblems("'{' is a brace")).toEqual([])
})
