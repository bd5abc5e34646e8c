import { expect, it } from 'vitest'
import type { Comparison } from '@/results/benchmark/compare'
import type { SharePart } from '@/results/benchmark/group-figures'
import { benchmarkClaims } from './benchmark-claims'

const part = (option: string, share: number, count = 50): SharePart => ({ options: option.split('+'), share, count })

/** A question of all municipalities with the own answer beside these shares of them. */
function compared(key: string, own: string | undefined, parts: SharePart[], isEstimate = true): Comparison {
  const all = { group: 'all', row: null, N: 300, base: 200, isEstimate, parts, headline: null, average: null }
  const question = { type: 'single', key, label: { fi: key, sv: key }, options: parts.map(({ options: [option] }) => ({ key: option })) }
  const series = { type: 'single', key, question: key, counts: { skipped: 0 }, change: null }
  return { question, series, own: own && { chosen: [own] }, groups: [all] } as unknown as Comparison
}
const standing = (...comparisons: Comparison[]) => {
  const { standOut, noneOf } = benchmarkClaims(comparisons)
  return { standOut: standOut.map(({ options, share }) => [options.join('+'), share]), noneOf }
}
const usual = compared('a', 'x', [part('x', 0.7), part('y', 0.3)])

it('an answer stands out that fewer than a quarter gave, and never the commonest', () => {
  const rare = compared('b', 'y', [part('x', 0.76), part('y', 0.24)])
  expect(standing(usual, rare)).toEqual({ standOut: [['y', 0.24]], noneOf: null })
  expect(standing(compared('b', 'y', [part('x', 0.75), part('y', 0.25)]))).toEqual({ standOut: [], noneOf: 1 })
  const many = ['u', 'v', 'w', 'y', 'z'].map((option, at) => part(option, [0.24, 0.2, 0.19, 0.19, 0.18][at] ?? 0))
  expect(standing(compared('b', 'u', many))).toEqual({ standOut: [], noneOf: 1 })
})

it('that none does is said of the questions looked at', () => {
  const silent = compared('c', undefined, [part('x', 0.7), part('y', 0.3)])
  expect(standing(usual, silent, { ...usual, question: { ...usual.question, key: 'd' } })).toEqual({ standOut: [], noneOf: 2 })
})

it('and not where nothing could be compared, or an own answer is of so few that it is joined with others or left out', () => {
  expect(standing()).toEqual({ standOut: [], noneOf: null })
  expect(standing(compared('b', 'x', [part('x', 0.7), part('y', 0.3)], false))).toEqual({ standOut: [], noneOf: null })
  expect(standing(usual, compared('b', 'y', [part('x', 0.9), part('y+z', 0.1)]))).toEqual({ standOut: [], noneOf: null })
  expect(standing(usual, compared('b', 'z', [part('x', 0.9), part('y', 0.1)]))).toEqual({ standOut: [], noneOf: null })
})
