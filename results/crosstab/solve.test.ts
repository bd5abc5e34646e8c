import { expect, it } from 'vitest'
import { solve } from './solve'

it('solves several right sides at once, whatever the order of rows needed', () => {
  const found = solve(
    [
      [0, 2, 0],
      [1, 0, 0],
      [0, 1, 4],
    ],
    [
      [4, 2],
      [3, 0],
      [10, 1],
    ],
  )
  expect(found).toEqual([
    [3, 0],
    [2, 1],
    [2, 0],
  ])
})

it('has no solution where a row says what others say', () =>
  expect(
    solve(
      [
        [1, 2],
        [2, 4],
      ],
      [[1], [2]],
    ),
  ).toBeNull())

it('takes nothing but rounding noise for nothing', () =>
  expect(
    solve(
      [
        [1, 1],
        [1, 1 + 1e-15],
      ],
      [[1], [1]],
    ),
  ).toBeNull())
