import { describe, expect, it } from 'vitest'
import { defaultParameters } from '@/results/frame/parameters'
import { made, madeRound, pairOf, shareChange, yesNoQuestion } from '@/testing/change-rounds'
import { changeOfMean, changesOf } from './change'
import { moverInterval } from './mover'
import { type AskedItem, sideOf } from './side'

const scale = { type: 'scale' as const, options: ['1', '2', '3', '4', '5'], min: 1, max: 5 }
const number = { type: 'number' as const, options: [] }

const meanChange = (first: AskedItem, second: AskedItem) =>
  changeOfMean(sideOf(first, null), sideOf(second, null), pairOf(first, second), defaultParameters)

describe('what no golden case fixes', () => {
  const [someYes, allNo] = [made(20, Array(12).fill('yes')), made(20, Array(12).fill('no'))]

  it('a round with too few answers has no estimate, so there is no difference, but the plain figures stay', () => {
    const found = shareChange(madeRound(made(20, ['yes', 'no', 'no'])), madeRound(someYes))
    expect(found.crossSection).toMatchObject({ est1: null, var1: null, est2: 1, diff: null, se: null, df: null, pValue: null, label: null })
    expect(found.panel).toMatchObject({ n: 3, n01: 2 })
    expect(found.decomposition).toMatchObject({ plain1: 1 / 3, plain2: 1, structureEffect: null, verdict: 'same' })
  })

  it('an empty panel leaves the parts and the verdict open', () => {
    const found = shareChange(madeRound(someYes), madeRound(made(20, [...Array(12).fill(null), ...Array(8).fill('no')])))
    expect(found.panel).toMatchObject({ n: 0, net: null, mcnemarP: null, matched: { est: null, label: null } })
    expect(found.decomposition).toMatchObject({ delta: -1, same: null, entrants: null, setEffect: null, sameFraction: null, verdict: null })
    expect(found.crossSection.cov).toBe(0)
    expect(found.crossSection.label).toBe('fell')
  })

  it('an empty panel without a change still has nothing to explain', () => {
    const found = shareChange(madeRound(someYes), madeRound(made(20, [...Array(12).fill(null), ...Array(8).fill('yes')])))
    expect(found.decomposition.verdict).toBe('nothing')
  })

  it('a round nobody answered has no plain figure', () =>
    expect(shareChange(madeRound(made(20, [])), madeRound(allNo)).decomposition).toMatchObject({
      plain1: null,
      delta: null,
      verdict: null,
    }))

  it('the mean’s plain change is one from 0.05 on', () => {
    const of = (step: number) =>
      meanChange(madeRound(made(20, Array(20).fill(1)), number), madeRound(made(20, Array(20).fill(1 + step)), number)).decomposition
        .verdict
    expect(of(0.05)).toBe('same')
    expect(of(0.0499)).toBe('nothing')
    expect(of(-0.05)).toBe('same')
  })

  it('has no change of an item that some were not asked', () => {
    const [first, second] = [madeRound(made(20, [...Array(12).fill('yes'), '_skip'])), madeRound(someYes)]
    expect(changesOf(first, second, pairOf(first, second), defaultParameters)).toBeNull()
    expect(changesOf(second, first, pairOf(second, first), defaultParameters)).toBeNull()
  })

  it('leaves "en osaa sanoa" out of the change of a mean, and keeps it in that of a share', () => {
    const withUnsure = { ...scale, options: [...scale.options, '_eos'] }
    const first = madeRound(made(20, [...Array(9).fill('2'), '_eos']), withUnsure)
    const second = madeRound(made(20, Array(12).fill('4')), withUnsure)
    const found = changesOf(first, second, pairOf(first, second), defaultParameters)
    expect(found?.mean).toMatchObject({ base1: 9, base2: 12, panel: { n: 9, up: 9, net: 2 } })
    expect(found?.options[0]).toMatchObject({ base1: 10, base2: 12 })
  })

  it('compares only the options both rounds offered', () => {
    const first = madeRound(someYes, { ...yesNoQuestion, options: ['no', 'yes', 'gone'] })
    const second = madeRound(someYes, { ...yesNoQuestion, options: ['new', 'yes', 'no'] })
    expect(changesOf(first, second, pairOf(first, second), defaultParameters)?.options.map((each) => each.option)).toEqual(['yes', 'no'])
  })
})

it('an empty frame breaks nothing', () => {
  const empty = madeRound([])
  expect(shareChange(empty, empty)).toMatchObject({ N1: 0, base2: 0, crossSection: { diff: null }, panel: { n: 0 } })
})

const around = (est: number, reach: number) => ({ est, low: est - reach, high: est + reach })

it('fully correlated estimates of equal width differ without error, also when the correlation is 1 but for rounding', () => {
  expect(moverInterval(around(0.5, 0.25), around(0.5, 0.25), 1)).toEqual({ low: 0, high: 0 })
  expect(moverInterval(around(300, 128), around(300, 128), 1 - 2 ** -53)).toEqual({ low: 0, high: 0 })
})

it('unrelated estimates add their reaches as squares, opposite ones as they are', () => {
  const { low, high } = moverInterval(around(0.5, 0.03), around(0.6, 0.04), 0)
  expect([low, high]).toEqual([expect.closeTo(0.05, 12), expect.closeTo(0.15, 12)])
  expect(moverInterval(around(0.5, 0.03), around(0.6, 0.04), -1).high).toBeCloseTo(0.17, 12)
})
