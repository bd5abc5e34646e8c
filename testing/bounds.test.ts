import { describe, expect, it } from 'vitest'
import type { Choice } from '@/results/disclosure/choice'
import { type BoundedTable, boundsOf } from './bounds'

/** A choice of units that stand at the places said. */
const choice = (places: number, standing: number[]): Choice => ({ places, placeOf: Int8Array.from(standing), option: null })
const table = (groups: number, groupOf: number[], hidden: string): BoundedTable => ({
  groups,
  groupOf: Int16Array.from(groupOf),
  hidden: [...hidden].map((sign) => sign === '-'),
})
const rounded = (bounds: { low: number; high: number }[][]) =>
  bounds.map((each) => each.map(({ low, high }) => [Math.round(low * 1e6) / 1e6 + 0, Math.round(high * 1e6) / 1e6 + 0]))

describe('bounds of hidden counts', () => {
  it('of two rows that together hold the whole column are the counts', () => {
    const bounds = boundsOf(choice(2, [0, 0, 0, 0, 1]), [table(3, [0, 0, 1, 1, 2], '----..')])
    expect(rounded(bounds)).toEqual([
      [
        [2, 2],
        [0, 0],
        [2, 2],
        [0, 0],
        [0, 0],
        [1, 1],
      ],
    ])
  })

  it('of two rows that differ reach as far as bases and totals let them', () => {
    const bounds = boundsOf(choice(2, [0, 1, 1, 0, 0, 1]), [table(2, [0, 0, 0, 1, 1, 1], '----')])
    expect(rounded(bounds)).toEqual([
      [
        [0, 3],
        [0, 3],
        [0, 3],
        [0, 3],
      ],
    ])
  })

  it('close when another table shows the same municipalities', () => {
    const standing = choice(2, [0, 1, 1, 0, 0, 1])
    const groups = [0, 0, 0, 1, 1, 1]
    const bounds = boundsOf(standing, [table(2, groups, '----'), table(2, groups, '....')])
    expect(bounds[0]?.every(({ low, high }) => high - low < 1e-9)).toBe(true)
  })
})
