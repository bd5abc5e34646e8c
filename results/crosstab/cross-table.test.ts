import { describe, expect, it } from 'vitest'
import type { Answers } from '@/questionnaire/answer'
import type { RoundData } from '@/results/round-data'
import { summariseRound } from '@/results/summary'
import { sampleQuestionnaire } from '@/testing/sample-questionnaire'
import { crossOrderIn, crossQuery } from './cross-address'
import { type CrossOrder, type CrossTable, crossTable } from './cross-table'

/** Of each pair of answers so many municipalities; the last ones are silent. */
function roundOf(answers: readonly (Answers | null)[]): RoundData {
  const codeOf = (at: number) => String(at + 1).padStart(3, '0')
  return {
    round: { code: '2026', referenceDate: '2026-11-01', sizeLimits: [2000], sample: true },
    questionnaire: sampleQuestionnaire,
    frame: answers.map((_, at) => ({
      municipality: codeOf(at),
      sizeClass: (at % 2) + 1,
      region: at % 3 === 0 ? '01' : '02',
      language: at % 5 === 0 ? 'sv' : 'fi',
      group: 'rural',
      population: 1000,
    })),
    respondents: answers.flatMap((own, at) => (own ? [{ municipality: codeOf(at), answers: own }] : [])),
  }
}

const times = (count: number, answers: Answers | null): (Answers | null)[] => Array.from({ length: count }, () => answers)
const round = roundOf([
  ...times(24, { ohjeet: 'on', tyytyvaisyys: '4', tyoaika: 2 }),
  ...times(6, { ohjeet: 'ei', tyytyvaisyys: '4', tyoaika: 1 }),
  ...times(8, { ohjeet: 'on', tyytyvaisyys: '2', tyoaika: 3 }),
  ...times(22, { ohjeet: 'ei', tyytyvaisyys: '2' }),
  ...times(20, null),
])
const order = (question: string, by: string, filters: CrossOrder['filters'] = {}): CrossOrder => ({ question, by, filters })

function tableOf(asked: CrossOrder, data = round): CrossTable {
  const outcome = crossTable(data, asked)
  if (!outcome.ok) throw new Error(outcome.problem)
  return outcome.table
}
const problemOf = (asked: CrossOrder, data = round) => {
  const outcome = crossTable(data, asked)
  return outcome.ok ? null : outcome.problem
}

describe('a cross table', () => {
  it('has the shares of each group by another answer, which add up to what is told of all', () => {
    const { groups, total, told } = tableOf(order('ohjeet', 'tyytyvaisyys'))
    const of = (value: string) => groups.find((group) => group.value === value)
    expect(told).toEqual(['on'])
    expect([of('4')?.base, of('2')?.base, of('3')?.base, total.base]).toEqual([30, 30, 0, 60])
    expect([of('4')?.headline?.count, of('2')?.headline?.count, total.headline?.count]).toEqual([24, 8, 32])
    expect(of('4')?.headline?.est).toBeCloseTo(0.8, 1)
    expect(of('4')?.headline?.ciLow).toBeLessThan(of('4')?.headline?.est ?? 0)
    expect(of('4')?.N).toBeNull()
  })

  it('by a class of the register is the breakdown of the question’s page', () => {
    const { groups } = tableOf(order('ohjeet', 'sizeClass'))
    const rows = summariseRound(round).series.find(({ key }) => key === 'ohjeet')?.breakdowns.sizeClass ?? []
    expect(groups.map(({ value, N, base, options }) => ({ value, N, base, options }))).toEqual(
      rows.map(({ value, N, base, options }) => ({ value, N, base, options })),
    )
  })

  it('is tested for the answers told and for all of them', () => {
    const { test, wholeTest } = tableOf(order('ohjeet', 'tyytyvaisyys'))
    expect(test?.p).toBeLessThan(0.001)
    expect(wholeTest?.p).toBeLessThan(0.001)
  })

  it('of a number has means and no test', () => {
    const { groups, test, wholeTest, told } = tableOf(order('tyoaika', 'ohjeet'))
    expect(groups.find(({ value }) => value === 'on')?.mean?.est).toBeCloseTo((24 * 2 + 8 * 3) / 32, 1)
    expect([test, wholeTest, told]).toEqual([null, null, []])
  })

  it('is narrowed by several variables at once', () => {
    const { total } = tableOf(order('ohjeet', 'tyytyvaisyys', { region: '01', language: 'fi' }))
    const isIn = (at: number) => at % 3 === 0 && at % 5 !== 0 && at < 60
    expect(total.base).toBe(Array.from({ length: 80 }, (_, at) => at).filter(isIn).length)
    expect(total.N).toBe(Array.from({ length: 80 }, (_, at) => at).filter((at) => at % 3 === 0 && at % 5 !== 0).length)
  })
})

describe('what cannot be crossed', () => {
  it.each([
    ['unknown-question', order('eioo', 'sizeClass')],
    ['unknown-by', order('ohjeet', 'eioo')],
    ['same', order('ohjeet', 'ohjeet')],
    ['number-by', order('ohjeet', 'tyoaika')],
    ['unknown-filter', order('ohjeet', 'sizeClass', { region: '99' })],
  ] as const)('is %s', (problem, asked) => expect(problemOf(asked)).toBe(problem))

  it('is a text', () => {
    const text = sampleQuestionnaire.sections.flatMap(({ questions }) => questions).find(({ type }) => type === 'short' || type === 'long')
    expect(problemOf(order(text?.key ?? '', 'sizeClass'))).toBe('text')
  })

  it('is a part that nobody is in, or that nobody of answered', () => {
    expect(
      problemOf(
        order('ohjeet', 'sizeClass', { sizeClass: '2', region: '01', language: 'sv', group: 'rural' }),
        roundOf(times(3, { ohjeet: 'on' })),
      ),
    ).toBe('empty')
    expect(problemOf(order('ohjeet', 'sizeClass'), roundOf(times(9, null)))).toBe('nobody')
  })
})

describe('the address of a table', () => {
  it('keeps what was asked', () => {
    const asked = order('ohjeet', 'tyytyvaisyys', { region: '01', language: 'fi' })
    expect(crossOrderIn(Object.fromEntries(new URLSearchParams(crossQuery(asked))))).toEqual(asked)
  })
  it('asks nothing where no side is named, and leaves out empty filters', () => {
    expect(crossOrderIn({ region: '01' })).toBeNull()
    expect(crossOrderIn({ question: 'ohjeet', by: 'region', region: '', language: ['fi', 'sv'] })).toEqual(order('ohjeet', 'region'))
  })
})
