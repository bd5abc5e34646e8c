import { beforeAll, expect, test } from 'vitest'
import { readRoundData } from '@/data/results/round-data'
import { findRound } from '@/data/round-acts/find-round'
import type { Db } from '@/db/client'
import { prepareRound } from '@/results/analysis/prepare'
import { residentShares } from '@/results/estimation/popshare'
import { summariseItem } from '@/results/estimation/summary'
import { answered, type Item, unknown } from '@/results/frame/item'
import { defaultParameters as parameters } from '@/results/frame/parameters'
import { sharesOf, silentEffectsOf } from '@/results/progress/silent-effects'
import { builtDemonstration } from '@/testing/built-demonstration'

type Interval = { low: number | null; high: number | null } | undefined
const widthOf = (interval: Interval): number => (interval?.low == null || interval.high == null ? 1 : interval.high - interval.low)

/** A share as an item of its own, as the results have it. */
function itemOfShare(said: Float64Array): Item {
  const yes = [...said].flatMap((each, unit) => (each === 1 ? [unit] : []))
  return {
    type: 'multiple',
    options: ['yes'],
    state: Uint8Array.from(said, (each) => (Number.isNaN(each) ? unknown : answered)),
    chooser: Uint32Array.from(yes),
    choice: new Uint16Array(yes.length),
  }
}

let db: Db
beforeAll(async () => {
  db = await builtDemonstration()
})

test('the order of the silent is that of recomputing every interval of the round with the answer of each, one by one', () => {
  const round = prepareRound(readRoundData(db, findRound('2026', db).id))
  const { frame, responded } = round
  const shares = [...round.series.values()].flatMap(sharesOf)
  expect(shares.length).toBeGreaterThan(30)
  const widths = (said: Float64Array): number => {
    const item = itemOfShare(said)
    return (
      widthOf(summariseItem(frame, item, round.respondents, parameters).options[0]) +
      widthOf(residentShares(frame, item, parameters).options[0])
    )
  }
  /** Of the municipality's cell, with the whole country as one more answer. */
  const chanceOf = (said: Float64Array, unit: number): number => {
    const { cells } = summariseItem(frame, itemOfShare(said), round.respondents, parameters)
    const cell = (each: number) => cells.of[frame.stratumOf[each] as number]
    const known = [...said].flatMap((each, at) => (Number.isNaN(each) ? [] : [{ each, at }]))
    const own = known.filter(({ at }) => cell(at) === cell(unit))
    const sum = (of: readonly { each: number }[]) => of.reduce((all, { each }) => all + each, 0)
    return (sum(own) + sum(known) / known.length) / (own.length + 1)
  }
  const before = shares.map(widths)
  const silent = frame.codes.flatMap((code, unit) => (responded[unit] ? [] : [{ code, unit }]))
  expect(silent.length).toBeGreaterThan(20)
  const brute = silent.map(({ code, unit }) => {
    const narrower = shares.map((said, at) => {
      const chance = chanceOf(said, unit)
      const [no, yes] = [0, 1].map((says) => widths(said.map((each, other) => (other === unit ? says : each)))) as [number, number]
      return (before[at] as number) - chance * yes - (1 - chance) * no
    })
    return { code, gain: narrower.reduce((sum, each) => sum + each, 0) / (2 * shares.length) }
  })
  const computed = silentEffectsOf(round)
  const gainOf = new Map(computed.map(({ municipality, gain }) => [municipality, gain]))
  for (const { code, gain } of brute) expect(gainOf.get(code), code).toBeCloseTo(gain, 10)
  const order = brute.toSorted((one, other) => other.gain - one.gain).map(({ code }) => code)
  const differs = order.filter((code, at) => computed[at]?.municipality !== code)
  // Where they differ, the two are alike to the last digit.
  for (const code of differs) {
    const there = computed[order.indexOf(code)]?.municipality ?? ''
    expect(Math.abs((gainOf.get(code) ?? 0) - (gainOf.get(there) ?? 1))).toBeLessThan(1e-12)
  }
  // Each narrows something, and the one in front clearly more than the last.
  expect(Math.min(...computed.map(({ gain }) => gain))).toBeGreaterThan(0)
  expect(computed[0]?.gain).toBeGreaterThan(2 * (computed.at(-1)?.gain ?? 0))
}, 120_000)
