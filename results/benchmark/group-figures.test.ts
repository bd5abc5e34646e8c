import { expect, it } from 'vitest'
import type { SeriesResult } from '@/results/series-result'
import { figuresOfAll } from './group-figures'

it('a headline of one or two municipalities is told no more than their answer', () => {
  const headlineOf = (count: number) => {
    const counts = { N: 20, base: 9, options: [], headline: { options: ['on'], count, share: count / 9 }, mean: null, median: null }
    return figuresOfAll({ type: 'single', counts, estimates: null } as unknown as SeriesResult).headline?.count ?? null
  }
  expect([0, 1, 2, 3].map(headlineOf)).toEqual([0, null, null, 3])
})
