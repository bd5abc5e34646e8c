import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clearChanges, rejected } from './clear-changes'
import type { QuestionView } from './question-view'

describe('Benjamini–Hochberg', () => {
  it('keeps every p up to the last that is within its rank’s share of the rate', () => {
    expect(rejected([0.5, 0.001, 0.03, 0.9], 0.1)).toEqual([1, 2])
    expect(rejected([0.07, 0.08, 0.09, 0.1], 0.1)).toEqual([0, 1, 2, 3])
  })
  it('keeps those whose adjusted p is within the rate', () => {
    // Benjamini & Hochberg's adjusted p: the least of m·p/rank over its own rank and all above.
    const adjusted = (all: readonly number[]) => {
      const ranked = all.map((p, at) => ({ p, at })).sort((a, b) => b.p - a.p || b.at - a.at)
      let least = 1
      return ranked.map(({ p, at }, place) => {
        least = Math.min(least, (p * all.length) / (all.length - place))
        return { at, p: least }
      })
    }
    const pValues = fc.array(
      fc.integer({ min: 0, max: 1000 }).map((p) => p / 1000),
      { maxLength: 60 },
    )
    fc.assert(
      fc.property(pValues, fc.constantFrom(0.05, 0.1, 0.25), (all, q) => {
        const kept = adjusted(all).filter(({ p }) => p <= q + 1e-12)
        expect(rejected(all, q).toSorted((a, b) => a - b)).toEqual(kept.map(({ at }) => at).sort((a, b) => a - b))
      }),
      { seed: 10 },
    )
  })
  it('keeps nothing when no p is small, nor of no comparisons', () => {
    expect(rejected([0.2, 0.3, 0.9])).toEqual([])
    expect(rejected([])).toEqual([])
  })
})

type Change = { pValue: number | null; label: string; diff?: number; same?: number }
const changed = ({ pValue, label, diff = 0.1, same = 0.1 }: Change) => ({
  crossSection: { pValue, label, diff },
  decomposition: { same },
})

/** A question of such options, with the change of each; `told` is its headline. */
const choice = (key: string, options: Record<string, Change>, { type = 'single', told = [] as string[] } = {}) =>
  ({
    question: { key, type },
    rows: [
      {
        series: {
          key,
          type,
          counts: { options: Object.keys(options).map((option) => ({ option })), headline: { options: told } },
          change: {
            from: '2017',
            options: Object.entries(options).map(([option, each]) => ({ option, ...changed(each) })),
            mean: null,
            headline: null,
          },
        },
      },
    ],
  }) as unknown as QuestionView
const mean = (key: string, change: Change) => {
  const view = choice(key, { 1: { pValue: 0.5, label: 'unclear' } }, { type: 'scale' })
  for (const { series } of view.rows) Object.assign(series.change ?? {}, { mean: changed(change) })
  return view
}

const rose = { pValue: 0.001, label: 'rose' }
const still = { pValue: 0.9, label: 'unclear' }
const found = (...views: QuestionView[]) => {
  const { clear, comparisons } = clearChanges(views)
  return [clear.map((each) => (each.kind === 'share' ? `${each.row.series.key}:${each.option}` : each.row.series.key)), comparisons]
}

describe('the clear changes of a round', () => {
  it('are all its trend words, of equal ones in order of p, and it tells how many figures were compared', () => {
    const many = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`o${at}`, { pValue: 0.012 - at / 1000, label: 'rose' }]))
    const names = Object.keys(many).reverse()
    expect(found(choice('a', many), choice('b', { x: still, y: still, z: still }))).toEqual([names.map((name) => `a:${name}`), 15])
  })
  it('stand with the largest first; a mean by its part of the scale', () => {
    const fell = { pValue: 0.01, label: 'fell', diff: -0.2, same: -0.2 }
    const shares = choice('a', { small: { ...rose, diff: 0.05 }, fell }, { type: 'multiple' })
    expect(found(mean('grade', { ...rose, diff: 0.4 }), shares)[0]).toEqual(['a:fell', 'grade', 'a:small'])
  })
  it('are of every option of a single choice, not only of the one its page begins with', () => {
    expect(found(choice('plan', { own: still, others: rose, none: still }, { told: ['own'] }))).toEqual([['plan:others'], 3])
  })
  it('count two answers that leave no third once, as the one that is told', () => {
    expect(found(choice('has', { no: rose, yes: rose }, { told: ['yes'] }))).toEqual([['has:yes'], 1])
    expect(found(choice('has', { no: rose, yes: rose }))).toEqual([['has:no'], 1])
    expect(found(choice('uses', { a: rose, b: rose }, { type: 'multiple' }))).toEqual([['uses:a', 'uses:b'], 2])
  })
  it('are of the mean where there is one', () => {
    expect(found(mean('satisfaction', rose))).toEqual([['satisfaction'], 1])
  })
  it('leave out what the same municipalities contradict', () => {
    expect(found(mean('a', { ...rose, same: -0.1 }))).toEqual([[], 1])
  })
  it('take a census’ change as certain, and no change as none', () => {
    expect(found(mean('a', { pValue: null, label: 'rose' }), mean('b', { pValue: null, label: 'unchanged', diff: 0 }))).toEqual([['a'], 2])
  })
})
