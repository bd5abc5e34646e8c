import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ItemQuestion } from '@/results/frame/item'
import type { Observation } from '@/results/series/observe'
import { type BoundedTable, boundsOf } from '@/testing/bounds'
import { auditOf, coded, type DisclosureUnit, madeTables } from '@/testing/disclosure-round'
import type { Disclosure, PublicTables } from './audit'
import { type Choice, choicesOf } from './choice'

const questions: ItemQuestion[] = [
  { type: 'single', options: ['yes', 'planned', 'no'] },
  { type: 'multiple', options: ['a', 'b', '_none'] },
  { type: 'scale', options: ['1', '2', '3', '4'], min: 1, max: 4 },
  { type: 'number', options: [], min: 0 },
]

const maybe = (said: fc.Arbitrary<Observation>) => fc.option(said, { freq: 9 })
const chosen = (...options: string[]) => ({ chosen: options })
const unit = fc.record({
  classes: fc.tuple(
    fc.constantFrom('1', '1', '2', '2', '2', '3', '3', '4'),
    fc.constantFrom('01', '01', '02', '02', '04', '05'),
    fc.constantFrom('fi', 'fi', 'fi', 'fi', 'sv', 'bi'),
  ),
  said: fc.tuple(
    maybe(fc.constantFrom(chosen('yes'), chosen('yes'), chosen('yes'), chosen('planned'), chosen('no'))),
    maybe(fc.constantFrom(chosen('a'), chosen('a', 'b'), chosen('b'), chosen('_none'))),
    maybe(fc.constantFrom(...['1', '2', '3', '3', '3', '4'].map((option) => chosen(option)))),
    maybe(fc.integer({ min: 0, max: 9 }).map((number) => ({ number }))),
  ),
  responds: fc.integer({ min: 0, max: 9 }).map((draw) => draw < 8),
})
const rounds = fc
  .array(unit, { minLength: 20, maxLength: 120, size: 'max' })
  .map((units) =>
    coded(units.map(({ classes, said, responds }) => ({ classes: [...classes], said: said.map((each) => (responds ? each : null)) }))),
  )

/** Groups of the published tables by unit, from nothing but what the disclosure says. */
const groupingsOf = (disclosure: Disclosure, tables: PublicTables) =>
  disclosure.variables.flatMap(({ variable, published, groups }) => {
    const values = tables.variables.find(({ key }) => key === variable)?.values ?? []
    const groupOf = Int16Array.from(values, (value) => groups.findIndex(({ members }) => members.includes(value ?? '')))
    return published ? [{ variable, groups: groups.length, groupOf }] : []
  })

/** Hidden counts of one choice of a series that are a single number by the linear bounds, as text; those told nationally left out. */
function determined(disclosure: Disclosure, tables: PublicTables, series: number, choice: Choice): string[] {
  const shown = disclosure.series[series]?.tables ?? []
  const isNumber = tables.series[series]?.item.type === 'number'
  const bounded: BoundedTable[] = groupingsOf(disclosure, tables).map(({ groups, groupOf }, table) => {
    const rows = shown[table]?.rows ?? []
    const hidden = rows.flatMap(({ row, cells }) =>
      Array.from({ length: choice.places }, (_, place) => (isNumber ? row : cells[choice.option ?? place] === true)),
    )
    return { groups, groupOf, hidden }
  })
  const alone = bounded.map(({ hidden, ...table }) => ({ ...table, hidden: hidden.map(() => true) }))
  const single = (bounds: { low: number; high: number } | undefined) =>
    !bounds || Math.floor(bounds.high + 1e-6) <= Math.ceil(bounds.low - 1e-6)
  const bounds = boundsOf(choice, bounded)
  return bounded.flatMap(({ hidden }, table) => {
    const national = alone[table] ? boundsOf(choice, [alone[table]])[0] : []
    return [...hidden.keys()].flatMap((cell) => {
      const implied = shown[table]?.rows[Math.floor(cell / choice.places)]?.implied[choice.option ?? cell % choice.places]
      if (!isNumber && hidden[cell] && implied !== undefined) expect(implied).toBe(single(national?.[cell]))
      return hidden[cell] && !single(national?.[cell]) && single(bounds[table]?.[cell])
        ? [`series ${series} table ${table} cell ${cell}`]
        : []
    })
  })
}

const seeded = (numRuns: number) => ({ seed: 20181122, numRuns })

describe('the public tables of a round together', () => {
  it('determine no hidden count', { timeout: 120_000 }, () => {
    let hidden = 0
    fc.assert(
      fc.property(rounds, (units) => {
        const tables = madeTables(units, questions)
        const disclosure = auditOf(tables)
        for (const row of disclosure.series.flatMap((each) => each.tables).flatMap((table) => table.rows))
          hidden += row.cells.filter(Boolean).length
        const found = tables.series.flatMap(({ item }, series) =>
          choicesOf(item).flatMap((choice) => determined(disclosure, tables, series, choice)),
        )
        expect(found).toEqual([])
      }),
      seeded(25),
    )
    expect(hidden).toBeGreaterThan(500)
  })

  it('are the same in whatever order the municipalities come', () => {
    const shuffled = rounds.chain((units) =>
      fc.tuple(fc.constant(units), fc.shuffledSubarray<DisclosureUnit>(units, { minLength: units.length })),
    )
    fc.assert(
      fc.property(shuffled, ([units, others]) => {
        expect(auditOf(madeTables(others, questions))).toEqual(auditOf(madeTables(units, questions)))
      }),
      seeded(40),
    )
  })

  it('join only neighbouring size classes, and lose none', () => {
    fc.assert(
      fc.property(rounds, (units) => {
        const tables = madeTables(units, questions)
        for (const [at, { published, groups }] of auditOf(tables).variables.entries()) {
          if (!published) continue
          const values = [...new Set(tables.variables[at]?.values)].sort()
          expect(groups.flatMap(({ members }) => members).toSorted()).toEqual(values)
          if (at === 0) expect(groups.flatMap(({ members }) => members)).toEqual(values)
        }
      }),
      seeded(60),
    )
  })
})
