import { expect, test } from 'vitest'
import { questionnaireSchema } from '@/questionnaire/document'
import { form2024 } from '@/questionnaire/templates/form-2024'
import type { CrossGroup, CrossTable } from '@/results/crosstab/cross-table'
import { crossClaim } from './cross-claim'

const group = (value: string, base: number, est: number): CrossGroup => ({
  value,
  N: base,
  base,
  options: [],
  headline: { option: 'on', display: 'percent', count: Math.round(base * est), est, ciLow: null, ciHigh: null },
  mean: null,
  quartiles: null,
})
const test05 = { F: 9, df1: 1, df2: 100, p: 0.01, isSparse: false }
const tableOf = (...groups: CrossGroup[]): CrossTable => ({
  question: 'ohjeet',
  by: 'language',
  filters: {},
  told: ['on'],
  groups,
  total: group('all', 100, 0.5),
  test: test05,
  wholeTest: null,
})
const named = (...groups: CrossGroup[]) => {
  const extremes = crossClaim(tableOf(...groups), questionnaireSchema.parse(form2024), [])?.extremes
  return extremes && [extremes.most.group.value, extremes.least.group.value]
}

test('the groups with the largest and the smallest share are named', () => {
  expect(named(group('a', 40, 0.4), group('b', 40, 0.7), group('c', 9, 0.5))).toEqual(['b', 'a'])
})

test('none where a group too small to be named has a larger or a smaller share', () => {
  expect(named(group('a', 40, 0.4), group('b', 40, 0.7), group('c', 9, 0.9))).toBeNull()
  expect(named(group('a', 40, 0.4), group('b', 40, 0.7), group('c', 9, 0.1))).toBeNull()
})
