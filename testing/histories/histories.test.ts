import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Histories, smallHistories } from './small'

let small: Histories
beforeAll(() => {
  small = smallHistories()
})
afterAll(() => small.stop())

test.each([1, 2, 3, 4, 5])('nothing is lost, overwritten or made up when everything goes wrong: seed %i', async (seed) => {
  const { faults, versions } = await small.run(seed)
  expect(faults, `repeat with: npm run test:long -- --seed ${seed}`).toEqual([])
  expect(versions).toBeGreaterThan(0)
})
