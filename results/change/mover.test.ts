import { expect, it } from 'vitest'
import { moverInterval } from './mover'

const side = (est: number, reach: number) => ({ est, low: est - reach, high: est + reach })

it('fully correlated estimates of equal width differ without error, also when the correlation is 1 but for rounding', () => {
  expect(moverInterval(side(0.5, 0.25), side(0.5, 0.25), 1)).toEqual({ low: 0, high: 0 })
  expect(moverInterval(side(300, 128), side(300, 128), 1 - 2 ** -53)).toEqual({ low: 0, high: 0 })
})

it('unrelated estimates add their reaches as squares, opposite ones as they are', () => {
  const { low, high } = moverInterval(side(0.5, 0.03), side(0.6, 0.04), 0)
  expect([low, high]).toEqual([expect.closeTo(0.05, 12), expect.closeTo(0.15, 12)])
  expect(moverInterval(side(0.5, 0.03), side(0.6, 0.04), -1).high).toBeCloseTo(0.17, 12)
})
