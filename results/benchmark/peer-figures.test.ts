import { describe, expect, it } from 'vitest'
import type { SeriesResult } from '@/results/series-result'
import type { SeriesCounts } from '../series/count-series'
import { figuresOfPeers } from './peer-figures'

const choice = { type: 'single', key: 'q', question: 'q' } as unknown as SeriesResult
const several = { ...choice, type: 'multiple' } as SeriesResult
const row = { ...choice, row: 'a' } as SeriesResult
const counted = (...counts: number[]): SeriesCounts => {
  const base = counts.reduce((sum, each) => sum + each, 0)
  return countedOf(base, counts)
}
function countedOf(base: number, counts: number[]): SeriesCounts {
  const options = counts.map((count, at) => ({ option: String(at), count, share: count / base }))
  const headline = { options: ['0'], count: counts[0] ?? 0, share: null }
  return { N: 30, respondents: 30, base, itemMissing: 0, skipped: 0, options, headline, mean: null, median: null, texts: null }
}
const partsOf = (series: SeriesResult, counts: SeriesCounts) =>
  figuresOfPeers(series, counts, 30)?.parts?.map(({ options, share }) => [options.join('+'), share]) ?? null

describe('the peers are not shown', () => {
  it.each([
    ['that all gave one answer', counted(12, 0, 0)],
    ['that all gave one of two answers', counted(12, 0)],
    ['that all but one or two did', counted(10, 2, 0)],
    ['what fewer than eight answered', counted(4, 3)],
  ])('%s', (_, counts) => {
    expect(partsOf(choice, counts)).toBeNull()
  })

  it('that nobody gave an answer: it is joined with another', () => {
    expect(partsOf(choice, counted(6, 6, 0))?.map(([options]) => options)).toHaveLength(2)
    expect(partsOf(choice, counted(9, 6, 0))).toEqual([
      ['0', 0.6],
      ['1+2', 0.4],
    ])
    expect(partsOf(several, countedOf(12, [12, 0, 6, 2, 10, 9]))?.map(([option]) => option)).toEqual(['2', '5'])
    for (const count of [0, 1, 2, 10, 11, 12])
      expect(figuresOfPeers(row, countedOf(12, [count, 12 - count]), 30)).toMatchObject({ parts: null, headline: null })
    expect(figuresOfPeers(row, countedOf(12, [5, 7]), 30)?.headline?.share).toBe(0.4)
  })

  it('the median of fewer than ten numbers, nor that there were eight or nine', () => {
    const number = { ...choice, type: 'number' } as SeriesResult
    const of = (numbers: number, base = numbers): SeriesCounts => ({
      ...countedOf(base, []),
      mean: { unweighted: 3.5, base: numbers } as SeriesCounts['mean'],
      median: { unweighted: 3 },
    })
    for (const few of [of(7), of(8), of(9), of(9, 12)]) expect(figuresOfPeers(number, few, 30)).toMatchObject({ base: null, average: null })
    expect(figuresOfPeers(number, of(10), 30)).toMatchObject({ base: 8, parts: null, average: { kind: 'median', value: 3 } })
  })

  it('by name of who answered: the base is at least eight, and shares of a small group are twentieths that make a whole', () => {
    for (let base = 8; base < 60; base++)
      for (let count = 3; count <= base - 3; count++) {
        const figures = figuresOfPeers(choice, counted(count, base - count), 30)
        expect(figures?.base).toBe(8)
        const shares = (figures?.parts ?? []).map(({ share }) => share)
        expect(shares.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 9)
        for (const share of shares) {
          expect(share * 20).toBeCloseTo(Math.round(share * 20), 9)
          expect(share).toBeGreaterThan(0)
        }
      }
  })
})
