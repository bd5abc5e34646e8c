import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeEach, expect, test } from 'vitest'
import { type Counters, isCountersFault, mostRows, openCounters } from './counters'
import { countersFileOf } from './files'

const now = new Date('2026-11-22T10:00:00Z')
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const counter = (key: string, { kind = 'letters', most = 2, window = 60_000 } = {}) => ({ kind, key, most, window })

let counters: Counters
beforeEach(() => {
  counters = openCounters(':memory:')
})
const changes = () => counters.client.prepare('select total_changes()').pluck().get()
const rows = (kind = 'letters') => counters.client.prepare('select count(*) from counters where kind = ?').pluck().get(kind)

test('what is full refuses, changes nothing, and has room again when its window has ended', () => {
  expect([1, 2].map(() => counters.take([counter('maija')], now))).toEqual([true, true])
  const before = changes()
  expect(counters.take([counter('maija')], later(59))).toBe(false)
  expect(changes()).toBe(before)
  expect(counters.take([counter('oskar')], later(59))).toBe(true)
  expect(counters.take([counter('maija')], later(60))).toBe(true)
  expect(counters.used(counter('maija'), later(60))).toBe(1)
})

test('of several, all count or none', () => {
  const [wide, narrow] = [counter('wide', { most: 5 }), counter('narrow')]
  for (const _ of [1, 2, 3]) counters.take([wide, narrow], now)
  expect([wide, narrow].map((each) => counters.used(each, now))).toEqual([2, 2])
})

test('a clock set back ends the window', () => {
  for (const _ of [1, 2]) counters.take([counter('maija')], later(3600))
  expect(counters.take([counter('maija')], now)).toBe(true)
})

test('of a kind no more rows are kept than its cap, and the oldest go first; other kinds keep theirs', () => {
  counters.take([counter('all', { kind: 'all' })], now)
  for (let at = 0; at < mostRows + 500; at++) counters.take([counter(`henkilo${at}`, { most: 1 })], now)
  expect([rows(), rows('all')]).toEqual([mostRows, 1])
  expect(counters.take([counter('henkilo500', { most: 1 })], now)).toBe(false)
  expect(counters.take([counter('henkilo499', { most: 1 })], now)).toBe(true)
})

test('rows that have ended go as new ones come', () => {
  for (let at = 0; at < 100; at++) counters.take([counter(`ennen${at}`)], now)
  for (let at = 0; at < 50; at++) counters.take([counter(`nyt${at}`)], later(60))
  expect(rows()).toBe(50)
})

test('two processes count together, a restart forgives nothing, and a damaged file is begun anew', () => {
  const folder = mkdtempSync(join(tmpdir(), 'counters-'))
  const file = countersFileOf(join(folder, 'kuntakysely.db'))
  expect(file).toBe(join(folder, 'kuntakysely-counters.db'))
  const [one, other] = [openCounters(file), openCounters(file)]
  expect([one, other, one].map((each) => each.take([counter('maija')], now))).toEqual([true, true, false])
  for (const each of [one, other]) each.client.close()
  const again = openCounters(file)
  expect(again.take([counter('maija')], now)).toBe(false)
  again.client.close()
  writeFileSync(file, 'no database'.repeat(1000))
  const anew = openCounters(file)
  expect(anew.take([counter('maija')], now)).toBe(true)
  anew.client.close()
  rmSync(folder, { recursive: true })
})

test('a file that cannot be opened or counted in is let go of again', () => {
  const folder = mkdtempSync(join(tmpdir(), 'counters-'))
  const file = join(folder, 'counters.db')
  const other = new Database(file)
  other.exec('create view counters as select 1 as kind')
  other.close()
  expect(() => openCounters(file)).toThrow(/views may not be indexed/)
  // What is beside a file goes when the last one closes it.
  expect(readdirSync(folder)).toEqual(['counters.db'])
  rmSync(folder, { recursive: true })
})

test('a file that another process holds is not at fault', () => {
  const folder = mkdtempSync(join(tmpdir(), 'counters-'))
  const [one, other] = [openCounters(join(folder, 'counters.db')), openCounters(join(folder, 'counters.db'))]
  other.client.exec('begin immediate')
  one.client.pragma('busy_timeout = 0')
  let told: unknown
  try {
    one.take([counter('maija')], now)
  } catch (error) {
    told = error
  }
  expect([told, isCountersFault(told)]).toEqual([expect.objectContaining({ code: 'SQLITE_BUSY' }), false])
  for (const each of [one, other]) each.client.close()
  rmSync(folder, { recursive: true })
})
