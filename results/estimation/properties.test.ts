import fc from 'fast-check'
import { expect, it } from 'vitest'
import { domainOf } from '@/results/frame/frame'
import { itemIn } from '@/results/frame/item'
import { defaultParameters } from '@/results/frame/parameters'
import { answersOf, type EstimationUnit, summaryOf, units } from '@/testing/estimation-answers'
import { residentShares } from './popshare'
import { summariseItem } from './summary'

const slack = 1e-9
const unit = (...said: EstimationUnit['said'][]) =>
  fc.record({
    cell: fc.integer({ min: 1, max: 4 }).map(String),
    population: fc.integer({ min: 50, max: 90_000 }),
    said: fc.constantFrom(...said),
  })
const someAnswered = fc.array(unit('yes', 'no', null), { minLength: 1, maxLength: 80 })
const allAnswered = fc.array(unit('yes', 'no'), { minLength: 1, maxLength: 40 })
const routed = fc.array(unit('yes', 'no', null, '_skip'), { minLength: 1, maxLength: 80 })
const yesOf = (all: readonly EstimationUnit[]) => summaryOf(all).options[0]

it('a census has zero width at the plain share', () => {
  fc.assert(
    fc.property(allAnswered, (all) => {
      const found = yesOf(all)
      expect(found).toMatchObject({ se: 0, low: found?.est, high: found?.est, method: 'census' })
      expect(found?.est).toBeCloseTo(found?.share ?? -1, 9)
    }),
  )
})

it('intervals lie in [0, 1] and contain the estimate', () => {
  fc.assert(
    fc.property(fc.oneof(someAnswered, routed), (all) => {
      for (const { est, low, high } of summaryOf(all).options) {
        if (est === null || low === null || high === null) continue
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
        expect(low).toBeLessThanOrEqual(est + slack)
        expect(high).toBeGreaterThanOrEqual(est - slack)
      }
    }),
  )
})

it('the two options of a yes-no question add up, and their intervals mirror each other', () => {
  fc.assert(
    fc.property(fc.oneof(someAnswered, routed), (all) => {
      const [yes, no] = summaryOf(all).options
      if (!yes || !no || yes.est === null || yes.low === null) return
      expect(yes.est + (no.est ?? 0)).toBeCloseTo(1, 9)
      expect(yes.low).toBeCloseTo(1 - (no.high ?? 0), 9)
      expect(yes.se).toBeCloseTo(no.se ?? -1, 9)
    }),
  )
})

it('the order of rows does not matter', () => {
  const shuffled = someAnswered.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })))
  fc.assert(
    fc.property(shuffled, ([all, other]) => {
      expect(summaryOf(other)).toEqual(summaryOf(all))
    }),
  )
})

it('scaling all populations changes neither shares of municipalities nor of residents', () => {
  fc.assert(
    fc.property(someAnswered, fc.integer({ min: 2, max: 50 }), (all, factor) => {
      const scaled = all.map((each) => ({ ...each, population: each.population * factor }))
      expect(summaryOf(scaled)).toEqual(summaryOf(all))
      const shares = (made: readonly EstimationUnit[]) => {
        const { frame, item } = answersOf(made)
        return residentShares(frame, item, defaultParameters).options.map(({ est, low, high }) => [est, low, high])
      }
      const own = shares(all)
      shares(scaled)
        .flat()
        .forEach((found, at) => {
          const before = own.flat()[at] ?? null
          if (before === null) expect(found).toBeNull()
          else expect(found).toBeCloseTo(before, 9)
        })
    }),
  )
})

it("residents' shares lie in [0, 1], in their intervals, and in a census are what they are", () => {
  fc.assert(
    fc.property(fc.oneof(someAnswered, allAnswered), (all) => {
      const { frame, item } = answersOf(all)
      const { options, cells } = residentShares(frame, item, defaultParameters)
      for (const { raw, est, low, high } of options) {
        if (est === null || low === null || high === null) continue
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1 + slack)
        expect(low).toBeLessThanOrEqual(est + slack)
        expect(high).toBeGreaterThanOrEqual(est - slack)
        if (cells.census) expect(est).toBeCloseTo(raw ?? -1, 9)
      }
    }),
  )
})

it('a class as a domain has the figures of its cell', () => {
  const all = [...units(6, 'yes', '1'), ...units(3, 'no', '1'), ...units(4, null, '1'), ...units(7, 'no', '2'), ...units(2, null, '2')]
  const { frame, item } = answersOf(all)
  const members = Uint32Array.from([...frame.codes.keys()].filter((at) => all[at]?.cell === '1'))
  const found = summariseItem(domainOf(frame, members), itemIn(item, members, frame.N), 9, defaultParameters)
  expect(found.options[0]).toMatchObject({ count: 6, est: 6 / 9, method: 'wilson' })
  const alone = summaryOf(all.filter((each) => each.cell === '1'))
  expect({ ...found, cells: alone.cells }).toEqual(alone)
})
