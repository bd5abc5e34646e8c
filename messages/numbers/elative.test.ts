import { expect, it } from 'vitest'
import { outOf } from './elative'

it.each([
  [1, '1:stä'],
  [12, '12:sta'],
  [20, '20:stä'],
  [100, '100:sta'],
  [308, '308:sta'],
  [309, '309:stä'],
  [311, '311:stä'],
  [313, '313:sta'],
  [320, '320:stä'],
])('%i in the Finnish elative is %s', (n, words) => {
  expect(outOf(n, 'fi')).toBe(words)
})

it('Swedish and English write the number alone', () => {
  expect([outOf(311, 'sv'), outOf(311, 'en')]).toEqual(['311', '311'])
})
