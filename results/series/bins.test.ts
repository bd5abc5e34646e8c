import { expect, it } from 'vitest'
import { distributionOf } from './bins'

it('classes are of a round width, start at zero and hold nine answers of ten', () => {
  const found = distributionOf([0.1, 0.2, 0.3, 0.5, 0.5, 0.8, 1, 1, 1, 40])
  expect(found?.bins[0]).toEqual({ from: 0, to: 5, count: 9 })
})

it('the tail is counted but has no class that would show one answer', () => {
  const found = distributionOf([...Array.from({ length: 95 }, (_, at) => at / 10), 50, 60, 70, 80, 500])
  expect(found?.above).toBe(10)
  expect(found?.bins.at(-1)?.to).toBeLessThan(50)
  expect(found?.bins.reduce((sum, { count }) => sum + count, 0)).toBe(90)
})

it('a few answers, or all alike at zero, are no distribution', () => {
  expect(distributionOf([1, 2, 3, 4])).toBeNull()
  expect(distributionOf([0, 0, 0, 0, 0, 0])).toBeNull()
})

it('of whole numbers has no class narrower than one', () => {
  expect(distributionOf([0, 1, 1, 2, 3, 3, 3])?.bins.map(({ from, to }) => [from, to])).toEqual([
    [0, 1],
    [1, 2],
    [2, 3],
    [3, 4],
  ])
})
