import { expect, test } from 'vitest'
import { type Copy, copiesAmong, copiesBeforeToDelete, copiesToDelete, copyBeforeName, copyName, isCopyDue } from './copies'

const hour = 60 * 60_000
const now = new Date('2026-11-29T12:00:00Z')
const copies = (instants: number[]): Copy[] =>
  copiesAmong(
    instants.map((at) => copyName('kuntakysely', new Date(at))),
    'kuntakysely',
  )
const keptOf = (all: Copy[]) => {
  const gone = new Set(copiesToDelete(all, now))
  return all.filter((copy) => !gone.has(copy)).map(({ at }) => at.toISOString().slice(0, 13))
}

test('a copy’s name tells its instant, and other files are no copies', () => {
  const name = copyName('kuntakysely', now)
  expect(name).toBe('kuntakysely-2026-11-29T12-00-00Z.db')
  const others = ['kuntakysely.db', `${name}.json`, 'kuntakysely-before-migration-7-2026-11-29T12-00-00Z.db', `other-${name.slice(12)}`]
  const nonsense = 'kuntakysely-2026-13-99T12-00-00Z.db'
  expect(copiesAmong([...others, name, nonsense], 'kuntakysely')).toEqual([{ name, at: now }])
})

test('of two years of daily copies, 14 daily and 12 monthly ones are kept', () => {
  const kept = keptOf(copies(Array.from({ length: 730 }, (_, back) => now.getTime() - (back + 1) * 24 * hour)))
  expect(kept.slice(0, 14)).toEqual(Array.from({ length: 14 }, (_, back) => `2026-11-${28 - back}T12`))
  expect(kept.slice(14).map((at) => at.slice(0, 10))).toEqual(
    ['2026-10-31', '2026-09-30', '2026-08-31', '2026-07-31', '2026-06-30', '2026-05-31', '2026-04-30', '2026-03-31'].concat([
      '2026-02-28',
      '2026-01-31',
      '2025-12-31',
    ]),
  )
})

test('all copies of the last 24 hours are kept, and one of each day before', () => {
  const kept = keptOf(copies(Array.from({ length: 12 }, (_, back) => now.getTime() - back * 6 * hour)))
  expect(kept).toEqual(['2026-11-29T12', '2026-11-29T06', '2026-11-29T00', '2026-11-28T18', '2026-11-27T18', '2026-11-26T18'])
})

test('a service that stood still for a year loses no copy by age alone', () => {
  const old = copies(Array.from({ length: 14 }, (_, back) => Date.parse('2025-05-20T03:00:00Z') - back * 24 * hour))
  expect(copiesToDelete(old, now)).toEqual([])
})

test('of copies made before migrations, the three newest and those of 30 days are kept; other kinds are left alone', () => {
  const before = (cause: 'migration' | 'restore', days: number) =>
    copyBeforeName('kuntakysely', cause, new Date(now.getTime() - days * 24 * hour))
  const goneOf = (days: number[]) => {
    const names = [...days.map((each) => before('migration', each)), before('restore', 900), copyName('kuntakysely', new Date(0))]
    return copiesBeforeToDelete(names, 'kuntakysely', 'migration', now).map(({ name }) => name)
  }
  expect(goneOf([400, 500, 600])).toEqual([])
  expect(goneOf([700, 400, 500, 600])).toEqual([before('migration', 700)])
  expect(goneOf([1, 2, 3, 4, 5, 29, 31])).toEqual([before('migration', 31)])
})

test('a copy is due a day after a good one, and an hour after one that failed', () => {
  const ago = (hours: number) => new Date(now.getTime() - hours * hour)
  expect(isCopyDue({ goodAt: null, triedAt: null }, now)).toBe(true)
  expect(isCopyDue({ goodAt: ago(23), triedAt: ago(23) }, now)).toBe(false)
  expect(isCopyDue({ goodAt: ago(24), triedAt: ago(24) }, now)).toBe(true)
  expect(isCopyDue({ goodAt: ago(30), triedAt: ago(0.5) }, now)).toBe(false)
  expect(isCopyDue({ goodAt: null, triedAt: ago(1) }, now)).toBe(true)
})
