import { describe, expect, it } from 'vitest'
import { type BreakdownRemark, breakdownRemarks } from './breakdown-remarks'
import type { QuestionView } from './question-view'

type Row = { N: number; base: number | null; est: number | null; low?: number; high?: number; hidden?: string }

/** A single choice by size class. */
const view = (rows: Row[], { told = ['on'], withheld = false } = {}) => {
  const share = ({ est, low, high }: Row) => ({ option: 'on', count: 1, est, ciLow: low ?? null, ciHigh: high ?? null })
  const sizeClass = rows.map((row) => ({ ...row, options: [share(row)], headline: share(row), mean: null }))
  const series = {
    counts: { headline: { options: told } },
    estimates: { mean: null },
    breakdowns: { sizeClass },
    ...(withheld ? { withheld: [] } : {}),
  }
  return { question: { key: 'a', type: 'single' }, rows: [{ series }] } as unknown as QuestionView
}
const part = { N: 60, base: 40, est: 0.5, low: 0.4, high: 0.6 }
const whole = { N: 12, base: 12, est: 0.5, low: 0.5, high: 0.5 }
const small = { N: 30, base: 9, est: 0.5, low: 0.3, high: 0.7 }
const few = { N: 30, base: 2, est: null }

describe('under a breakdown is told', () => {
  it.each<[string, Row[], BreakdownRemark[]]>([
    ['of wide intervals where there are some', [part], ['intervals']],
    ['that a whole class has none, and of nothing that is not there', [whole], ['whole']],
    ['of counts and dashes where they stand', [part, small, few], ['intervals', 'counts', 'few']],
    ['nothing of a hidden class', [part, { ...few, hidden: 'few' }], ['intervals']],
  ])('%s', (_, rows, remarks) => expect(breakdownRemarks(view(rows), 'sizeClass')).toEqual(remarks))

  it('that shares of those who answered have no intervals', () => {
    const plain = { N: 60, base: 40, est: 0.5 }
    expect(breakdownRemarks(view([plain], { withheld: true }), 'sizeClass')).toEqual([])
  })
  it('nothing of intervals where the table has no column of them', () => {
    expect(breakdownRemarks(view([part, whole], { told: ['on', 'osittain'] }), 'sizeClass')).toEqual([])
  })
})
