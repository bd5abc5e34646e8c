import { expect, it } from 'vitest'
import { countLabels, type StandingCoding } from './label-counts'

const [first, second] = [new Date(1000), new Date(2000)]
const coding = (labels: number[], noneFits: boolean, at = second): StandingCoding => {
  const said = { labels, noneFits, at }
  return { ...said, first: said }
}
const gave = (...labels: number[]) => coding(labels, false)
const nothing = coding([], true)
const takenBack = coding([], false)
const labelsOf = (...ids: number[]) => ids.map((id) => ({ id, madeAt: first }))

it('counts what most coders of an answer gave, of the answers that were coded', () => {
  const { base, codedTwice, labels } = countLabels(labelsOf(1, 2, 3), [[gave(1)], [gave(1, 2), gave(1)], [nothing], [takenBack], []])
  expect([base, codedTwice]).toEqual([3, 1])
  expect(labels.map(({ count }) => count)).toEqual([2, 0, 0])
  expect(labels.map(({ share }) => share)).toEqual([2 / 3, 0, 0])
})

it('tells agreement of each label, from the answers that several have coded', () => {
  const { labels } = countLabels(labelsOf(1, 2), [[gave(1), gave(1)], [gave(2), nothing], [gave(1), gave(2)], [gave(2)]])
  const [one, other] = labels
  // The first label: yes yes, no no, yes no. The second: no no, yes no, no yes.
  expect(one).toMatchObject({ count: 1, agreement: 2 / 3 })
  expect(other).toMatchObject({ count: 1, agreement: 1 / 3 })
  // By hand: o = 2 of 6 unlike, 3 yes and 3 no: 1 − 5 · 2 / 18; then 4 unlike, 2 yes and 4 no: 1 − 5 · 4 / 16.
  expect(one?.alpha).toBeCloseTo(1 - 10 / 18, 12)
  expect(other?.alpha).toBeCloseTo(1 - 20 / 16, 12)
})

it('without codings nothing is told', () => {
  expect(countLabels(labelsOf(1), [[]])).toEqual({
    base: 0,
    codedTwice: 0,
    labels: [{ label: 1, base: 0, count: 0, share: null, agreement: null, alpha: null }],
  })
})

it('asks of a label only the codings made since it was: the older ones did not have it to give', () => {
  const older = coding([1], false, first)
  const newer = { id: 2, madeAt: second }
  const { base, labels } = countLabels([...labelsOf(1), newer], [[older], [gave(2), older], [nothing]])
  expect(base).toBe(3)
  expect(labels).toMatchObject([
    { base: 3, count: 1, agreement: 0 },
    { base: 2, count: 1, share: 1 / 2, agreement: null },
  ])
})

it('tells agreement from first codings: a later one may have seen the others', () => {
  const swayed = { ...gave(1), first: nothing.first }
  const [label] = countLabels(labelsOf(1), [[gave(1), swayed]]).labels
  expect(label).toMatchObject({ count: 1, agreement: 0 })
  const [newer] = countLabels([{ id: 1, madeAt: second }], [[gave(1), { ...gave(1), first: coding([], true, first).first }]]).labels
  expect(newer).toMatchObject({ base: 1, count: 1, agreement: null })
})
