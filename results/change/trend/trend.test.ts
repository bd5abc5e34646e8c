import { describe, expect, it } from 'vitest'
import { defaultParameters } from '@/results/frame/parameters'
import type { Bounds } from '@/results/intervals/wilson'
import { made, madeRound, pairOf } from '@/testing/change-rounds'
import { crossSection } from '../cross-section'
import { meanLabel, shareLabel } from '../label'
import type { Merger } from '../panel/mergers'
import { panelOf } from '../panel/panel'
import { type AskedItem, sideOf } from '../side'
import { slopeOf } from './slope'
import { trendOf } from './trend'

const label = (diff: number, interval: Bounds) => shareLabel(diff, interval, defaultParameters)
const trendOfYes = (rounds: readonly AskedItem[], times: readonly number[]) =>
  trendOf(
    rounds.map((round) => sideOf(round, 'yes')),
    times,
    (i, j) => pairOf(rounds[i] as AskedItem, rounds[j] as AskedItem),
    label,
  )

const yes = (count: number, of: number) => Array.from({ length: of }, (_, at) => (at < count ? 'yes' : 'no'))
const first = madeRound(made(40, yes(5, 20)))
const second = madeRound(made(40, yes(12, 25)))
const third = madeRound(made(40, yes(20, 30)))

describe('a trend', () => {
  it('of two rounds is their change per unit of time', () => {
    const found = trendOfYes([first, third], [2014, 2018])
    const [a, b] = [sideOf(first, 'yes'), sideOf(third, 'yes')]
    const change = crossSection(a, b, pairOf(first, third), panelOf(a.said, b.said, pairOf(first, third)), label)
    expect(found.slope).toBeCloseTo((change.diff ?? 0) / 4, 12)
    expect(found.slopeSe).toBeCloseTo((change.se ?? 0) / 4, 12)
    expect(found.covariance[0]?.[1]).toBe(change.cov)
    expect(found.labelFirstLast).toBe(change.label)
  })

  it('follows the municipalities that answered every round', () => {
    const found = trendOfYes([first, second, third], [2016, 2017, 2018])
    expect(found).toMatchObject({ balancedN: 20, balancedShare: [0.25, 0.6, 1], base: [20, 25, 30], plain: [0.25, 0.48, 2 / 3] })
  })

  it('leaves a round with too few answers out of the line', () => {
    const thin = madeRound(made(40, yes(1, 2)))
    const found = trendOfYes([first, thin, third], [2016, 2017, 2018])
    expect(found).toMatchObject({ plain: [0.25, 0.5, 2 / 3], balancedN: 2 })
    expect(found.est[1]).toBeNull()
    expect(found.covariance.map((row) => row[1])).toEqual([null, null, null])
    expect(found.slope).toBeCloseTo(trendOfYes([first, third], [2016, 2018]).slope ?? 0, 12)
    expect(trendOfYes([first, thin], [2016, 2017])).toMatchObject({ slope: null, slopeSe: null, slopeCiLow: null, labelFirstLast: null })
  })

  it('has no line when all rounds stand at one time', () => expect(trendOfYes([first, third], [2018, 2018]).slope).toBeNull())

  it('of one round is that round', () =>
    expect(trendOfYes([third], [2018])).toMatchObject({ slope: null, balancedN: 30, labelFirstLast: null, base: [30] }))

  it('between censuses has no width', () => {
    const found = trendOfYes([madeRound(made(10, yes(2, 10))), madeRound(made(10, yes(5, 10)))], [2017, 2018])
    expect(found).toMatchObject({ slopeSe: 0, slopeCiLow: found.slope, slopeCiHigh: found.slope, labelFirstLast: 'rose' })
  })

  it('without anybody in every round has no figures of the same municipalities', () => {
    const others = madeRound(made(40, [...Array(20).fill(null), ...yes(3, 20)]))
    expect(trendOfYes([first, others], [2017, 2018])).toMatchObject({ balancedN: 0, balancedShare: [null, null] })
  })

  it('of a mean goes over mergers: who was absorbed or newly made is not among the same municipalities', () => {
    const number = { type: 'number' as const, options: [] }
    const before = madeRound(made(12, Array(12).fill(1)), number)
    const after = madeRound(made(11, Array(11).fill(3)), number)
    const mergers: Merger[] = [{ round: '2018', from: '012', to: '001' }]
    const found = trendOf(
      [sideOf(before, null), sideOf(after, null)],
      [2017, 2018],
      () => pairOf(before, after, mergers),
      (_, interval) => meanLabel(interval),
    )
    expect(found.slope).toBeCloseTo(2, 12)
    expect(found).toMatchObject({ balancedN: 10, balancedShare: [1, 3], labelFirstLast: 'rose' })
  })
})

it('the slope weighs covariances: two equally sure rounds that move together tell more of their difference', () => {
  const independent = slopeOf(
    [0, 1],
    [0.2, 0.3],
    [
      [0.01, 0],
      [0, 0.01],
    ],
  )
  const together = slopeOf(
    [0, 1],
    [0.2, 0.3],
    [
      [0.01, 0.005],
      [0.005, 0.01],
    ],
  )
  expect(independent.slope).toBeCloseTo(0.1, 14)
  expect(independent.variance).toBeCloseTo(0.02, 14)
  expect(together.variance).toBeCloseTo(0.01, 14)
})
