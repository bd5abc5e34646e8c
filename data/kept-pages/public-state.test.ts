import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Db, openDatabase } from '@/db/client'
import { now, testDatabase } from '@/testing/database'
import { close, freeze, publish, reopen, withdraw } from '@/testing/round-acts'
import { nextMoment, publicStamp } from './public-state'

let folder: string
/** One database, as two processes of the service have it open. */
let one: Db
let other: Db

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'public-state-'))
  const file = join(folder, 'kuntakysely.db')
  await testDatabase().$client.backup(file)
  ;[one, other] = [openDatabase(file), openDatabase(file)]
})

afterEach(() => {
  for (const each of [one, other]) each.$client.close()
  rmSync(folder, { recursive: true })
})

test('what one process does changes the stamp of every process at once, and nothing else does', () => {
  const stamps = [publicStamp(one)]
  const acts = [freeze, publish, withdraw, publish, reopen, close].map((act) => () => act(other, 1))
  for (const act of acts) {
    expect(publicStamp(one)).toBe(stamps.at(-1))
    act()
    expect(publicStamp(one)).toBe(publicStamp(other))
    stamps.push(publicStamp(one))
  }
  expect(new Set(stamps).size).toBe(stamps.length)
})

test.each([
  ['all of a person', ['Riikka Alanko', '09 000 0126', 'riikka.alanko@kuntaliitto.example']],
  ['a name alone', ['Riikka Alanko', null, null]],
  ['a telephone number alone', [null, '09 000 0126', null]],
])('settling who asks changes the stamp, and so does erasing %s', (_case, told) => {
  const settle = 'insert into round_settings (round_id, person, phone, email, receipt_to_all, saved_at) values (1, ?, ?, ?, 1, 0)'
  const before = publicStamp(one)
  other.$client.prepare(settle).run(...told)
  const settled = publicStamp(one)
  other.$client.prepare('update round_settings set person = null, phone = null, email = null').run()
  expect(new Set([before, settled, publicStamp(one)]).size).toBe(3)
})

test('an empty database has a stamp too', () => {
  const empty = openDatabase(':memory:')
  expect(publicStamp(empty)).toBe('0 0 0.0 0')
  empty.$client.close()
})

test('the next moment is the nearest that an act names: of a deadline, or of an act that is yet to come', () => {
  const [soon, later] = [1, 2].map((hours) => new Date(now.getTime() + hours * 3_600_000))
  expect(nextMoment(now, one)).toEqual(new Date('2026-12-04T21:59:00Z'))
  reopen(one, 1, now, later)
  expect(nextMoment(now, other)).toEqual(later)
  publish(one, 1, soon)
  expect(nextMoment(now, other)).toEqual(soon)
  expect(nextMoment(new Date('2027-01-01T00:00:00Z'), other)).toBeNull()
})
