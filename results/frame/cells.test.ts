import { describe, expect, it } from 'vitest'
import { cellsOf } from './cells'
import { frameOf } from './frame'

/** Cells of classes given as [units, in the analysis]; two pairs in one class are its parts "a" and "b". */
function cells(...classes: [number, number][][]) {
  const units = classes.flatMap((parts, at) =>
    parts.flatMap(([N], part) => Array.from({ length: N }, () => ({ cell: String(at + 1), subcell: 'ab'[part] ?? '', population: 1 }))),
  )
  const frame = frameOf(units.map((unit, at) => ({ ...unit, code: String(at) })))
  return cellsOf(frame, Float64Array.from(classes.flat().map(([, m]) => m)), 5)
}

describe('thin classes merge', () => {
  it('with the neighbour that has fewer answers, the smaller class on ties', () => {
    expect(cells([[20, 9]], [[20, 4]], [[20, 8]]).labels).toEqual(['1', '2+3'])
    expect(cells([[20, 8]], [[20, 4]], [[20, 8]]).labels).toEqual(['1+2', '3'])
  })

  it('beginning with the one of fewest answers, the smaller class on ties', () => {
    expect(cells([[20, 9]], [[20, 3]], [[20, 2]], [[20, 9]]).labels).toEqual(['1', '2+3', '4'])
    expect(cells([[20, 3]], [[20, 9]], [[20, 9]], [[20, 3]]).labels).toEqual(['1+2', '3+4'])
  })

  it('until none is thin: an empty class may need two steps', () => {
    expect(cells([[20, 9]], [[20, 2]], [[20, 0]], [[20, 7]])).toMatchObject({ labels: ['1', '2+3+4'], tooFew: false })
  })

  it('but a fully answered one stays, however small', () => {
    expect(cells([[20, 9]], [[2, 2]], [[20, 9]]).labels).toEqual(['1', '2', '3'])
    expect(cells([[20, 9]], [[2, 2]], [[20, 4]]).labels).toEqual(['1', '2+3'])
  })

  it('and a census has no degrees of freedom', () => {
    expect(cells([[3, 3]], [[2, 2]])).toMatchObject({ labels: ['1', '2'], census: true, df: 0, tooFew: false })
    expect(cells([[3, 3]], [[20, 6]])).toMatchObject({ census: false, df: 5 })
  })

  it('and when even all together are thin there is no estimate', () => {
    expect(cells([[9, 1]], [[9, 3]])).toMatchObject({ labels: ['1+2'], tooFew: true, df: 3 })
    expect(cells([[9, 0]])).toMatchObject({ tooFew: true, df: -1 })
    expect(cells()).toMatchObject({ labels: [], tooFew: true, df: 0 })
  })
})

describe('a second variable', () => {
  it('splits a class of two parts, neither thin', () => {
    const two: [number, number][] = [
      [20, 9],
      [3, 3],
    ]
    expect(cells(two, [[20, 9]])).toMatchObject({ labels: ['1/a', '1/b', '2'], df: 16 })
  })

  it('does not split one with a thin part', () => {
    const thin: [number, number][] = [
      [20, 9],
      [20, 4],
    ]
    expect(cells(thin, [[20, 9]]).labels).toEqual(['1', '2'])
  })

  it('gives a split class up when a thin neighbour joins it', () => {
    const two: [number, number][] = [
      [20, 9],
      [20, 9],
    ]
    expect(cells(two, [[20, 4]], [[20, 19]]).labels).toEqual(['1+2', '3'])
  })
})

it('classes are ordered as numbers, other values as text', () => {
  const labels = (...values: string[]) =>
    frameOf(values.map((cell, at) => ({ code: String(at), cell, population: 1 }))).strata.map((stratum) => stratum.cell)
  expect(labels('10', '9', '10')).toEqual(['9', '10'])
  expect(labels('south', 'north')).toEqual(['north', 'south'])
})
