import { describe, expect, it } from 'vitest'
import { clearChanges, rejected } from './clear-changes'
import type { QuestionView } from './question-view'

describe('Benjamini–Hochberg', () => {
  it('keeps every p up to the last that is within its rank’s share of the rate', () => {
    expect(rejected([0.5, 0.001, 0.03, 0.9], 0.1)).toEqual([1, 2])
    expect(rejected([0.07, 0.08, 0.09, 0.1], 0.1)).toEqual([0, 1, 2, 3])
  })
  it('keeps nothing when no p is small, nor of no comparisons', () => {
    expect(rejected([0.2, 0.3, 0.9])).toEqual([])
    expect(rejected([])).toEqual([])
  })
})

const view = (key: string, pValue: number, label: string, same = 0.1) =>
  ({
    question: { key, type: 'single' },
    rows: [
      {
        series: {
          key,
          type: 'single',
          counts: { headline: { options: ['on'] } },
          change: {
            from: '2017',
            options: [],
            mean: null,
            headline: { crossSection: { pValue, label, diff: 0.1 }, decomposition: { same } },
          },
        },
      },
    ],
  }) as unknown as QuestionView

describe('the clear changes of a round', () => {
  it('are its trend words in order of p, and it tells how many were compared', () => {
    const { clear, comparisons } = clearChanges([view('a', 0.01, 'rose'), view('b', 0.001, 'rose'), view('c', 0.9, 'unclear')])
    expect(clear.map((each) => each.row.series.key)).toEqual(['b', 'a'])
    expect(comparisons).toBe(3)
  })
  it('leave out what the same municipalities contradict', () => {
    expect(clearChanges([view('a', 0.001, 'rose', -0.1)]).clear).toEqual([])
  })
})
