import { expect, it } from 'vitest'
import { completeness, populationCovered } from './rates'

const item = (...codes: string[]) => new Set(codes)

it('completeness counts the items that anybody answered', () => {
  const items = [item('a', 'b'), item('a', 'b'), item('a'), item('a', 'c'), item()]
  expect(completeness(['a', 'b', 'c'], items)).toEqual({ itemsAsked: 4, complete: 1, partial: 1, breakoff: 1 })
})

it('who answered nothing of a round broke off', () => {
  expect(completeness(['a'], [item()])).toEqual({ itemsAsked: 0, complete: 0, partial: 0, breakoff: 1 })
})

it('the population covered is a share of residents, and unknown without any', () => {
  expect(populationCovered(Float64Array.of(300, 100), Uint8Array.of(1, 0))).toBe(0.75)
  expect(populationCovered(Float64Array.of(0), Uint8Array.of(1))).toBeNull()
})
