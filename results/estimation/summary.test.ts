import { describe, expect, it } from 'vitest'
import { filtered } from '@/results/frame/filter'
import { defaultParameters } from '@/results/frame/parameters'
import { answersOf, type EstimationUnit, summaryOf, units } from '@/testing/estimation-answers'
import { summariseItem } from './summary'

const scale = { type: 'scale', options: ['1', '2', '3', '4', '5'], min: 1, max: 5 } as const

describe('the interval of a mean', () => {
  it('goes no further than the bounds allow to those who did not answer', () => {
    const found = summaryOf([...units(1, '4'), ...units(8, '5'), ...units(1, null)], scale)
    expect(found.mean?.high).toBeCloseTo((4 + 40 + 5) / 10, 12)
    expect(found.mean?.low).toBeGreaterThan((4 + 40 + 1) / 10)
    const low = summaryOf([...units(1, '2'), ...units(8, '1'), ...units(1, null)], scale)
    expect(low.mean?.low).toBeCloseTo((2 + 8 + 1) / 10, 12)
  })

  it('is clipped at the one bound that exists', () => {
    const number = { type: 'number', options: [], min: 0 } as const
    const found = summaryOf([...units(9, 0), ...units(1, 100), ...units(5, null)], number)
    expect(found.mean?.low).toBeCloseTo(100 / 15, 12)
    expect(found.mean?.high).toBeGreaterThan(20)
  })

  it('is a point when all who answered say the same', () => {
    expect(summaryOf([...units(9, '3'), ...units(3, null)], scale).mean).toMatchObject({ est: 3, se: 0, low: 3, high: 3 })
  })
})

it('"en osaa sanoa" counts in shares and base but in no mean, as if nothing was said', () => {
  const withUnsure = { ...scale, options: [...scale.options, '_eos'] }
  const found = summaryOf([...units(6, '4'), ...units(6, '2'), ...units(3, '_eos'), ...units(5, null)], withUnsure)
  expect(found).toMatchObject({ base: 15, mean: { unweighted: 3, est: 3 }, median: { est: 3 } })
  expect(found.options.at(-1)).toMatchObject({ count: 3, share: 0.2 })
  expect(Array.from(found.mean?.cells.m ?? [])).toEqual([12])
})

describe('the interval of a routed share', () => {
  const routed = (yes: number, no: number) => summaryOf([...units(yes, 'yes'), ...units(no, 'no'), ...units(6, '_skip'), ...units(9, null)])

  it('rests on the answers themselves when all or none say yes', () => {
    const [yes, no] = routed(8, 0).options
    expect(yes).toMatchObject({ est: 1, se: 0, method: 'wilson_base', effectiveN: 8, display: '8/8' })
    expect(no).toMatchObject({ est: 0, se: 0, method: 'wilson_base', effectiveN: 8, display: '0/8' })
    expect(yes?.high).toBeCloseTo(1, 12)
    expect(no?.high).toBeCloseTo(1 - (yes?.low ?? 0), 12)
  })

  it('rests on the answers themselves when no cell varies', () => {
    const large = [...units(6, 'yes', '2'), ...units(4, null, '2')]
    const small = [...units(6, 'no'), ...units(4, null), ...units(1, '_skip', '3')]
    expect(summaryOf([...small, ...large]).options[0]).toMatchObject({
      method: 'wilson_base',
      effectiveN: 12,
      est: 0.5,
    })
  })

  it('is a point in a census, and there is none when nobody was asked', () => {
    const all = summaryOf([...units(3, 'yes'), ...units(1, 'no'), ...units(2, '_skip')])
    expect(all.options[0]).toMatchObject({ est: 0.75, low: 0.75, high: 0.75, method: 'census' })
    expect(all).toMatchObject({ domainN: 4, skipped: 2, itemMissing: 0 })
    const nobody = summaryOf(units(6, '_skip'))
    expect(nobody.options[0]).toMatchObject({ count: 0, share: null, est: null, low: null, method: null, display: null })
  })
})

describe('a filter by another answer', () => {
  const own: EstimationUnit[] = [...units(6, 'yes'), ...units(2, 'no'), ...units(4, null)]
  const filter: EstimationUnit[] = [
    ...units(4, 'on'),
    ...units(2, 'ei'),
    ...units(1, '_skip'),
    ...units(1, null),
    ...units(2, 'on'),
    ...units(2, null),
  ]

  function narrowed(said: readonly EstimationUnit[]) {
    const { frame, item } = answersOf(said)
    const by = answersOf(filter, { type: 'single', options: ['on', 'ei'] }).observations
    const found = filtered(frame, item, by, 'on')
    return summariseItem(frame, found.item, 10, defaultParameters, found)
  }

  it('leaves those who said something else outside, and those routed past that question too', () => {
    const found = narrowed(own)
    expect(found).toMatchObject({ base: 4, itemMissing: 2, skipped: 0, estimator: 'ratio' })
    expect(Array.from(found.cells.m)).toEqual([7])
    expect(found.domainN).toBeCloseTo((4 * 12) / 7, 12)
  })

  it('counts who was routed past the item itself neither in the base nor as missing', () => {
    const found = narrowed(own.map((unit, at) => (at === 0 || at === 8 ? { said: '_skip' } : unit)))
    expect(found).toMatchObject({ base: 3, itemMissing: 1, skipped: 0 })
    expect(Array.from(found.cells.m)).toEqual([6])
  })
})

it('with fewer than five answers that are not all, counts and plain shares stay and estimates do not', () => {
  const found = summaryOf([...units(3, 'yes'), ...units(1, 'no'), ...units(1, null)])
  expect(found.cells).toMatchObject({ tooFew: true, df: 3 })
  expect(found.options[0]).toMatchObject({ count: 3, share: 0.75, est: null, se: null, low: null, display: null })
})

it('the quartiles stand between two values where the distribution does', () => {
  const number = { type: 'number', options: [] } as const
  const said = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((value) => units(1, value))
  expect(summaryOf(said, number).median).toMatchObject({ unweighted: 4.5, est: 4.5, q1: 2.5, q3: 6.5, min: 1, max: 8, low: 4.5, high: 4.5 })
})
