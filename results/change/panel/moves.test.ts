import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meanMoves, shareMoves } from './moves'
import { newcombeInterval } from './newcombe'
import { signTest } from './sign-test'

const panel = (before: number[], after: number[]) => ({
  before: Float64Array.from(before),
  after: Float64Array.from(after),
  n: before.filter((each) => !Number.isNaN(each)).length,
})

describe('who moved which way', () => {
  it('counts the four ways and the net change', () => {
    expect(shareMoves(panel([1, 1, 0, 0, 0, Number.NaN], [1, 0, 1, 1, 0, Number.NaN]))).toMatchObject({
      n: 5,
      n11: 1,
      n10: 1,
      n01: 2,
      n00: 1,
      share1: 0.4,
      share2: 0.6,
      net: 0.2,
    })
  })

  it('says nothing of an empty panel', () => {
    expect(shareMoves(panel([], []))).toMatchObject({ n: 0, share1: null, net: null, mcnemarP: null, mcnemarMidp: null, ciLow: null })
    expect(meanMoves(panel([], []))).toMatchObject({ n: 0, mean1: null, net: null, signP: null })
  })

  it('takes rounding noise for no move', () =>
    expect(meanMoves(panel([0.3, 1, 2], [0.1 + 0.2, 1.5, 1]))).toMatchObject({ up: 1, down: 1, unchanged: 1, signP: 1 }))
})

describe('sign test', () => {
  it('is sure of nothing when nobody moved', () => expect(signTest(0, 0)).toEqual({ p: 1, midP: 1 }))

  it('gives 2 · (1 + 5)/32 for five moves of which one goes the other way', () => {
    expect(signTest(4, 1).p).toBeCloseTo(12 / 32, 14)
    expect(signTest(4, 1).midP).toBeCloseTo(12 / 32 - 5 / 32, 14)
  })

  it('is the same from both sides, at most 1, and mid-p at most p', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), (up, down) => {
        const found = signTest(up, down)
        expect(found).toEqual(signTest(down, up))
        expect(found.p).toBeLessThanOrEqual(1)
        expect(found.midP).toBeLessThanOrEqual(found.p)
        expect(found.midP).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

describe('Newcombe’s interval', () => {
  // Newcombe 1998, Table III: method 10 for 36, 12, 2, 0 of 50 (first sample yes, second no: 12).
  it('is the one of the paper’s example', () => {
    const { low, high } = newcombeInterval({ n11: 36, n10: 2, n01: 12, n00: 0 })
    expect(low).toBeCloseTo(0.0569, 4)
    expect(high).toBeCloseTo(0.3404, 4)
  })

  it('contains the net change, mirrors when the rounds swap, and lies in [−1, 1]', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), fc.nat(60), fc.nat(60), (n11, n10, n01, n00) => {
        fc.pre(n11 + n10 + n01 + n00 > 0)
        const found = newcombeInterval({ n11, n10, n01, n00 })
        const mirrored = newcombeInterval({ n11, n10: n01, n01: n10, n00 })
        const net = (n01 - n10) / (n11 + n10 + n01 + n00)
        expect(found.low).toBeLessThanOrEqual(net + 1e-12)
        expect(found.high).toBeGreaterThanOrEqual(net - 1e-12)
        expect(found.low).toBeCloseTo(-mirrored.high, 12)
        expect(found.low).toBeGreaterThanOrEqual(-1 - 1e-12)
        expect(found.high).toBeLessThanOrEqual(1 + 1e-12)
      }),
    )
  })
})
