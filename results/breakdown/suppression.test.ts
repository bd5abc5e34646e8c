import { describe, expect, it } from 'vitest'
import { defaultParameters } from '@/results/frame/parameters'
import { suppressed } from './suppression'

/** What is hidden of rows of counts, as signs: "-" a hidden number, "." a shown one; of a row hidden whole an "x" each. */
function signs(rows: number[][], sumsToBase = true, bases = rows.map((counts) => counts.reduce((sum, count) => sum + count, 0))) {
  const table = rows.map((counts, at) => ({ base: bases[at] ?? 0, counts }))
  return suppressed(table, sumsToBase, defaultParameters).map(({ row, cells }) =>
    row ? 'x'.repeat(cells.length) : cells.map((hidden) => (hidden ? '-' : '.')).join(''),
  )
}

describe('a row is hidden', () => {
  it('under five answers, with the thinnest other row when it is the only one', () => {
    expect(
      signs([
        [3, 1],
        [20, 10],
        [9, 8],
        [9, 8],
      ]),
    ).toEqual(['xx', '..', 'xx', '..'])
  })

  it('under ten answers when all are alike, from ten on not', () => {
    expect(
      signs([
        [9, 0],
        [9, 0],
        [10, 0],
        [20, 20],
      ]),
    ).toEqual(['xx', 'xx', '..', '..'])
  })

  it('alone when there is no other', () => {
    expect(signs([[2, 2]])).toEqual(['xx'])
  })
})

describe('a number is hidden', () => {
  it('when it is one or two, with the smallest positive other of its row and of its column', () => {
    const rows = [
      [2, 5, 9],
      [7, 8, 9],
      [8, 9, 9],
    ]
    expect(signs(rows)).toEqual(['--.', '--.', '...'])
  })

  it('with the first other when none in the row is positive', () => {
    expect(signs([[2, 0, 8]])).toEqual(['-.-'])
    expect(signs([[1, 0, 0]], true, [12])).toEqual(['--.'])
  })

  it('of a multiple choice with one of its column only, as the row does not add up', () => {
    expect(
      signs(
        [
          [2, 5, 9],
          [7, 8, 9],
          [8, 7, 9],
        ],
        false,
        [12, 12, 12],
      ),
    ).toEqual(['-..', '-..', '...'])
  })
})

it('a table without options only hides rows', () => {
  expect(
    suppressed(
      [
        { base: 4, counts: [] },
        { base: 9, counts: [] },
        { base: 8, counts: [] },
      ],
      false,
      defaultParameters,
    ).map((each) => each.row),
  ).toEqual([true, false, true])
})
