import { expect, it } from 'vitest'
import { type Coding, countLabels } from './label-counts'

const gave = (...labels: number[]): Coding => ({ labels, noneFits: false })
const nothing: Coding = { labels: [], noneFits: true }
const takenBack: Coding = { labels: [], noneFits: false }

it('counts what most coders of an answer gave, of the answers that were coded', () => {
  const { base, codedTwice, labels } = countLabels([1, 2, 3], [[gave(1)], [gave(1, 2), gave(1)], [nothing], [takenBack], []])
  expect([base, codedTwice]).toEqual([3, 1])
  expect(labels.map(({ count }) => count)).toEqual([2, 0, 0])
  expect(labels.map(({ share }) => share)).toEqual([2 / 3, 0, 0])
})

it('tells agreement of each label, from the answers that several have coded', () => {
  const { labels } = countLabels([1, 2], [[gave(1), gave(1)], [gave(2), nothing], [gave(1), gave(2)], [gave(2)]])
  const [first, second] = labels
  // The first label: yes yes, no no, yes no. The second: no no, yes no, no yes.
  expect(first).toMatchObject({ count: 1, agreement: 2 / 3 })
  expect(second).toMatchObject({ count: 1, agreement: 1 / 3 })
  // By hand: o = 2 of 6 unlike, 3 yes and 3 no: 1 − 5 · 2 / 18; then 4 unlike, 2 yes and 4 no: 1 − 5 · 4 / 16.
  expect(first?.alpha).toBeCloseTo(1 - 10 / 18, 12)
  expect(second?.alpha).toBeCloseTo(1 - 20 / 16, 12)
})

it('without codings nothing is told', () => {
  expect(countLabels([1], [[]])).toEqual({
    base: 0,
    codedTwice: 0,
    labels: [{ label: 1, count: 0, share: null, agreement: null, alpha: null }],
  })
})
