import { expect, test } from 'vitest'
import { keepableAt } from './keepable'

const of = '/fi/results/2018/ohjeet'

test.each([
  [`${of}/chart.svg`, 'sheet'],
  [`${of}/chart.png?view=samat`, 'sheet'],
  [`${of}/table.csv`, 'sheet'],
  [`${of}/table.xlsx`, 'sheet'],
  ['/sv/results/2018/charts.zip', 'sheet'],
  [`${of}/embed`, 'embed'],
  [`${of}/embed?view=vastanneet`, 'embed'],
])('%s may be kept, as a %s', (address, kind) => {
  expect(keepableAt(address)?.kind).toBe(kind)
})

test('a file is known by its round, its question and its format', () => {
  expect(keepableAt(`${of}/chart.svg`)).toEqual({ kind: 'sheet', round: '2018', question: 'ohjeet', format: 'svg' })
  expect(keepableAt('/fi/results/2018/sheets/kuntakysely-2018.csv')).toEqual({ kind: 'sheet', round: '2018', format: 'csv' })
})

test.each([
  `${of}/chart.gif`,
  `${of}/table.csv?view=samat`,
  `${of}/chart.svg?view=muut`,
  `${of}/chart.svg?view=samat&by=region`,
  `${of}/embed?view=`,
  `${of}/embed/`,
  '/fi/results/2018/charts.zip?view=samat',
  '/fi/results/2018/sheets/kuntakysely-2017.csv',
  '/de/results/2018/ohjeet/embed',
])('%s is nobody’s link, and is not kept', (address) => {
  expect(keepableAt(address)).toBeUndefined()
})
