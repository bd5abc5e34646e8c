import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { counters, openCounters, setCounters } from '@/db/counters'
import { now } from '@/testing/database'
import { countUses, hasRoom, timesUsed } from './limits'

let folder: string
let file: string
const use = { of: 'invitation-letter', whose: 'maija@kunta.example' } as const

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counters-'))
  file = join(folder, 'kuntakysely-counters.db')
  setCounters(openCounters(file))
})
afterEach(() => {
  counters().client.close()
  rmSync(folder, { recursive: true })
})

const fill = () => {
  for (const _ of [1, 2, 3]) countUses([use], now)
  counters().client.pragma('wal_checkpoint(TRUNCATE)')
}

test.each([
  ['written over', () => writeFileSync(file, 'no database'.repeat(1000))],
  ['cut to nothing', () => truncateSync(file, 0)],
  ['cut within a page', () => truncateSync(file, 100)],
])('counters whose file is %s while they are open begin anew, refuse nobody for it, and count again', (how, spoil) => {
  fill()
  expect(hasRoom([use], now)).toBe(false)
  spoil()
  // SQLite reads again what another process has changed; this one's own pages it keeps until it must.
  counters().client.pragma('shrink_memory')
  expect(countUses([use], now)).toBe(true)
  expect(timesUsed(use, now)).toBe(1)
  for (const _ of [1, 2]) countUses([use], now)
  expect([how, hasRoom([use], now)]).toEqual([how, false])
})

test('a file that another process has begun anew is taken as it is', () => {
  fill()
  const broken = counters()
  writeFileSync(file, 'no database'.repeat(1000))
  broken.client.pragma('shrink_memory')
  setCounters(openCounters(file))
  const other = counters()
  countUses([use], now)
  setCounters(broken)
  expect(countUses([use], now)).toBe(true)
  expect(counters()).not.toBe(broken)
  expect(timesUsed(use, now)).toBe(2)
  other.client.close()
})

test('where the file takes nothing, the limits hold in memory', () => {
  counters().client.exec(`create trigger full before insert on counters begin select raise(abort, 'database or disk is full'); end`)
  expect([1, 2, 3, 4].map(() => countUses([use], now))).toEqual([true, true, true, false])
  expect(counters().client.memory).toBe(true)
})

test('where the file can neither be opened nor made, too', () => {
  fill()
  writeFileSync(file, 'no database'.repeat(1000))
  counters().client.pragma('shrink_memory')
  rmSync(folder, { recursive: true })
  writeFileSync(folder, 'no folder any more')
  expect([1, 2, 3, 4].map(() => countUses([use], now))).toEqual([true, true, true, false])
})

test('what is no fault of the file is not hidden', () => {
  expect(() => countUses([{ ...use, whose: null as unknown as string, of: 'none' as never }], now)).toThrow(TypeError)
})
