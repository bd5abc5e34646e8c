import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frameOf } from '@/results/frame/frame'
import { type ItemQuestion, itemOf } from '@/results/frame/item'
import { type Observation, skip } from '@/results/series/observe'
import { differences } from '@/testing/golden-case'
import { crosstab } from './crosstab'
import { noTest } from './rao-scott'
import { itemVariable, registerVariable } from './variable'

type Unit = { cell: string; row: string | null; column: string | null }
const single = (...options: string[]): ItemQuestion => ({ type: 'single', options })
const observed = (said: string): Observation => (said === skip ? skip : { chosen: said === '' ? [] : said.split('|') })

const frameFor = (units: readonly Unit[]) => frameOf(units.map(({ cell }, at) => ({ code: String(at), cell, population: 1 })))
function variable(units: readonly Unit[], side: 'row' | 'column', question: ItemQuestion) {
  const given = units.flatMap((unit, at) => (unit[side] === null ? [] : [[String(at), observed(unit[side])] as const]))
  return itemVariable(itemOf(frameFor(units), question, new Map(given)))
}
const cross = (units: readonly Unit[], rows: ItemQuestion = single('a', 'b'), columns: ItemQuestion = single('x', 'y')) =>
  crosstab(frameFor(units), variable(units, 'row', rows), variable(units, 'column', columns), 5)

/** Answers by cell of a table, and municipalities that did not answer. */
const units = (counts: Record<string, number>, silent = 0, cell = '1'): Unit[] => [
  ...Object.entries(counts).flatMap(([key, count]) => {
    const [row = '', column = ''] = key.split('-')
    return Array.from({ length: count }, () => ({ cell, row, column }))
  }),
  ...Array.from({ length: silent }, () => ({ cell, row: null, column: null })),
]

const anyUnit = fc.record({
  cell: fc.constantFrom('1', '2'),
  row: fc.constantFrom('a', 'b', 'c', null),
  column: fc.constantFrom('x', 'y', 'z', null),
})
const anyUnits = fc.array(anyUnit, { minLength: 20, maxLength: 80 })
const [rows, columns] = [single('a', 'b', 'c'), single('x', 'y', 'z')]

describe('a cross table', () => {
  it('of one weighting cell has plain shares and Pearson’s test, its trace m/(m − 1) a degree of freedom', () => {
    const found = cross(units({ 'a-x': 20, 'a-y': 10, 'b-x': 5, 'b-y': 25 }, 40))
    const pearson = (60 * (20 * 25 - 10 * 5) ** 2) / (30 * 30 * 25 * 35)
    expect(found.counts).toEqual([
      [20, 10],
      [5, 25],
    ])
    expect(found.est[0]?.[0]).toBeCloseTo(1 / 3, 12)
    expect(found.rowShare[1]?.[1]).toBeCloseTo(25 / 30, 12)
    expect(found.testNofpc.X2).toBeCloseTo(pearson, 10)
    expect(found.cramersV).toBeCloseTo(Math.sqrt(pearson / 60), 12)
    expect(found.testNofpc.df1).toBeCloseTo(1, 12)
    expect(found.testNofpc.df2).toBeCloseTo(59, 9)
    expect(found.testFpc.trace).toBeCloseTo((found.testNofpc.trace ?? 0) * 0.4, 12)
  })

  it('adds up to one, keeps X² when turned, and does not mind the order of municipalities', () => {
    fc.assert(
      fc.property(anyUnits, (all) => {
        const found = cross(all, rows, columns)
        const turned = cross(
          all.map(({ row, column, cell }) => ({ cell, row: column, column: row })),
          columns,
          rows,
        )
        expect(differences(turned.testNofpc, found.testNofpc)).toEqual([])
        expect(turned.sparse).toBe(found.sparse)
        const shuffled = cross(all.toReversed(), rows, columns)
        expect(differences([shuffled.est, shuffled.testFpc], [found.est, found.testFpc])).toEqual([])
        if (found.cells.tooFew) return
        const total = found.est.flat().reduce<number>((sum, share) => sum + (share ?? 0), 0)
        expect(total).toBeCloseTo(1, 12)
        const { p } = found.testNofpc
        if (p !== null) expect(p >= 0 && p <= 1).toBe(true)
        if (found.cramersV !== null) expect(found.cramersV).toBeLessThanOrEqual(1 + 1e-12)
      }),
    )
  })

  it('of a census has nothing to test with the correction', () => {
    const { testFpc, testNofpc } = cross(units({ 'a-x': 20, 'a-y': 10, 'b-x': 5, 'b-y': 25 }))
    expect(testFpc).toMatchObject({ trace: 0, F: null, df1: null, p: null })
    expect(testNofpc.p).toBeLessThan(0.001)
  })

  it('with too few answers has counts only', () => {
    const found = cross(units({ 'a-x': 2, 'b-y': 1 }, 30))
    expect(found).toMatchObject({ base: 3, cramersV: null, sparse: null, testNofpc: noTest, testFpc: noTest })
    expect(found.counts.flat()).toEqual([2, 0, 0, 1])
    expect(found.est.flat()).toEqual([null, null, null, null])
    expect(found.rowShare.flat()).toEqual([null, null, null, null])
  })

  it('of a question nobody answered is empty', () =>
    expect(cross(units({}, 30))).toMatchObject({ base: 0, testNofpc: noTest, sparse: null }))

  it('with one row or column that is not empty has shares and no test', () => {
    const found = cross(units({ 'a-x': 12, 'a-y': 8 }, 10))
    expect(found).toMatchObject({ cramersV: null, sparse: null, testNofpc: noTest })
    expect(found.est[0]?.[0]).toBeCloseTo(0.6, 12)
    expect(found.rowShare[1]).toEqual([null, null])
  })

  it('tests without an empty row what it tests with one', () => {
    const all = units({ 'a-x': 12, 'a-y': 8, 'b-x': 3, 'b-y': 17 }, 10)
    expect(differences(cross(all, rows, columns).testNofpc, cross(all).testNofpc)).toEqual([])
    expect(cross(all, rows, columns).sparse).toBe(false)
  })

  it('whose contrasts cannot be told apart for its empty cells keeps X² and gives no test', () => {
    const found = cross(units({ 'a-x': 12, 'b-y': 8, 'c-z': 9 }, 10), rows, columns)
    expect(found.testNofpc).toMatchObject({ trace: null, F: null, p: null })
    expect(found.cramersV).toBeCloseTo(1, 12)
  })

  it('of a multiple choice has a share for each cell, of the row’s municipalities, and no test', () => {
    const found = cross(units({ 'a-x|y': 10, 'a-x': 10, 'b-y': 10, 'b-': 10 }, 10), undefined, { type: 'multiple', options: ['x', 'y'] })
    expect(found).toMatchObject({ base: 40, cramersV: null, testNofpc: noTest })
    expect(found.counts).toEqual([
      [20, 10],
      [0, 10],
    ])
    expect(found.rowShare.map((row) => row.map((share) => Number(share?.toFixed(12))))).toEqual([
      [1, 0.5],
      [0, 0.5],
    ])
  })

  it('where some were not asked is about those that were', () => {
    const asked = units({ 'a-x': 20, 'a-y': 10, 'b-x': 5, 'b-y': 25 }, 40)
    const found = cross([...asked, ...units({ '_skip-x': 15, 'a-_skip': 5 })])
    expect(found.base).toBe(60)
    expect(found.cells.m[0]).toBe(80)
    expect(found.est[0]?.[0]).toBeCloseTo(1 / 3, 12)
    expect(found.testNofpc.X2).toBeCloseTo(cross(asked).testNofpc.X2 ?? 0, 10)
    expect(found.testNofpc.trace).toBeCloseTo(80 / 79, 10)
  })

  it('takes a single choice of those not asked, who chose nothing, as outside the table', () =>
    expect(cross(units({ 'a-x': 12, 'b-y': 8, '-x': 7 }, 10))).toMatchObject({ base: 20 }))

  it('takes numbers by their values, in order, and register variables by what the frame has', () => {
    const all = units({ 'a-x': 6, 'a-y': 6 })
    const frame = frameFor(all)
    const numbers = itemOf(frame, { type: 'number', options: [] }, new Map(all.map((_, at) => [String(at), { number: at % 2 ? 10 : 9 }])))
    const language = registerVariable(
      frame,
      all.map((_, at) => (at === 3 ? 'sv' : 'fi')),
    )
    const found = crosstab(frame, itemVariable(numbers), language, 5)
    expect(found).toMatchObject({ rowLevels: ['9', '10'], colLevels: ['fi', 'sv'] })
    expect(found.counts).toEqual([
      [6, 0],
      [5, 1],
    ])
  })
})

describe('a sparse table', () => {
  it('has an expected count under one', () => {
    expect(cross(units({ 'a-x': 90, 'a-y': 5, 'b-x': 5 }, 10)).sparse).toBe(true)
    expect(cross(units({ 'a-x': 81, 'a-y': 9, 'b-x': 9, 'b-y': 1 }, 10)).sparse).toBe(true)
  })

  it('or more than a fifth of them under five', () => {
    expect(cross(units({ 'a-x': 10, 'a-y': 10, 'b-x': 5, 'b-y': 5 })).sparse).toBe(false)
    expect(cross(units({ 'a-x': 10, 'a-y': 10, 'b-x': 5, 'b-y': 4 })).sparse).toBe(true)
  })
})
