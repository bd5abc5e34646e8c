import { describe, expect, it } from 'vitest'
import { breakdown, domainsBy, hiddenOf } from '@/results/breakdown/breakdown'
import { defaultParameters } from '@/results/frame/parameters'
import { alike, auditOf, coded, madeTables, signsOf } from '@/testing/disclosure-round'
import { goldenCase } from '@/testing/golden-case'
import { itemOfRound, roundOf } from '../cases/case'
import { audited } from './audit'
import type { JoinableVariable } from './partition'

const yesNo = { type: 'single' as const, options: ['yes', 'no'] }
const labels = (disclosure: ReturnType<typeof auditOf>, at = 0) => disclosure.variables[at]?.groups.map((group) => group.label)

describe('o10-selvitys-2018: two hidden rows hold 15 answers of a base of 15', () => {
  const golden = goldenCase('o10-selvitys-2018')
  const round = roundOf(golden, '2018')
  const item = itemOfRound(round, 'ohjeet')
  const variable = (key: string): JoinableVariable => ({
    key,
    joins: key === 'size_class' ? 'neighbours' : 'any',
    values: round.register.map((unit) => unit[key] ?? ''),
  })
  const tables = { series: [{ key: 'ohjeet', item }], responded: round.responded }

  it('so they are joined to one row, which may be shown', () => {
    const disclosure = audited({ variables: [variable('size_class')], ...tables }, golden.parameters)
    expect(labels(disclosure)).toEqual(['1', '2', '3', '4', '5', '6+7'])
    expect(signsOf(disclosure, 0, 0)).toEqual(['1 ...', '2 ...', '3 ...', '4 .--', '5 .--', '6+7 ...'])
  })

  it('a table whose hidden counts are open keeps its classes and hides what the rules for one table hide', () => {
    const disclosure = audited({ variables: [variable('region')], ...tables }, golden.parameters)
    const values = variable('region').values
    const domains = domainsBy(round.frame, round.responded, (unit) => values[unit] ?? '')
    const minimum = hiddenOf(breakdown(round.frame, domains, item, golden.parameters), item, golden.parameters)
    expect(disclosure.series[0]?.tables[0]?.rows.map(({ row, cells }) => ({ row, cells }))).toEqual(minimum)
  })
})

describe('classes are joined', () => {
  it('with the neighbour of fewer respondents', () => {
    const all = coded([...alike(20, '1', 'yes'), ...alike(20, '1', 'no'), ...alike(7, '2', 'yes'), ...alike(8, '3', 'yes')])
    expect(labels(auditOf(madeTables(all, [yesNo])))).toEqual(['1', '2+3'])
  })

  it('the same in every protected question of the round', () => {
    const units = coded([...alike(20, '1', 'yes'), ...alike(20, '1', 'no'), ...alike(7, '2', 'yes'), ...alike(8, '3', 'yes')])
    const mixed = units.map((unit, at) => ({ ...unit, said: [...unit.said, { chosen: [at % 2 ? 'yes' : 'no'] }] }))
    const disclosure = auditOf(madeTables(mixed, [yesNo, yesNo]))
    expect(disclosure.series.map(({ tables }) => tables[0]?.rows.map(({ group }) => group))).toEqual([
      ['1', '2+3'],
      ['1', '2+3'],
    ])
  })

  it('not for counts the national distribution tells: nobody chose the option', () => {
    const options = { type: 'single' as const, options: ['yes', 'no', 'never'] }
    const units = coded([
      ...alike(20, '1', 'yes'),
      ...alike(20, '1', 'no'),
      ...alike(3, '2', 'yes'),
      ...alike(1, '2', 'no'),
      ...alike(4, '3', 'no'),
    ])
    const disclosure = auditOf(madeTables(units, [options]))
    expect(signsOf(disclosure, 0, 0)).toEqual(['1 ...', '2 xx~', '3 xx~'])
  })
})

describe('where "none of these" excludes all other options', () => {
  const question = { type: 'multiple' as const, options: ['a', '_none'] }
  // "a" is chosen by all but those that chose none, so its shown count tells theirs.
  const two = [...alike(10, '1', 'a'), ...alike(2, '1', '_none'), ...alike(12, '2', 'a'), ...alike(2, '2', '_none')]

  it('rows of nothing else are joined until they need not be hidden', () => {
    const units = coded([...two, ...alike(9, '3', 'a'), ...alike(9, '3', '_none')])
    expect(labels(auditOf(madeTables(units, [question])))).toEqual(['1+2', '3'])
  })

  it('and two that cannot be joined to anything else leave the variable out', () => {
    expect(auditOf(madeTables(coded(two), [question])).variables).toEqual([{ variable: 'sizeClass', published: false, groups: [] }])
  })
})

describe('tables of different variables are looked at together', () => {
  const mixed = (count: number, classes: string[], option: string) =>
    Array.from({ length: count }, () => ({ classes, said: [{ chosen: [option] }] }))
  // Size class 2 is region 04, and hides one "no". Region 05 goes with every size class.
  const units = coded([
    ...mixed(12, ['1', '05'], 'yes'),
    ...mixed(8, ['1', '05'], 'no'),
    ...mixed(9, ['2', '04'], 'yes'),
    ...mixed(1, ['2', '04'], 'no'),
    ...mixed(7, ['3', '05'], 'yes'),
    ...mixed(5, ['3', '05'], 'no'),
  ])

  it('so a table may hide what it could show alone, or be left out where another tells its counts', () => {
    const tables = madeTables(units, [yesNo])
    const disclosure = auditOf(tables)
    expect(labels(disclosure)).toEqual(['1', '2', '3'])
    expect(signsOf(disclosure, 0, 0)).toEqual(['1 ..', '2 --', '3 --'])
    const together = disclosure.variables[1]
    expect(together?.published ? signsOf(disclosure, 0, 1) : []).toEqual(['04 --', '05 --'])
  })

  it('and an answer the reader knows (its own) proves nothing open', () => {
    const tables = madeTables(units, [yesNo])
    const own = units.findIndex(({ classes }) => classes[0] === '2')
    const others = new Set(units.keys().filter((unit) => units[unit]?.classes[0] === '3'))
    expect(audited(tables, defaultParameters, new Set([own])).variables[0]?.published).toBe(true)
    expect(audited(tables, defaultParameters, others).variables[0]?.groups.length).toBeLessThan(3)
  })
})
