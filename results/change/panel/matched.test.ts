import { describe, expect, it } from 'vitest'
import { made, madeRound, shareChange } from '@/testing/change-rounds'

describe('the matched estimate', () => {
  const before = [...Array(20).fill('no'), ...Array(20).fill('yes')]
  const after = (changed: number) => before.map((each, at) => (at < changed ? 'yes' : each))
  const matched = (n: number, changed: number, N = 50) =>
    shareChange(madeRound(made(N, before.slice(0, n))), madeRound(made(N, after(changed).slice(0, n)))).panel.matched

  it('needs 30 municipalities', () => {
    expect(matched(29, 12).est).toBeNull()
    expect(matched(30, 12).est).toBeCloseTo(0.4, 12)
  })

  it('needs ten changed answers for a label', () => {
    expect(matched(40, 9).ciLow).toBeGreaterThan(0)
    expect(matched(40, 9).label).toBeNull()
    expect(matched(40, 10).label).toBe('rose')
  })

  it('needs neither when everybody answered', () => {
    const found = matched(10, 3, 10)
    expect(found).toMatchObject({ se: 0, ciLow: found.est, ciHigh: found.est, label: 'rose' })
    expect(found.est).toBeCloseTo(0.3, 12)
  })

  it('has no interval when all moved alike, for then its error is nothing', () =>
    expect(matched(40, 0)).toEqual({ est: 0, se: 0, ciLow: null, ciHigh: null, label: null }))
})
